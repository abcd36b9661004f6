// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/jsonlines.h"

#include "playground/json/jsonoctets.h"
#include "playground/lines/linecells.h"

#include <algorithm>
#include <array>

namespace signet {

namespace {

constexpr int maximumIndent = JsonIndex::maximumIndent;
constexpr int indentWidth = JsonIndex::indentWidth;

QByteArrayView indent(int levels)
{
    static constexpr auto spaces = [] {
        std::array<char, maximumIndent * indentWidth> made{};
        made.fill(' ');
        return made;
    }();
    return {spaces.data(), std::clamp(levels, 0, maximumIndent) * indentWidth};
}

Ink inkOf(JsonKind kind)
{
    switch (kind) {
    case JsonKind::String:
        return Ink::String;
    case JsonKind::Number:
        return Ink::Number;
    case JsonKind::Word:
        return Ink::Word;
    case JsonKind::Object:
    case JsonKind::Array:
    case JsonKind::EmptyObject:
    case JsonKind::EmptyArray:
    case JsonKind::End:
        break;
    }
    return Ink::Punctuation;
}

/// What the line of @p entry shows of its value.
QByteArrayView shownValue(const JsonIndex &index, qsizetype entry)
{
    switch (index.at(entry).kind) {
    case JsonKind::Object:
    case JsonKind::Array:
        return index.value(entry).first(1);
    case JsonKind::EmptyObject:
        return "{}";
    case JsonKind::EmptyArray:
        return "[]";
    case JsonKind::End:
    case JsonKind::String:
    case JsonKind::Number:
    case JsonKind::Word:
        break;
    }
    return index.value(entry);
}

} // namespace

ShownLine jsonLine(const JsonIndex &index, qsizetype entry, int outdent, bool withKey, bool withComma)
{
    const JsonEntry &what = index.at(entry);
    ShownLine line;
    line.append(indent(what.depth - outdent), Ink::Plain);
    if (what.hasKey && withKey) {
        line.append(index.key(entry), Ink::Key);
        line.append(": ", Ink::Punctuation);
    }
    line.append(shownValue(index, entry), inkOf(what.kind));
    if (withComma && !what.isOpen() && index.hasNext(entry))
        line.append(",", Ink::Punctuation);
    return line;
}

JsonLines::JsonLines(std::shared_ptr<const JsonIndex> index)
    : m_index(std::move(index)), m_widest(m_index->widest())
{
    for (const quint32 entry : m_index->longEntries()) {
        const auto cells = std::make_shared<const LineCells>(line(entry));
        m_widest = std::max(m_widest, cells->width());
        m_measured.insert(entry, cells);
    }
}

ShownLine JsonLines::line(qsizetype number) const
{
    return jsonLine(*m_index, number);
}

qsizetype JsonLines::foldEnd(qsizetype number) const
{
    const JsonEntry &entry = m_index->at(number);
    return entry.isOpen() && entry.link != JsonIndex::none ? qsizetype(entry.link) : number;
}

qsizetype JsonLines::enclosing(qsizetype number) const
{
    const JsonEntry &entry = m_index->at(number);
    const quint32 outer = entry.kind == JsonKind::End ? entry.link : entry.parent;
    return outer == JsonIndex::none ? -1 : qsizetype(outer);
}

std::shared_ptr<const LineCells> JsonLines::measured(qsizetype number) const
{
    return m_measured.value(number);
}

QByteArray minifiedJson(QByteArrayView body)
{
    QByteArray minified;
    minified.reserve(body.size());
    qsizetype at = 0;
    while (at < body.size()) {
        if (isJsonSpace(body[at])) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        if (body[at] == '"')
            at = jsonStringEnd(body, at);
        else
            while (at < body.size() && !isJsonSpace(body[at]) && body[at] != '"')
                ++at;
        minified += body.sliced(begin, at - begin);
    }
    return minified;
}

} // namespace signet
