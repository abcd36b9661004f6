// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curloptions.h"

#include <algorithm>
#include <iterator>

namespace signet {

namespace {
using enum CurlMeaning;

constexpr CurlOption options[] = {
    {QLatin1StringView("request"), 'X', Method, true},
    {QLatin1StringView("header"), 'H', Header, true},
    {QLatin1StringView("data"), 'd', Data, true},
    {QLatin1StringView("data-ascii"), 0, Data, true},
    {QLatin1StringView("data-binary"), 0, Data, true},
    {QLatin1StringView("data-raw"), 0, RawData, true},
    {QLatin1StringView("data-urlencode"), 0, EncodedData, true},
    {QLatin1StringView("json"), 0, Json, true},
    {QLatin1StringView("get"), 'G', DataInUrl, false},
    {QLatin1StringView("head"), 'I', Head, false},
    {QLatin1StringView("user"), 'u', User, true},
    {QLatin1StringView("oauth2-bearer"), 0, Bearer, true},
    {QLatin1StringView("cookie"), 'b', Cookie, true},
    {QLatin1StringView("user-agent"), 'A', UserAgent, true},
    {QLatin1StringView("url"), 0, Url, true},
    {QLatin1StringView("url-query"), 0, UrlQuery, true},
    {QLatin1StringView("silent"), 's', Ignored, false},
    {QLatin1StringView("show-error"), 'S', Ignored, false},
    {QLatin1StringView("include"), 'i', Ignored, false},
    {QLatin1StringView("verbose"), 'v', Ignored, false},
    {QLatin1StringView("fail"), 'f', Ignored, false},
    {QLatin1StringView("fail-with-body"), 0, Ignored, false},
    {QLatin1StringView("globoff"), 'g', Ignored, false},
    {QLatin1StringView("path-as-is"), 0, Ignored, false},
    {QLatin1StringView("compressed"), 0, Ignored, false},
    {QLatin1StringView("no-buffer"), 'N', Ignored, false},
    {QLatin1StringView("progress-bar"), '#', Ignored, false},
    {QLatin1StringView("http1.1"), 0, Ignored, false},
    {QLatin1StringView("http2"), 0, Ignored, false},
    {QLatin1StringView("http2-prior-knowledge"), 0, Ignored, false},
    {QLatin1StringView("http3"), 0, Ignored, false},
    {QLatin1StringView("http1.0"), '0', Ignored, false},
    {QLatin1StringView("ipv4"), '4', Ignored, false},
    {QLatin1StringView("ipv6"), '6', Ignored, false},
    {QLatin1StringView("tlsv1.2"), 0, Ignored, false},
    {QLatin1StringView("tlsv1.3"), 0, Ignored, false},
    {QLatin1StringView("basic"), 0, Ignored, false},
    {QLatin1StringView("keepalive"), 0, Ignored, false},
    {QLatin1StringView("max-time"), 'm', Ignored, true},
    {QLatin1StringView("connect-timeout"), 0, Ignored, true},
    {QLatin1StringView("write-out"), 'w', Ignored, true},
    {QLatin1StringView("max-redirs"), 0, Ignored, true},
    {QLatin1StringView("insecure"), 'k', Announced, false},
    {QLatin1StringView("location"), 'L', Announced, false},
    {QLatin1StringView("location-trusted"), 0, Announced, false},
    {QLatin1StringView("remote-name"), 'O', Announced, false},
    {QLatin1StringView("netrc"), 'n', Announced, false},
    {QLatin1StringView("retry"), 0, Announced, true},
    {QLatin1StringView("output"), 'o', Announced, true},
    {QLatin1StringView("proxy"), 'x', Announced, true},
    {QLatin1StringView("proxy-user"), 'U', Announced, true},
    {QLatin1StringView("referer"), 'e', Announced, true},
    {QLatin1StringView("cookie-jar"), 'c', Announced, true},
    {QLatin1StringView("cacert"), 0, Announced, true},
    {QLatin1StringView("cert"), 'E', Announced, true},
    {QLatin1StringView("key"), 0, Announced, true},
    {QLatin1StringView("resolve"), 0, Announced, true},
    {QLatin1StringView("interface"), 0, Announced, true},
    {QLatin1StringView("range"), 'r', Announced, true},
    {QLatin1StringView("form"), 'F', Refused, true},
    {QLatin1StringView("form-string"), 0, Refused, true},
    {QLatin1StringView("upload-file"), 'T', Refused, true},
    {QLatin1StringView("config"), 'K', Refused, true},
    {QLatin1StringView("aws-sigv4"), 0, Refused, true},
    {QLatin1StringView("digest"), 0, Refused, false},
    {QLatin1StringView("ntlm"), 0, Refused, false},
    {QLatin1StringView("negotiate"), 0, Refused, false},
    {QLatin1StringView("next"), ':', Refused, false},
};

template <typename Condition>
std::optional<CurlOption> first(Condition condition)
{
    const auto *const found = std::find_if(std::begin(options), std::end(options), condition);
    return found == std::end(options) ? std::nullopt : std::optional(*found);
}
} // namespace

std::optional<CurlOption> curlOption(const QByteArray &name)
{
    const auto known =
        first([&name](const CurlOption &option) { return option.name == QLatin1StringView(name); });
    if (known || !name.startsWith("no-"))
        return known;
    auto negated = curlOption(name.mid(3));
    if (!negated || negated->hasValue)
        return {};
    negated->meaning = CurlMeaning::Ignored;
    return negated;
}

std::optional<CurlOption> curlOption(char letter)
{
    return first(
        [letter](const CurlOption &option) { return option.letter != 0 && option.letter == letter; });
}

} // namespace signet
