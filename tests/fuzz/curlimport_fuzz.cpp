// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/harness.h"
#include "playground/curl/curlimport.h"

#include <algorithm>

using namespace signet;

namespace signet::fuzz {

namespace {

Integration integration(const char *base)
{
    Integration made;
    made.id = QUuid::createUuidV5(QUuid(), QByteArray(base));
    made.baseUrl = BaseUrl::parse(QString::fromLatin1(base)).value();
    return made;
}

bool holdsCredential(const Draft &draft)
{
    return std::any_of(draft.headers.begin(), draft.headers.end(), [](const Header &header) {
        const QByteArray name = header.name.toLower();
        return name == "x-ci" || name == "x-session-id" || name.startsWith("api-key") ||
               name.startsWith("api-token") || name == "authorization" || name == "cookie";
    });
}

std::string brokenImport(const Result<CurlImport> &read, const Integration &integration)
{
    if (!read)
        return read.error().message.isEmpty() ? "a refusal without a word" : std::string();
    if (holdsCredential(read->draft))
        return "a credential in the draft";
    const Result<WireRequest> compiled = compileDraft(read->draft, integration);
    if (!compiled)
        return "the draft does not compile";
    if (compiled->origin() != integration.baseUrl.origin())
        return "another origin";
    for (const FoundSecret &found : read->secrets) {
        if (found.value.isEmpty())
            return "an empty secret";
    }
    return {};
}

} // namespace

/// The input is a pasted text.
std::string brokenInvariant(std::string_view input)
{
    static const QList<Integration> all{
        integration("https://h"), integration("https://h/api/1"), integration("http://127.0.0.1:80/a")};
    const QByteArray text(input.data(), static_cast<qsizetype>(input.size()));
    for (const Integration &one : all) {
        if (std::string broken = brokenImport(importCurl(text, one), one); !broken.empty())
            return broken;
    }
    return {};
}

} // namespace signet::fuzz
