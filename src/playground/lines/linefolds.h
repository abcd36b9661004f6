// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <map>
#include <vector>

namespace signet {

/// Which lines are folded away, and so which line stands in which row. A fold shows its first line and hides
/// the others up to its last; folds nest and remember what is folded inside.
class LineFolds
{
public:
    /// Folds are pairs of first and last line, in any order.
    void fold(const std::vector<std::pair<qsizetype, qsizetype>> &folds);
    void unfold(qsizetype first);
    void clear();
    /// Unfolds whatever hides @p line.
    void reveal(qsizetype line);

    [[nodiscard]] bool isFolded(qsizetype first) const { return m_folds.contains(first); }
    [[nodiscard]] bool isEmpty() const { return m_folds.empty(); }
    /// How many of @p lines lines are left.
    [[nodiscard]] qsizetype rows(qsizetype lines) const { return lines - m_hidden; }
    [[nodiscard]] qsizetype lineAt(qsizetype row) const;
    /// The row of @p line, or of the fold that hides it.
    [[nodiscard]] qsizetype rowOf(qsizetype line) const;

private:
    struct Outer
    {
        qsizetype first;
        qsizetype last;
        qsizetype hiddenBefore;
        [[nodiscard]] qsizetype row() const { return first - hiddenBefore; }
    };

    void update();

    std::map<qsizetype, qsizetype> m_folds;
    std::vector<Outer> m_outer; ///< the folds that no other one hides
    qsizetype m_hidden = 0;
};

} // namespace signet
