// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>

#include <optional>

namespace signet {

/// What an option of curl means for the request that it sends.
enum class CurlMeaning
{
    Method,
    Header,
    Data,    ///< as it is, @FILE read by curl
    RawData, ///< as it is
    EncodedData,
    Json,
    DataInUrl,
    Head,
    User,
    Bearer,
    Cookie,
    UserAgent,
    Url,
    UrlQuery,
    Ignored,   ///< changes nothing that Signet sends
    Announced, ///< left out, and said
    Refused,   ///< Signet cannot send that
};

struct CurlOption
{
    QLatin1StringView name; ///< long, without dashes
    char letter;            ///< 0 where there is no short one
    CurlMeaning meaning;
    bool hasValue;
};

/// By its long name, "no-" in front of a switch included, or nothing.
[[nodiscard]] std::optional<CurlOption> curlOption(const QByteArray &name);
[[nodiscard]] std::optional<CurlOption> curlOption(char letter);

} // namespace signet
