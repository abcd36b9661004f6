// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"
#include "playground/json/jsonpath.h"
#include "playground/lines/linesource.h"

namespace signet {

/// What a path selected, one value after another, as JsonLines shows them: every token as it was written. The
/// labels are the line numbers of the whole answer.
class JsonSelectedLines : public LineSource
{
public:
    /// @p nodes must not be empty.
    JsonSelectedLines(std::shared_ptr<const JsonIndex> index, std::vector<quint32> nodes);

    [[nodiscard]] qsizetype count() const override { return m_begins.back(); }
    [[nodiscard]] ShownLine line(qsizetype number) const override;
    [[nodiscard]] qsizetype label(qsizetype number) const override { return entryAt(number) + 1; }
    [[nodiscard]] qsizetype foldEnd(qsizetype number) const override;
    [[nodiscard]] qsizetype foldedThings(qsizetype number) const override;
    [[nodiscard]] qsizetype enclosing(qsizetype number) const override;
    [[nodiscard]] qsizetype widest() const override { return m_widest; }

    [[nodiscard]] const std::shared_ptr<const JsonIndex> &index() const { return m_index; }
    [[nodiscard]] qsizetype entryAt(qsizetype number) const;

private:
    [[nodiscard]] std::size_t nodeAt(qsizetype number) const;

    std::shared_ptr<const JsonIndex> m_index;
    std::vector<quint32> m_nodes;
    std::vector<qsizetype> m_begins; ///< the first line of each node, and the end
    qsizetype m_widest = 0;
};

/// What came of a filter.
struct JsonFiltered
{
    std::shared_ptr<const LineSource> lines; ///< null where nothing was found
    qsizetype count = 0;
    bool isMore = false;
};

/// Follows @p path on another thread.
[[nodiscard]] Task<JsonFiltered> filterJson(
    std::shared_ptr<const JsonIndex> index, JsonPath path, StopFlag stop);

} // namespace signet
