// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsonfilter.h"

#include "playground/json/jsonnumber.h"
#include "playground/lines/jsonlines.h"

#include <algorithm>

namespace signet {

namespace {

template <typename... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

bool isName(QByteArrayView written, QByteArrayView name)
{
    if (written.contains('\\'))
        return jsonStringText(written) == name;
    return written.sliced(1, written.size() - 2) == name;
}

/// How many of @p index, counted from the end if negative.
qint64 normalized(qint64 index, qint64 count)
{
    return index >= 0 ? index : count + index;
}

} // namespace

bool JsonSelection::isStopped(const JsonNodes &found) const
{
    return found.isMore || m_stop.isRaised();
}

void JsonSelection::add(quint32 node, JsonNodes &found) const
{
    if (found.entries.size() < JsonPath::mostNodes)
        found.entries.push_back(node);
    else
        found.isMore = true;
}

JsonNodes JsonSelection::follow(quint32 from, const std::vector<JsonSegment> &segments)
{
    JsonNodes nodes{{from}};
    for (const JsonSegment &segment : segments) {
        JsonNodes found{{}, nodes.isMore};
        for (const quint32 node : nodes.entries) {
            apply(segment, node, found);
            if (isStopped(found))
                break;
        }
        nodes = std::move(found);
    }
    return nodes;
}

void JsonSelection::apply(const JsonSegment &segment, quint32 node, JsonNodes &found)
{
    const qsizetype end = segment.isDescendant ? m_index.next(node) : qsizetype(node) + 1;
    for (qsizetype at = node; at < end && !isStopped(found); ++at) {
        if (!m_index.at(at).isOpen())
            continue;
        for (const JsonSelector &selector : segment.selectors)
            select(selector, quint32(at), found);
    }
}

void JsonSelection::select(const JsonSelector &selector, quint32 node, JsonNodes &found)
{
    const bool isObject = m_index.at(node).kind == JsonKind::Object;
    const auto forEachChild = [&](auto &&visit) {
        const qsizetype end = m_index.at(node).link;
        for (qsizetype child = node + 1; child < end && !isStopped(found); child = m_index.next(child))
            visit(quint32(child));
    };
    std::visit(
        Overloaded{[&](const JsonNameSelector &wanted) {
                       if (isObject)
                           forEachChild([&](quint32 child) {
                               if (isName(m_index.key(child), wanted.name))
                                   add(child, found);
                           });
                   },
            [&](const JsonIndexSelector &wanted) {
                const qint64 index = normalized(wanted.index, m_index.children(node));
                if (index >= 0)
                    selectSlice({index, index + 1}, node, found);
            },
            [&](const JsonSliceSelector &slice) { selectSlice(slice, node, found); },
            [&](const JsonWildcardSelector &) { forEachChild([&](quint32 child) { add(child, found); }); },
            [&](const JsonFilterSelector &wanted) {
                forEachChild([&](quint32 child) {
                    if (holds(*wanted.filter, child))
                        add(child, found);
                });
            }},
        selector);
}

/// RFC 9535, 2.3.4.2.2.
void JsonSelection::selectSlice(const JsonSliceSelector &slice, quint32 node, JsonNodes &found)
{
    if (m_index.at(node).kind != JsonKind::Array || slice.step == 0)
        return;
    const qint64 count = m_index.children(node);
    const bool isForwards = slice.step > 0;
    const qint64 start = normalized(slice.start.value_or(isForwards ? 0 : count - 1), count);
    const qint64 end = slice.end ? normalized(*slice.end, count) : isForwards ? count : -1;
    const qint64 lower =
        isForwards ? std::clamp<qint64>(start, 0, count) : std::clamp<qint64>(end, -1, count - 1);
    const qint64 upper =
        isForwards ? std::clamp<qint64>(end, 0, count) : std::clamp<qint64>(start, -1, count - 1);
    const qint64 first = isForwards ? lower : lower + 1;
    const qint64 last = isForwards ? upper : upper + 1;
    std::vector<quint32> inside;
    qint64 number = 0;
    for (qsizetype child = node + 1; number < last && !isStopped(found);
         child = m_index.next(child), ++number) {
        const qint64 distance = isForwards ? number - lower : upper - number;
        if (number >= first && distance % slice.step == 0)
            inside.push_back(quint32(child));
    }
    if (!isForwards)
        std::ranges::reverse(inside);
    for (const quint32 child : inside)
        add(child, found);
}

bool JsonSelection::holds(const JsonFilter &filter, quint32 node)
{
    const auto isTrue = [&](const JsonFilter &part) { return holds(part, node); };
    switch (filter.kind) {
    case JsonFilter::Kind::Any:
        return std::ranges::any_of(filter.parts, isTrue);
    case JsonFilter::Kind::All:
        return std::ranges::all_of(filter.parts, isTrue);
    case JsonFilter::Kind::Not:
        return std::ranges::none_of(filter.parts, isTrue);
    case JsonFilter::Kind::Exists: {
        const auto &query = std::get<JsonQuery>(filter.left);
        return !follow(query.isFromTop ? 0 : node, query.segments).entries.empty();
    }
    case JsonFilter::Kind::Compare:
        return compares(filter, node);
    }
    Q_UNREACHABLE();
}

JsonSelection::Operand JsonSelection::operand(const JsonOperand &operand, quint32 node)
{
    if (const auto *literal = std::get_if<JsonLiteral>(&operand))
        return {literal->kind, literal->written};
    const auto &query = std::get<JsonQuery>(operand);
    const JsonNodes found = follow(query.isFromTop ? 0 : node, query.segments);
    if (found.entries.empty())
        return {};
    const quint32 entry = found.entries.front();
    return {m_index.at(entry).kind, m_index.value(entry).toByteArray()};
}

/// RFC 9535, 2.3.5.2.2.
bool JsonSelection::compares(const JsonFilter &filter, quint32 node)
{
    const Operand left = operand(filter.left, node);
    const Operand right = operand(filter.right, node);
    bool isEqual = false;
    bool isLess = false;
    bool isGreater = false;
    if (left.kind == JsonKind::Number && right.kind == JsonKind::Number) {
        const auto order = compareJsonNumbers(left.written, right.written);
        isEqual = order == 0;
        isLess = order < 0;
        isGreater = order > 0;
    } else if (left.kind == JsonKind::String && right.kind == JsonKind::String) {
        const int order = jsonStringText(left.written).compare(jsonStringText(right.written));
        isEqual = order == 0;
        isLess = order < 0;
        isGreater = order > 0;
    } else {
        isEqual = left.kind == right.kind && minifiedJson(left.written) == minifiedJson(right.written);
    }
    switch (filter.comparison) {
    case JsonComparison::Equal:
        return isEqual;
    case JsonComparison::NotEqual:
        return !isEqual;
    case JsonComparison::Less:
        return isLess;
    case JsonComparison::LessOrEqual:
        return isLess || isEqual;
    case JsonComparison::Greater:
        return isGreater;
    case JsonComparison::GreaterOrEqual:
        return isGreater || isEqual;
    }
    Q_UNREACHABLE();
}

} // namespace signet
