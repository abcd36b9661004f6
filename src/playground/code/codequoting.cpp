// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/code/codequoting.h"

#include <QString>

#include <algorithm>

namespace signet {

namespace {

bool isVisible(char32_t point)
{
    return point == U' ' ||
           (QChar::isPrint(point) && QChar::category(point) != QChar::Other_Format && !QChar::isSpace(point));
}

bool isReadable(const QByteArray &octets)
{
    if (!isUtf8(octets))
        return false;
    const auto points = QString::fromUtf8(octets).toUcs4();
    return std::all_of(
        points.begin(), points.end(), [](char32_t point) { return point == U'\n' || isVisible(point); });
}

QByteArray hex(char32_t number, int digits)
{
    return QByteArray::number(static_cast<uint>(number), 16).rightJustified(digits, '0');
}

QByteArray escaped(char32_t point, const LiteralStyle &style)
{
    switch (point) {
    case U'\n':
        return "\\n";
    case U'\r':
        return "\\r";
    case U'\t':
        return "\\t";
    default:
        return point < 0x80 ? "\\x" + hex(point, 2)
                            : style.unicode + hex(point, style.unicodeDigits) + style.afterUnicode;
    }
}

} // namespace

bool isUtf8(const QByteArray &octets)
{
    return QString::fromUtf8(octets).toUtf8() == octets;
}

QByteArray shellQuoted(const QByteArray &octets)
{
    if (isReadable(octets))
        return '\'' + QByteArray(octets).replace('\'', "'\\''") + '\'';
    QByteArray quoted = "$'";
    for (const char c : octets) {
        const bool isPlain = c >= ' ' && c < '\x7f' && c != '\'' && c != '\\';
        // Three octal digits end by themselves; \x would swallow digits that follow.
        if (isPlain)
            quoted += c;
        else if (c == '\n')
            quoted += "\\n";
        else
            quoted += '\\' + QByteArray::number(static_cast<uchar>(c), 8).rightJustified(3, '0');
    }
    return quoted + '\'';
}

QByteArray quotedLiteral(const QByteArray &text, const LiteralStyle &style)
{
    QByteArray quoted(1, style.quote);
    for (const uint number : QString::fromUtf8(text).toUcs4()) {
        const auto point = static_cast<char32_t>(number);
        const bool isSpecial = point == U'\\' || point == static_cast<char32_t>(style.quote) ||
                               (point == U'$' && style.escapesDollar);
        if (isSpecial)
            quoted += '\\';
        quoted += isVisible(point) ? QString::fromUcs4(&point, 1).toUtf8() : escaped(point, style);
    }
    return quoted + style.quote;
}

} // namespace signet
