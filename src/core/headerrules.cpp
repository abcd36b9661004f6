// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headerrules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(HeaderRules)
};

bool isTokenCharacter(char c)
{
    const bool isAlphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return isAlphanumeric || QByteArrayView("!#$%&'*+.^_|~-").contains(c);
}

bool isToken(QByteArrayView text, qsizetype limit)
{
    return !text.isEmpty() && text.size() <= limit && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

/// Set by the network layer, or meant for the next hop only: a caller's value would break the framing.
bool belongsToTheNetworkLayer(QByteArrayView name)
{
    static constexpr std::array<const char *, 13> owned = {"host", "content-length", "transfer-encoding",
        "connection", "keep-alive", "te", "trailer", "upgrade", "expect", "proxy-authorization",
        "proxy-connection", "proxy-authenticate", "http2-settings"};
    return std::any_of(owned.begin(), owned.end(), [&](const char *candidate) {
        return name.compare(QByteArrayView(candidate), Qt::CaseInsensitive) == 0;
    });
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

Result<void> checkMethod(QByteArrayView method)
{
    if (!isToken(method, 32))
        return fail(ErrorCode::InvalidMethod,
            Tr::tr("This is not an HTTP method. Use a word such as GET, POST, PUT, PATCH or DELETE."));
    return {};
}

Result<void> checkHeader(QByteArrayView name, QByteArrayView value)
{
    static constexpr qsizetype nameLimit = 64;
    static constexpr qsizetype valueLimit = 8 * 1024;
    if (!isToken(name, nameLimit))
        return fail(ErrorCode::InvalidHeader,
            Tr::tr("A header name has 1 to 64 letters, digits and hyphens, and no spaces or colons."));
    const QString shownName = QString::fromLatin1(name);
    if (belongsToTheNetworkLayer(name))
        return fail(ErrorCode::InvalidHeader,
            Tr::tr("The header %1 is set by Signet's network layer. Remove it.").arg(shownName));
    if (value.size() > valueLimit)
        return fail(ErrorCode::InvalidHeader, Tr::tr("The value of %1 is longer than 8 KiB.").arg(shownName));
    const bool isVisibleAscii =
        std::all_of(value.begin(), value.end(), [](char c) { return isBlank(c) || (c > ' ' && c < '\x7f'); });
    if (!isVisibleAscii)
        return fail(ErrorCode::InvalidHeader,
            Tr::tr("The value of %1 has a line break, a control character or a character outside ASCII. "
                   "Headers cannot carry those.")
                .arg(shownName));
    if (!value.isEmpty() && (isBlank(value.front()) || isBlank(value.back())))
        return fail(ErrorCode::InvalidHeader,
            Tr::tr("The value of %1 starts or ends with a space. Remove it.").arg(shownName));
    return {};
}

} // namespace signet
