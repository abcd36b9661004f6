// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/sequencediff.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace signet {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
/// Of the table of the longest common subsequence: two octets each.
constexpr std::size_t cellLimit = 4'000'000;

/// Two places that hold the same.
struct Anchor
{
    std::size_t left;
    std::size_t right;
};

/// The longest run of @p anchors whose right places grow: patience sorting, with the way back.
std::vector<Anchor> inOrder(const std::vector<Anchor> &anchors)
{
    std::vector<std::size_t> tops; // of the piles: numbers of anchors
    std::vector<std::size_t> before(anchors.size(), none);
    for (std::size_t at = 0; at < anchors.size(); ++at) {
        const auto pile = std::ranges::lower_bound(
            tops, anchors[at].right, {}, [&](std::size_t top) { return anchors[top].right; });
        if (pile != tops.begin())
            before[at] = *std::prev(pile);
        if (pile == tops.end())
            tops.push_back(at);
        else
            *pile = at;
    }
    std::vector<Anchor> kept;
    for (std::size_t at = tops.empty() ? none : tops.back(); at != none; at = before[at])
        kept.push_back(anchors[at]);
    std::ranges::reverse(kept);
    return kept;
}

class Comparison
{
public:
    Comparison(std::span<const quint64> left, std::span<const quint64> right, const StopFlag &stop)
        : m_left(left), m_right(right), m_stop(stop)
    {
    }

    std::vector<Hunk> run()
    {
        Hunk all{0, m_left.size(), 0, m_right.size()};
        trim(all);
        if (fitsTable(all)) {
            compare(all);
            return std::move(m_hunks);
        }
        Hunk gap = all;
        for (const Anchor &anchor : inOrder(anchors(all))) {
            gap.leftEnd = anchor.left;
            gap.rightEnd = anchor.right;
            compare(gap);
            gap.left = anchor.left + 1;
            gap.right = anchor.right + 1;
        }
        gap.leftEnd = all.leftEnd;
        gap.rightEnd = all.rightEnd;
        compare(gap);
        return std::move(m_hunks);
    }

private:
    [[nodiscard]] bool isSame(std::size_t left, std::size_t right) const
    {
        return m_left[left] == m_right[right];
    }

    static bool fitsTable(const Hunk &hunk) { return hunk.lefts() + 1 <= cellLimit / (hunk.rights() + 1); }

    void trim(Hunk &hunk) const
    {
        while (hunk.lefts() > 0 && hunk.rights() > 0 && isSame(hunk.left, hunk.right)) {
            ++hunk.left;
            ++hunk.right;
        }
        while (hunk.lefts() > 0 && hunk.rights() > 0 && isSame(hunk.leftEnd - 1, hunk.rightEnd - 1)) {
            --hunk.leftEnd;
            --hunk.rightEnd;
        }
    }

    /// What stands once in either sequence, in the order of the left one.
    [[nodiscard]] std::vector<Anchor> anchors(const Hunk &within) const
    {
        struct Places
        {
            std::size_t right = none;
            int lefts = 0;
            int rights = 0;
        };
        QHash<quint64, Places> found;
        found.reserve(qsizetype(within.lefts()));
        for (std::size_t at = within.left; at < within.leftEnd; ++at)
            ++found[m_left[at]].lefts;
        for (std::size_t at = within.right; at < within.rightEnd; ++at) {
            const auto known = found.find(m_right[at]);
            if (known == found.end())
                continue;
            ++known->rights;
            known->right = at;
        }
        std::vector<Anchor> anchors;
        for (std::size_t at = within.left; at < within.leftEnd; ++at) {
            const Places &places = *found.constFind(m_left[at]);
            if (places.lefts == 1 && places.rights == 1)
                anchors.push_back({at, places.right});
        }
        return anchors;
    }

    void compare(Hunk hunk)
    {
        trim(hunk);
        if (m_stop.isRaised())
            return;
        if (hunk.lefts() == 0 || hunk.rights() == 0 || !fitsTable(hunk))
            add(hunk);
        else
            compareByTable(hunk);
    }

    /// The longest common subsequence.
    void compareByTable(const Hunk &hunk)
    {
        const std::size_t width = hunk.rights() + 1;
        std::vector<quint16> lengths((hunk.lefts() + 1) * width, 0);
        for (std::size_t i = hunk.lefts(); i-- > 0;) {
            for (std::size_t j = hunk.rights(); j-- > 0;)
                lengths[i * width + j] =
                    isSame(hunk.left + i, hunk.right + j)
                        ? quint16(lengths[(i + 1) * width + j + 1] + 1)
                        : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
        }
        Hunk differing{hunk.left, hunk.left, hunk.right, hunk.right};
        while (differing.leftEnd < hunk.leftEnd && differing.rightEnd < hunk.rightEnd) {
            const std::size_t i = differing.leftEnd - hunk.left;
            const std::size_t j = differing.rightEnd - hunk.right;
            if (isSame(differing.leftEnd, differing.rightEnd)) {
                add(differing);
                differing = {differing.leftEnd + 1, differing.leftEnd + 1, differing.rightEnd + 1,
                    differing.rightEnd + 1};
            } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
                ++differing.leftEnd;
            } else {
                ++differing.rightEnd;
            }
        }
        add({differing.left, hunk.leftEnd, differing.right, hunk.rightEnd});
    }

    void add(const Hunk &hunk)
    {
        if (hunk.lefts() > 0 || hunk.rights() > 0)
            m_hunks.push_back(hunk);
    }

    const std::span<const quint64> m_left;
    const std::span<const quint64> m_right;
    const StopFlag m_stop;
    std::vector<Hunk> m_hunks;
};

} // namespace

std::vector<Hunk> compareSequences(
    std::span<const quint64> left, std::span<const quint64> right, const StopFlag &stop)
{
    return Comparison(left, right, stop).run();
}

} // namespace signet
