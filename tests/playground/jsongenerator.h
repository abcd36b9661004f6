// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace signet::test {

/// Makes JSON texts that use all the grammar allows: odd numbers, escapes, duplicate keys, white space
/// anywhere. The same seed makes the same texts.
class JsonGenerator
{
public:
    explicit JsonGenerator(quint32 seed) : m_random(seed) {}

    /// @p spaced: with white space between the tokens.
    [[nodiscard]] QByteArray document(bool spaced)
    {
        m_isSpaced = spaced;
        return space() + value(0) + space();
    }
    /// @p text with one octet changed, dropped or doubled: most are no JSON any more.
    [[nodiscard]] QByteArray mutated(QByteArray text)
    {
        if (text.isEmpty())
            return "{";
        const qsizetype at = below(int(text.size()));
        switch (below(4)) {
        case 0:
            text[at] = "{}[],:\"\\0-1.eEtfn \n\x01'a"[below(22)];
            break;
        case 1:
            text.remove(at, 1);
            break;
        case 2:
            text.insert(at, text.mid(at, 1 + below(4)));
            break;
        default:
            text.truncate(at);
        }
        return text;
    }

private:
    int below(int limit) { return m_random.bounded(limit); }

    template <std::size_t Size>
    QByteArray oneOf(const char *const (&choices)[Size])
    {
        return choices[below(int(Size))];
    }

    QByteArray space() { return m_isSpaced ? oneOf({"", "", " ", "\n", "\t", "\r\n", "   "}) : QByteArray(); }

    QByteArray string()
    {
        QByteArray text("\"");
        for (int count = below(6); count > 0; --count) {
            text += oneOf({"a", "Grüße", "\\n", "\\u00fc", "\\ud83d\\ude00", "\\/", "\\\"", "\\\\", "{[,:]}",
                " ", "日本", "0123456789abcdef", "\x7f"});
        }
        return text + '"';
    }

    QByteArray scalar()
    {
        switch (below(3)) {
        case 0:
            return string();
        case 1:
            return oneOf(
                {"0", "-0", "1.00", "1E400", "1736184243098437392", "-12.5e-7", "3.14159265358979323846"});
        default:
            return oneOf({"true", "false", "null"});
        }
    }

    QByteArray value(int depth)
    {
        if (depth > 6 || below(3) == 0)
            return scalar();
        const bool isObject = below(2) == 0;
        QByteArray text(isObject ? "{" : "[");
        text += space();
        for (int count = below(5), index = 0; index < count; ++index) {
            if (index > 0)
                text += ',' + space();
            if (isObject)
                text += (below(4) == 0 ? QByteArray("\"dup\"") : string()) + space() + ':' + space();
            text += value(depth + 1) + space();
        }
        return text + (isObject ? '}' : ']');
    }

    QRandomGenerator m_random;
    bool m_isSpaced = false;
};

} // namespace signet::test
