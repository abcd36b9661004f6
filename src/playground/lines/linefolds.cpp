// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/linefolds.h"

#include <algorithm>

namespace signet {

void LineFolds::fold(const std::vector<std::pair<qsizetype, qsizetype>> &folds)
{
    for (const auto &[first, last] : folds) {
        if (last > first)
            m_folds.insert_or_assign(first, last);
    }
    update();
}

void LineFolds::unfold(qsizetype first)
{
    m_folds.erase(first);
    update();
}

void LineFolds::clear()
{
    m_folds.clear();
    update();
}

void LineFolds::reveal(qsizetype line)
{
    const auto hides = [line](const auto &fold) { return fold.first < line && line <= fold.second; };
    if (std::erase_if(m_folds, hides) > 0)
        update();
}

void LineFolds::update()
{
    m_outer.clear();
    m_hidden = 0;
    for (const auto &[first, last] : m_folds) {
        if (!m_outer.empty() && first <= m_outer.back().last)
            continue;
        m_outer.push_back({first, last, m_hidden});
        m_hidden += last - first;
    }
}

qsizetype LineFolds::lineAt(qsizetype row) const
{
    const auto next = std::ranges::upper_bound(m_outer, row, {}, &Outer::row);
    if (next == m_outer.begin())
        return row;
    const Outer &before = *std::prev(next);
    return row == before.row() ? before.first : row + before.hiddenBefore + before.last - before.first;
}

qsizetype LineFolds::rowOf(qsizetype line) const
{
    const auto next = std::ranges::upper_bound(m_outer, line, {}, &Outer::first);
    if (next == m_outer.begin())
        return line;
    const Outer &before = *std::prev(next);
    return line <= before.last ? before.row() : line - before.hiddenBefore - (before.last - before.first);
}

} // namespace signet
