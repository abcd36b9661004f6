// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/linesearch.h"

#include <QByteArrayMatcher>
#include <QCoroFuture>
#include <QtConcurrentRun>

#include <limits>

namespace signet {

namespace {

constexpr qsizetype linesBetweenLooks = 1024; // at the flag
constexpr char latinLead = '\xc3';            // U+00C0 to U+00FF in UTF-8: this and one octet more

/// Upper case to lower case in place, octet by octet: every position stays where it is.
void fold(QByteArray &text)
{
    bool isLatin = false;
    for (char &octet : text) {
        if (octet >= 'A' && octet <= 'Z')
            octet = char(octet + ('a' - 'A'));
        else if (isLatin && uchar(octet) >= 0x80 && uchar(octet) <= 0x9e && uchar(octet) != 0x97) // not ×
            octet = char(uchar(octet) + 0x20);
        isLatin = octet == latinLead;
    }
}

/// As PHP writes it: all but ASCII as \uXXXX, the slash with a backslash.
QByteArray jsonEscaped(const QString &text)
{
    QByteArray escaped;
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        if (code == u'"' || code == u'\\' || code == u'/')
            escaped += '\\';
        if (code < 0x80)
            escaped += char(code);
        else
            escaped += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
    }
    return escaped;
}

class Search
{
public:
    Search(const QString &text, bool isCaseSensitive) : m_isFolding(!isCaseSensitive)
    {
        for (QByteArray needle : {text.toUtf8(), jsonEscaped(text)}) {
            if (m_isFolding)
                fold(needle);
            if (m_needles.empty() || m_needles.front().pattern() != needle)
                m_needles.emplace_back(needle);
        }
    }

    void look(const ShownLine &line, qsizetype number, LineMatches &matches)
    {
        m_text.resize(0); // keeps its memory
        line.copyTo(m_text, 0, std::numeric_limits<qsizetype>::max());
        if (m_isFolding)
            fold(m_text);
        for (qsizetype at = 0;;) {
            const LineMatch next = nextFrom(at, number);
            if (next.begin < 0)
                return;
            if (qsizetype(matches.found.size()) >= mostMatches) {
                matches.isMore = true;
                return;
            }
            matches.found.push_back(next);
            at = next.begin + next.size;
        }
    }

private:
    [[nodiscard]] LineMatch nextFrom(qsizetype at, qsizetype number) const
    {
        LineMatch next{number, -1, 0};
        for (const QByteArrayMatcher &needle : m_needles) {
            const qsizetype begin = needle.indexIn(m_text, at);
            if (begin >= 0 && (next.begin < 0 || begin < next.begin))
                next = {number, begin, needle.pattern().size()};
        }
        return next;
    }

    std::vector<QByteArrayMatcher> m_needles;
    QByteArray m_text;
    bool m_isFolding;
};

} // namespace

LineMatches findInLines(
    const LineSource &lines, const QString &text, bool isCaseSensitive, const StopFlag &stop)
{
    LineMatches matches;
    if (text.isEmpty())
        return matches;
    Search search(text, isCaseSensitive);
    for (qsizetype number = 0; number < lines.count() && !matches.isMore; ++number) {
        if (number % linesBetweenLooks == 0 && stop.isRaised())
            break;
        search.look(lines.line(number), number, matches);
    }
    return matches;
}

Task<std::shared_ptr<const LineMatches>> searchLines(
    std::shared_ptr<const LineSource> lines, QString text, bool isCaseSensitive, StopFlag stop)
{
    const QFuture<std::shared_ptr<const LineMatches>> future =
        QtConcurrent::run([lines, text, isCaseSensitive, stop] {
            return std::make_shared<const LineMatches>(findInLines(*lines, text, isCaseSensitive, stop));
        });
    std::shared_ptr<const LineMatches> found = co_await future;
    co_return found;
}

} // namespace signet
