// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <QStringDecoder>

namespace signet {

bool isWebSpace(QChar c)
{
    switch (c.unicode()) {
    case 0x0009:
    case 0x000A:
    case 0x000B:
    case 0x000C:
    case 0x000D:
    case 0x0020:
    case 0x00A0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
    case 0xFEFF:
        return true;
    default:
        return c.unicode() >= 0x2000 && c.unicode() <= 0x200A;
    }
}

QString trimmedLikeTheWeb(const QString &text)
{
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && isWebSpace(text.at(begin)))
        ++begin;
    while (end > begin && isWebSpace(text.at(end - 1)))
        --end;
    return text.mid(begin, end - begin);
}

std::optional<Secret> trimmedLikeTheWeb(const Secret &secret)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decode(secret.reveal());
    QString trimmed = trimmedLikeTheWeb(text);
    Secret cleaned = Secret::fromText(trimmed);
    text.fill(u'\0');
    trimmed.fill(u'\0');
    return decode.hasError() ? std::nullopt : std::optional(cleaned);
}

} // namespace signet
