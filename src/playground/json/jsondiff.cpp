// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsondiff.h"

#include "playground/json/jsonnumber.h"
#include "playground/json/jsonpairs.h"

#include <QHash>

#include <algorithm>

namespace signet {

namespace {

using Kind = JsonDifference::Kind;

constexpr quint32 none = JsonIndex::none;
constexpr qsizetype leastMoved = 5; // octets: shorter values are alike by chance

/// What kinds are alike: an empty object is an object.
JsonKind shapeOf(JsonKind kind)
{
    if (kind == JsonKind::EmptyObject)
        return JsonKind::Object;
    return kind == JsonKind::EmptyArray ? JsonKind::Array : kind;
}

class Comparison
{
public:
    Comparison(const JsonIndex &left, const JsonIndex &right, const StopFlag &stop)
        : m_left(left, stop), m_right(right, stop), m_stop(stop)
    {
    }

    JsonDifferences run()
    {
        m_open.push_back({Kind::Changed, 0, 0});
        while (!m_open.empty() && !m_differences.isMore && !m_stop.isRaised()) {
            const JsonDifference next = m_open.back();
            m_open.pop_back();
            if (next.kind == Kind::Changed)
                compare(next.left, next.right);
            else
                add(next.kind, next.left, next.right);
        }
        if (!m_differences.isMore)
            joinMoved();
        return std::move(m_differences);
    }

private:
    void add(Kind kind, quint32 left, quint32 right)
    {
        if (m_differences.found.size() < mostDifferences)
            m_differences.found.push_back({kind, left, right});
        else
            m_differences.isMore = true;
    }

    void compare(quint32 left, quint32 right)
    {
        const bool isPart = m_left.isOpenEnded(left) || m_right.isOpenEnded(right);
        if (!isPart && m_left.hash(left) == m_right.hash(right))
            return;
        const JsonKind shape = shapeOf(m_left.index().at(left).kind);
        if (shape != shapeOf(m_right.index().at(right).kind))
            add(Kind::Changed, left, right);
        else if (shape == JsonKind::Object)
            goOnWith(pairMembers(m_left, m_right, left, right));
        else if (shape == JsonKind::Array)
            goOnWith(pairElements(m_left, m_right, left, right, m_stop));
        else
            compareScalars(left, right, shape);
    }

    void goOnWith(const std::vector<JsonDifference> &found)
    {
        m_open.insert(m_open.end(), found.rbegin(), found.rend());
    }

    void compareScalars(quint32 left, quint32 right, JsonKind kind)
    {
        const QByteArrayView before = m_left.index().value(left);
        const QByteArrayView after = m_right.index().value(right);
        const bool isSame = (kind == JsonKind::Number && compareJsonNumbers(before, after) == 0) ||
                            (kind == JsonKind::String && jsonStringText(before) == jsonStringText(after));
        add(isSame ? Kind::Spelling : Kind::Changed, left, right);
    }

    /// Containers and longer texts that went in one place and came in one other.
    void joinMoved()
    {
        struct Places
        {
            QList<std::size_t> removed;
            QList<std::size_t> added;
        };
        QHash<quint64, Places> byHash;
        std::vector<JsonDifference> &found = m_differences.found;
        for (std::size_t at = 0; at < found.size(); ++at) {
            const bool isRemoved = found[at].kind == Kind::Removed;
            if (!isRemoved && found[at].kind != Kind::Added)
                continue;
            const JsonSide &side = isRemoved ? m_left : m_right;
            const quint32 entry = isRemoved ? found[at].left : found[at].right;
            const JsonKind kind = side.index().at(entry).kind;
            const bool isTelling = kind == JsonKind::String || side.index().at(entry).isOpen();
            if (isTelling && side.index().value(entry).size() >= leastMoved)
                (isRemoved ? byHash[side.hash(entry)].removed : byHash[side.hash(entry)].added).append(at);
        }
        for (const Places &places : std::as_const(byHash)) {
            if (places.removed.size() != 1 || places.added.size() != 1)
                continue;
            JsonDifference &added = found[places.added.first()];
            found[places.removed.first()] = {Kind::Moved, found[places.removed.first()].left, added.right};
            added.right = none;
        }
        std::erase_if(found, [](const JsonDifference &one) { return one.left == none && one.right == none; });
    }

    const JsonSide m_left;
    const JsonSide m_right;
    const StopFlag m_stop;
    std::vector<JsonDifference> m_open; ///< what is to be told or compared (Changed), the next one last
    JsonDifferences m_differences;
};

} // namespace

JsonDifferences compareJson(const JsonIndex &left, const JsonIndex &right, const StopFlag &stop)
{
    if (left.size() == 0 || right.size() == 0)
        return {};
    return Comparison(left, right, stop).run();
}

} // namespace signet
