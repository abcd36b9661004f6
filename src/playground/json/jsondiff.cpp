// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsondiff.h"

#include "playground/json/jsonnumber.h"
#include "playground/lines/jsonlines.h"

#include <QHash>

#include <algorithm>

namespace signet {

namespace {

using Kind = JsonDifference::Kind;

struct Pair
{
    quint32 left;
    quint32 right;
};

std::vector<quint32> childrenOf(const JsonIndex &index, quint32 container)
{
    std::vector<quint32> children;
    if (!index.at(container).isOpen())
        return children;
    for (qsizetype child = container + 1; child < index.at(container).link; child = index.next(child))
        children.push_back(quint32(child));
    return children;
}

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
        : m_left(left), m_right(right), m_stop(stop)
    {
    }

    JsonDifferences run()
    {
        m_open.push_back({0, 0});
        while (!m_open.empty() && !m_differences.isMore && !m_stop.isRaised()) {
            const Pair pair = m_open.back();
            m_open.pop_back();
            compare(pair);
        }
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

    void compare(const Pair &pair)
    {
        const JsonKind shape = shapeOf(m_left.at(pair.left).kind);
        if (shape != shapeOf(m_right.at(pair.right).kind))
            add(Kind::Changed, pair.left, pair.right);
        else if (shape == JsonKind::Object)
            compareObjects(pair);
        else if (shape == JsonKind::Array)
            compareArrays(pair);
        else
            compareScalars(pair, shape);
    }

    void compareScalars(const Pair &pair, JsonKind kind)
    {
        const QByteArrayView left = m_left.value(pair.left);
        const QByteArrayView right = m_right.value(pair.right);
        if (left == right)
            return;
        const bool isSame = (kind == JsonKind::Number && compareJsonNumbers(left, right) == 0) ||
                            (kind == JsonKind::String && jsonStringText(left) == jsonStringText(right));
        add(isSame ? Kind::Spelling : Kind::Changed, pair.left, pair.right);
    }

    void compareObjects(const Pair &pair)
    {
        QHash<QByteArray, QList<quint32>> byKey;
        const std::vector<quint32> rights = childrenOf(m_right, pair.right);
        for (const quint32 child : rights)
            byKey[jsonStringText(m_right.key(child))].append(child);
        std::vector<Pair> pairs;
        for (const quint32 child : childrenOf(m_left, pair.left)) {
            QList<quint32> &partners = byKey[jsonStringText(m_left.key(child))];
            if (partners.isEmpty())
                add(Kind::Removed, child, JsonIndex::none);
            else
                pairs.push_back({child, partners.takeFirst()});
        }
        for (const quint32 child : rights) {
            if (byKey.value(jsonStringText(m_right.key(child))).contains(child))
                add(Kind::Added, JsonIndex::none, child);
        }
        if (!std::ranges::is_sorted(pairs, {}, &Pair::right))
            add(Kind::Order, pair.left, pair.right);
        m_open.insert(m_open.end(), pairs.rbegin(), pairs.rend());
    }

    bool isAlike(quint32 left, quint32 right) const
    {
        return minifiedJson(m_left.value(left)) == minifiedJson(m_right.value(right));
    }

    void compareArrays(const Pair &pair)
    {
        std::vector<quint32> lefts = childrenOf(m_left, pair.left);
        std::vector<quint32> rights = childrenOf(m_right, pair.right);
        if (lefts.size() !=
            rights.size()) { // something came or went: what is alike at both ends stays paired
            while (!lefts.empty() && !rights.empty() && isAlike(lefts.back(), rights.back())) {
                lefts.pop_back();
                rights.pop_back();
            }
            const auto [left, right] =
                std::ranges::mismatch(lefts, rights, [this](quint32 a, quint32 b) { return isAlike(a, b); });
            lefts.erase(lefts.begin(), left);
            rights.erase(rights.begin(), right);
        }
        const std::size_t common = std::min(lefts.size(), rights.size());
        for (std::size_t at = common; at < lefts.size(); ++at)
            add(Kind::Removed, lefts[at], JsonIndex::none);
        for (std::size_t at = common; at < rights.size(); ++at)
            add(Kind::Added, JsonIndex::none, rights[at]);
        for (std::size_t at = common; at-- > 0;)
            m_open.push_back({lefts[at], rights[at]});
    }

    const JsonIndex &m_left;
    const JsonIndex &m_right;
    const StopFlag m_stop;
    std::vector<Pair> m_open;
    JsonDifferences m_differences;
};

} // namespace

JsonDifferences compareJson(const JsonIndex &left, const JsonIndex &right, const StopFlag &stop)
{
    if (!left.isWhole() || !right.isWhole())
        return {};
    return Comparison(left, right, stop).run();
}

} // namespace signet
