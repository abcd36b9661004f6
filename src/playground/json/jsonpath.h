// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "playground/json/jsonindex.h"

#include <QHash>

#include <memory>
#include <variant>
#include <vector>

namespace signet {

struct JsonFilter;

/// `['name']`: the decoded name, UTF-8.
struct JsonNameSelector
{
    QByteArray name;
};

struct JsonIndexSelector
{
    qint64 index; ///< from the end if negative
};

struct JsonSliceSelector
{
    std::optional<qint64> start;
    std::optional<qint64> end;
    qint64 step = 1;
};

struct JsonWildcardSelector
{
};

struct JsonFilterSelector
{
    std::shared_ptr<const JsonFilter> filter;
};

using JsonSelector = std::variant<JsonNameSelector, JsonIndexSelector, JsonSliceSelector,
    JsonWildcardSelector, JsonFilterSelector>;

struct JsonSegment
{
    bool isDescendant = false; ///< `..`
    std::vector<JsonSelector> selectors;
};

/// Entries of an index, in the order of the path.
struct JsonNodes
{
    std::vector<quint32> entries;
    bool isMore = false; ///< there are more than `JsonPath::mostNodes`
};

/// A JSONPath by RFC 9535 without functions: `$ . .. * [0] [-1] [1:5:2] ['a','b'] [?@.price < 10 &&
/// !@.sold]`. Beyond the RFC a name after a dot may begin with a digit and hold hyphens (`$.23`). Numbers are
/// compared by value with all their digits; objects and arrays are equal only if they are written alike.
/// Every value of a duplicate key is found.
class JsonPath
{
public:
    static constexpr std::size_t mostNodes = 1'000'000;

    /// The error says which part is not understood.
    [[nodiscard]] static Result<JsonPath> parse(const QString &text);

    /// @p index must be whole.
    [[nodiscard]] JsonNodes select(const JsonIndex &index, const StopFlag &stop = {}) const;

    [[nodiscard]] const std::vector<JsonSegment> &segments() const { return m_segments; }

private:
    explicit JsonPath(std::vector<JsonSegment> segments) : m_segments(std::move(segments)) {}

    std::vector<JsonSegment> m_segments;
};

/// Writes the paths of many entries of one index, as short as they can be written:
/// `$.contacts[3]['first name']`. It remembers how far it has counted: cheap in their order.
class JsonPathWriter
{
public:
    /// @p index must outlive it.
    explicit JsonPathWriter(const JsonIndex &index) : m_index(index) {}

    [[nodiscard]] QString pathOf(qsizetype entry);

private:
    struct Counted
    {
        qsizetype child = 0; ///< 0: nothing yet
        qsizetype number = 0;
    };

    [[nodiscard]] QString step(qsizetype entry);

    const JsonIndex &m_index;
    QHash<quint32, Counted> m_counted; ///< by array
};

/// The path of @p entry.
[[nodiscard]] QString jsonPathOf(const JsonIndex &index, qsizetype entry);

} // namespace signet
