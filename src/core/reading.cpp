// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading.h"

#include <QString>

#include <algorithm>
#include <optional>

namespace signet {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// The UTF-16 unit of an escape `\uXXXX` at the start of @p text.
std::optional<char16_t> unicodeEscape(QByteArrayView text)
{
    if (text.size() < 6 || text[0] != '\\' || text[1] != 'u')
        return std::nullopt;
    int value = 0;
    for (const char c : text.sliced(2, 4)) {
        if (hexDigit(c) < 0)
            return std::nullopt;
        value = value * 16 + hexDigit(c);
    }
    return static_cast<char16_t>(value);
}

} // namespace

Reading Reading::percentDecoded(QByteArrayView text, bool plusIsSpace)
{
    Reading reading;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape =
            text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        if (!isEscape) {
            reading.append(plusIsSpace && text[i] == '+' ? ' ' : text[i], i);
            continue;
        }
        reading.append(static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])), i);
        i += 2;
    }
    reading.finish(text.size());
    return reading;
}

Reading Reading::jsonUnescaped(QByteArrayView text)
{
    static constexpr QByteArrayView escapes = "\"\\/bfnrt";
    static constexpr QByteArrayView meanings = "\"\\/\b\f\n\r\t";
    Reading reading;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 >= text.size()) {
            reading.append(text[i], i);
            continue;
        }
        const qsizetype from = i;
        if (const auto unit = unicodeEscape(text.sliced(i))) {
            QString character(*unit);
            i += 5;
            const auto low = QChar::isHighSurrogate(*unit) ? unicodeEscape(text.sliced(i + 1)) : std::nullopt;
            if (low && QChar::isLowSurrogate(*low)) {
                character += QChar(*low);
                i += 6;
            }
            reading.append(character.toUtf8(), from);
            continue;
        }
        ++i;
        const qsizetype simple = escapes.indexOf(text[i]);
        reading.append(simple >= 0 ? meanings[simple] : text[i], from);
    }
    reading.finish(text.size());
    return reading;
}

qsizetype Reading::at(qsizetype index) const
{
    const auto next = std::upper_bound(m_jumps.begin(), m_jumps.end(), index,
        [](qsizetype wanted, const Jump &jump) { return wanted < jump.here; });
    return next == m_jumps.begin() ? index : (next - 1)->there + (index - (next - 1)->here);
}

Reading Reading::within(const Reading &outer) const
{
    Reading reading;
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        reading.append(m_bytes.at(i), outer.at(at(i)));
    reading.finish(outer.at(at(m_bytes.size())));
    return reading;
}

Reading Reading::lowered() const
{
    Reading reading = *this;
    reading.m_bytes = reading.m_bytes.toLower();
    return reading;
}

/// Where the next byte comes from if nothing jumps.
qsizetype Reading::expected() const
{
    return m_jumps.empty() ? m_bytes.size() : m_jumps.back().there + (m_bytes.size() - m_jumps.back().here);
}

void Reading::append(QByteArrayView read, qsizetype from)
{
    for (const char c : read) {
        if (expected() != from)
            m_jumps.push_back({m_bytes.size(), from});
        m_bytes.append(c);
    }
}

void Reading::finish(qsizetype textSize)
{
    if (expected() != textSize)
        m_jumps.push_back({m_bytes.size(), textSize});
}

} // namespace signet
