// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/textdiff.h"

#include <QStringList>

#include <vector>

namespace signet {

namespace {

/// Of the table of the longest common subsequence: two bytes each.
constexpr qsizetype cellLimit = 16'000'000;

void append(
    QList<DiffLine> &lines, DiffLine::Kind kind, const QStringList &texts, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        lines.append({kind, texts.at(i)});
}

/// The longest common subsequence of what is between the same beginnings and ends.
class Middle
{
public:
    Middle(const QStringList &first, const QStringList &second, qsizetype begin, qsizetype firstEnd,
        qsizetype secondEnd)
        : m_first(first)
        , m_second(second)
        , m_begin(begin)
        , m_rows(firstEnd - begin)
        , m_columns(secondEnd - begin)
    {
    }

    void appendTo(QList<DiffLine> &lines)
    {
        if (m_rows * m_columns > cellLimit || m_rows > 0xffff || m_columns > 0xffff) {
            append(lines, DiffLine::Kind::Removed, m_first, m_begin, m_begin + m_rows);
            append(lines, DiffLine::Kind::Added, m_second, m_begin, m_begin + m_columns);
            return;
        }
        fill();
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < m_rows || j < m_columns) {
            if (i < m_rows && j < m_columns && isSame(i, j)) {
                lines.append({DiffLine::Kind::Same, m_first.at(m_begin + i)});
                ++i;
                ++j;
            } else if (j == m_columns || (i < m_rows && at(i + 1, j) >= at(i, j + 1))) {
                lines.append({DiffLine::Kind::Removed, m_first.at(m_begin + i++)});
            } else {
                lines.append({DiffLine::Kind::Added, m_second.at(m_begin + j++)});
            }
        }
    }

private:
    [[nodiscard]] bool isSame(qsizetype i, qsizetype j) const
    {
        return m_first.at(m_begin + i) == m_second.at(m_begin + j);
    }
    [[nodiscard]] quint16 &at(qsizetype i, qsizetype j)
    {
        return m_lengths[std::size_t(i * (m_columns + 1) + j)];
    }
    void fill()
    {
        m_lengths.assign(std::size_t((m_rows + 1) * (m_columns + 1)), 0);
        for (qsizetype i = m_rows - 1; i >= 0; --i) {
            for (qsizetype j = m_columns - 1; j >= 0; --j)
                at(i, j) =
                    isSame(i, j) ? quint16(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
        }
    }

    const QStringList &m_first;
    const QStringList &m_second;
    qsizetype m_begin;
    qsizetype m_rows;
    qsizetype m_columns;
    std::vector<quint16> m_lengths;
};

} // namespace

QList<DiffLine> textDiff(const QString &first, const QString &second)
{
    const QStringList old = first.split(u'\n');
    const QStringList now = second.split(u'\n');
    qsizetype begin = 0;
    while (begin < old.size() && begin < now.size() && old.at(begin) == now.at(begin))
        ++begin;
    qsizetype end = 0;
    while (end < old.size() - begin && end < now.size() - begin &&
           old.at(old.size() - 1 - end) == now.at(now.size() - 1 - end))
        ++end;
    QList<DiffLine> lines;
    append(lines, DiffLine::Kind::Same, old, 0, begin);
    Middle(old, now, begin, old.size() - end, now.size() - end).appendTo(lines);
    append(lines, DiffLine::Kind::Same, old, old.size() - end, old.size());
    return lines;
}

QString diffText(const QList<DiffLine> &lines, int context)
{
    QList<bool> isShown(lines.size(), false);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).kind == DiffLine::Kind::Same)
            continue;
        const qsizetype last = std::min<qsizetype>(lines.size() - 1, i + context);
        for (qsizetype near = std::max<qsizetype>(0, i - context); near <= last; ++near)
            isShown[near] = true;
    }
    QStringList texts;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!isShown.at(i)) {
            if (!texts.isEmpty() && texts.last() != u"…")
                texts.append(QStringLiteral("…"));
            continue;
        }
        const QString mark = lines.at(i).kind == DiffLine::Kind::Same      ? QStringLiteral("  ")
                             : lines.at(i).kind == DiffLine::Kind::Removed ? QStringLiteral("- ")
                                                                           : QStringLiteral("+ ");
        texts.append(mark + lines.at(i).text);
    }
    if (!texts.isEmpty() && texts.last() == u"…")
        texts.removeLast();
    return texts.join(u'\n');
}

} // namespace signet
