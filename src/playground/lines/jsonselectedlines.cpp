// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/jsonselectedlines.h"

#include "playground/lines/jsonlines.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace signet {

namespace {

constexpr qsizetype shortLine = 200; // octets; a wider line widens the view when it is shown

JsonFiltered filtered(
    const std::shared_ptr<const JsonIndex> &index, const JsonPath &path, const StopFlag &stop)
{
    JsonNodes nodes = path.select(*index, stop);
    JsonFiltered result{{}, qsizetype(nodes.entries.size()), nodes.isMore};
    if (!nodes.entries.empty())
        result.lines = std::make_shared<const JsonSelectedLines>(index, std::move(nodes.entries));
    return result;
}

} // namespace

JsonSelectedLines::JsonSelectedLines(std::shared_ptr<const JsonIndex> index, std::vector<quint32> nodes)
    : m_index(std::move(index)), m_nodes(std::move(nodes))
{
    m_begins.reserve(m_nodes.size() + 1);
    qsizetype begin = 0;
    for (const quint32 node : m_nodes) {
        m_begins.push_back(begin);
        begin += m_index->next(node) - node;
        m_widest = std::max(m_widest, std::min(shortLine, m_index->value(node).size()));
    }
    m_begins.push_back(begin);
}

std::size_t JsonSelectedLines::nodeAt(qsizetype number) const
{
    return std::size_t(std::ranges::upper_bound(m_begins, number) - m_begins.begin() - 1);
}

qsizetype JsonSelectedLines::entryAt(qsizetype number) const
{
    const std::size_t node = nodeAt(number);
    return m_nodes[node] + number - m_begins[node];
}

ShownLine JsonSelectedLines::line(qsizetype number) const
{
    const std::size_t node = nodeAt(number);
    const qsizetype within = number - m_begins[node];
    const bool isLast = number + 1 == m_begins[node + 1];
    return jsonLine(*m_index, m_nodes[node] + within, m_index->at(m_nodes[node]).depth, within > 0, !isLast);
}

qsizetype JsonSelectedLines::foldEnd(qsizetype number) const
{
    const qsizetype entry = entryAt(number);
    return m_index->at(entry).isOpen() ? number + m_index->next(entry) - 1 - entry : number;
}

qsizetype JsonSelectedLines::foldedThings(qsizetype number) const
{
    return m_index->children(entryAt(number));
}

qsizetype JsonSelectedLines::enclosing(qsizetype number) const
{
    const std::size_t node = nodeAt(number);
    const JsonEntry &entry = m_index->at(entryAt(number));
    const quint32 outer = entry.kind == JsonKind::End ? entry.link : entry.parent;
    return outer == JsonIndex::none || outer < m_nodes[node] ? -1 : m_begins[node] + outer - m_nodes[node];
}

Task<JsonFiltered> filterJson(std::shared_ptr<const JsonIndex> index, JsonPath path, StopFlag stop)
{
    const QFuture<JsonFiltered> future =
        QtConcurrent::run([index, path, stop] { return filtered(index, path, stop); });
    JsonFiltered result = co_await future;
    co_return result;
}

} // namespace signet
