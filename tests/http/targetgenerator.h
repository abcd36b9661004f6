// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <array>
#include <random>

namespace signet::test {

/// Makes targets as people type them and as attackers would: spaces, umlauts, plus signs, escapes in both
/// cases, brackets, empty and repeated parameters, dot segments, bare `?`, trailing `&`. The same seed, the
/// same targets.
class TargetGenerator
{
public:
    explicit TargetGenerator(unsigned seed) : m_random(seed) {}

    [[nodiscard]] QString next()
    {
        QString target;
        for (int i = below(4) + 1; i > 0; --i)
            target += u'/' + text(segments);
        switch (below(8)) {
        case 0:
            return target;
        case 1:
            return target + u'?';
        case 2:
            return target + QStringLiteral("?&");
        default:
            break;
        }
        target += u'?';
        for (int i = below(5); i >= 0; --i)
            target += text(names) + (below(4) == 0 ? QString() : u'=' + text(values)) +
                      (i > 0 || below(6) == 0 ? QStringLiteral("&") : QString());
        return below(12) == 0 ? target + u'#' + text(values) : target;
    }

private:
    using Pieces = std::initializer_list<const char16_t *>;
    static constexpr Pieces segments = {u"customer", u"list", u".", u"..", u"", u"a b", u"ä", u"Ö", u"%C3%A4",
        u"%c3%b6", u"%7E", u"~", u"%2e%2e", u"%2E", u"a+b", u"a%2Bb", u"%2F", u"%2f", u"a;b=c", u"a:b", u"@",
        u"[1]", u"{id}", u"a|b", u"\"q\"", u"'q'", u"<x>", u"`", u"^", u"\\", u"%", u"%z", u"%zz", u"%25",
        u"$", u"!*()", u"日本", u"😀", u"%00", u"%0D%0A", u"%41", u"a,b", u"\u00a0", u"e\u0301", u"=", u"&",
        u"..."};
    static constexpr Pieces names = {u"limit", u"offset", u"a", u"a", u"A", u"q", u"", u"ä", u"a b", u"a[]",
        u"a%5B%5D", u"a%5b%5d", u"x.y", u"%7E", u"signature", u"signature_timestamp", u"Signature",
        u"sign%61ture", u"inactive", u"a+b", u"a%2Bb", u"?", u"/", u"..", u"%zz", u"😀"};
    static constexpr Pieces values = {u"5", u"", u"x y", u"x+y", u"x%2By", u"x%20y", u"ä", u"%C3%A4",
        u"%c3%a4", u"%E4", u"%7E", u"~", u"a=b", u"a%3Db", u"a%26b", u"\"q\"", u"'q'", u"[1,2]", u"{\"a\":1}",
        u"a|b", u"<x>", u"`", u"^", u"\\", u"%", u"%zz", u"%25", u"%2525", u"?", u"??", u"/", u"//", u"/../",
        u":@", u"$!*();,", u"日本", u"😀", u"%00", u"%0d%0a", u"1395357126997", u"2026-11-21T10:00:00+01:00",
        u"e\u0301", u"\u00ad", u"https://x.example/?a=b"};

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    QString text(Pieces pieces)
    {
        QString joined;
        for (int i = below(3); i >= 0; --i)
            joined += QString::fromUtf16(pieces.begin()[below(static_cast<int>(pieces.size()))]);
        return joined;
    }

    std::mt19937 m_random;
};

} // namespace signet::test
