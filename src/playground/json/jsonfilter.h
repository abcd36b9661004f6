// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/json/jsonpath.h"

namespace signet {

/// A path inside a filter: from the value in question (`@`) or from the top (`$`).
struct JsonQuery
{
    bool isFromTop = false;
    std::vector<JsonSegment> segments;
};

/// A value as it would be written in JSON.
struct JsonLiteral
{
    JsonKind kind;
    QByteArray written;
};

using JsonOperand = std::variant<JsonLiteral, JsonQuery>;

enum class JsonComparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
};

/// The condition of `[?…]`.
struct JsonFilter
{
    enum class Kind
    {
        Any,     ///< one of the parts
        All,     ///< all of the parts
        Not,     ///< not its only part
        Exists,  ///< the left query finds something
        Compare, ///< left and right; queries of a comparison are singular
    };

    Kind kind = Kind::All;
    std::vector<JsonFilter> parts;
    JsonComparison comparison = JsonComparison::Equal;
    JsonOperand left = JsonQuery();
    JsonOperand right = JsonQuery();
};

/// What a path is followed in. Stops with what it has when the flag is raised.
class JsonSelection
{
public:
    JsonSelection(const JsonIndex &index, StopFlag stop) : m_index(index), m_stop(std::move(stop)) {}

    [[nodiscard]] JsonNodes follow(quint32 from, const std::vector<JsonSegment> &segments);
    [[nodiscard]] bool holds(const JsonFilter &filter, quint32 node);

private:
    /// Nothing if a query found nothing.
    struct Operand
    {
        JsonKind kind = JsonKind::End;
        QByteArray written;
    };

    void apply(const JsonSegment &segment, quint32 node, JsonNodes &found);
    void select(const JsonSelector &selector, quint32 node, JsonNodes &found);
    void selectSlice(const JsonSliceSelector &slice, quint32 node, JsonNodes &found);
    void add(quint32 node, JsonNodes &found) const;
    [[nodiscard]] bool isStopped(const JsonNodes &found) const;
    [[nodiscard]] Operand operand(const JsonOperand &operand, quint32 node);
    [[nodiscard]] bool compares(const JsonFilter &filter, quint32 node);

    const JsonIndex &m_index;
    const StopFlag m_stop;
};

} // namespace signet
