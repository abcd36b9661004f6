// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsonpairs.h"

#include "playground/json/jsonhashes.h"
#include "playground/lines/sequencediff.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace signet {

namespace {

using Kind = JsonDifference::Kind;

constexpr quint32 none = JsonIndex::none;

/// The elements of an array, and what tells them apart.
struct Elements
{
    std::vector<quint32> entries;
    std::vector<quint64> identities;

    Elements(const JsonSide &side, quint32 array) : entries(side.children(array))
    {
        identities.reserve(entries.size());
        for (const quint32 entry : entries)
            identities.push_back(side.identity(entry));
    }
    [[nodiscard]] std::size_t size() const { return entries.size(); }
};

class ElementPairs
{
public:
    ElementPairs(const JsonSide &leftSide, const JsonSide &rightSide, quint32 left, quint32 right)
        : m_left(leftSide, left)
        , m_right(rightSide, right)
        , m_leftGoesOn(leftSide.isOpenEnded(left))
        , m_rightGoesOn(rightSide.isOpenEnded(right))
    {
    }

    std::vector<JsonDifference> run(const StopFlag &stop)
    {
        m_hunks = compareSequences(m_left.identities, m_right.identities, stop);
        findMoved();
        std::size_t left = 0;
        std::size_t right = 0;
        for (const Hunk &hunk : m_hunks) {
            while (left < hunk.left)
                pair(left++, right++);
            tell(hunk);
            left = hunk.leftEnd;
            right = hunk.rightEnd;
        }
        while (left < m_left.size() && right < m_right.size())
            pair(left++, right++);
        return std::move(m_found);
    }

private:
    /// What a hunk has on the left once, and some hunk has on the right once.
    void findMoved()
    {
        struct Places
        {
            QList<std::size_t> lefts;
            QList<std::size_t> rights;
        };
        QHash<quint64, Places> places;
        for (const Hunk &hunk : m_hunks) {
            for (std::size_t at = hunk.left; at < hunk.leftEnd; ++at)
                places[m_left.identities[at]].lefts.append(at);
            for (std::size_t at = hunk.right; at < hunk.rightEnd; ++at)
                places[m_right.identities[at]].rights.append(at);
        }
        for (const Places &place : std::as_const(places)) {
            if (place.lefts.size() == 1 && place.rights.size() == 1) {
                m_movedTo.insert(place.lefts.first(), place.rights.first());
                m_movedHere.insert(place.rights.first());
            }
        }
    }

    void pair(std::size_t left, std::size_t right)
    {
        m_found.push_back({Kind::Changed, m_left.entries[left], m_right.entries[right]});
    }

    /// What has not moved is paired by its place; the rest came or went.
    void tell(const Hunk &hunk)
    {
        std::size_t right = hunk.right;
        const auto nextRight = [&] {
            while (right < hunk.rightEnd && m_movedHere.contains(right))
                ++right;
            return right < hunk.rightEnd;
        };
        const bool isLastLeft = hunk.leftEnd == m_left.size();
        const bool isLastRight = hunk.rightEnd == m_right.size();
        for (std::size_t left = hunk.left; left < hunk.leftEnd; ++left) {
            const auto moved = m_movedTo.constFind(left);
            if (moved != m_movedTo.cend()) {
                m_found.push_back({Kind::Moved, m_left.entries[left], m_right.entries[*moved]});
                pair(left, *moved);
            } else if (nextRight()) {
                pair(left, right++);
            } else if (!(isLastRight && m_rightGoesOn)) {
                m_found.push_back({Kind::Removed, m_left.entries[left], none});
            }
        }
        while (nextRight() && !(isLastLeft && m_leftGoesOn))
            m_found.push_back({Kind::Added, none, m_right.entries[right++]});
    }

    const Elements m_left;
    const Elements m_right;
    const bool m_leftGoesOn;
    const bool m_rightGoesOn;
    std::vector<Hunk> m_hunks;
    QHash<std::size_t, std::size_t> m_movedTo;
    QSet<std::size_t> m_movedHere;
    std::vector<JsonDifference> m_found;
};

} // namespace

JsonSide::JsonSide(const JsonIndex &index, const StopFlag &stop)
    : m_index(index), m_hashes(jsonHashes(index, stop))
{
}

bool JsonSide::isOpenEnded(quint32 container) const
{
    return m_index.at(container).isOpen() && m_index.at(container).link == none;
}

quint64 JsonSide::identity(quint32 member) const
{
    if (m_index.at(member).kind == JsonKind::Object) {
        const qsizetype end = m_index.next(member);
        for (qsizetype child = member + 1; child < end; child = m_index.next(child)) {
            if (m_index.at(child).hasKey && !m_index.at(child).isOpen() && m_index.key(child) == "\"id\"")
                return ~hash(quint32(child));
        }
    }
    return hash(member);
}

std::vector<quint32> JsonSide::children(quint32 container) const
{
    std::vector<quint32> children;
    if (!m_index.at(container).isOpen())
        return children;
    const qsizetype end = isOpenEnded(container) ? m_index.size() : qsizetype(m_index.at(container).link);
    for (qsizetype child = container + 1; child < end; child = m_index.next(child))
        children.push_back(quint32(child));
    if (isOpenEnded(container) && !children.empty()) {
        const JsonEntry &last = m_index.at(children.back());
        const bool mayGoOn = last.kind == JsonKind::Number || last.kind == JsonKind::Word;
        if (mayGoOn && qsizetype(last.link) == m_index.body().size())
            children.pop_back();
    }
    return children;
}

std::vector<JsonDifference> pairMembers(
    const JsonSide &leftSide, const JsonSide &rightSide, quint32 left, quint32 right)
{
    QHash<quint64, QList<quint32>> byKey;
    const std::vector<quint32> rights = rightSide.children(right);
    for (auto child = rights.rbegin(); child != rights.rend(); ++child)
        byKey[jsonKeyHash(rightSide.index().key(*child))].append(*child); // the first one last
    std::vector<JsonDifference> found;
    quint32 last = 0;
    bool isOrdered = true;
    for (const quint32 child : leftSide.children(left)) {
        const auto partners = byKey.find(jsonKeyHash(leftSide.index().key(child)));
        if (partners == byKey.end() || partners->isEmpty()) {
            if (!rightSide.isOpenEnded(right))
                found.push_back({Kind::Removed, child, none});
            continue;
        }
        const quint32 partner = partners->takeLast();
        isOrdered = isOrdered && partner > last;
        last = partner;
        found.push_back({Kind::Changed, child, partner});
    }
    if (!isOrdered)
        found.insert(found.begin(), {Kind::Order, left, right});
    if (leftSide.isOpenEnded(left))
        return found;
    for (const quint32 child : rights) { // those without a partner, in their order
        QList<quint32> &unpaired = byKey[jsonKeyHash(rightSide.index().key(child))];
        if (!unpaired.isEmpty() && unpaired.last() == child) {
            unpaired.removeLast();
            found.push_back({Kind::Added, none, child});
        }
    }
    return found;
}

std::vector<JsonDifference> pairElements(
    const JsonSide &leftSide, const JsonSide &rightSide, quint32 left, quint32 right, const StopFlag &stop)
{
    return ElementPairs(leftSide, rightSide, left, right).run(stop);
}

} // namespace signet
