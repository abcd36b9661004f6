// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/json/jsonindex.h"
#include "playground/lines/linesource.h"

#include <QHash>

namespace signet {

/// JSON indented, a value a line, every token as it was written. What is nested deeper than
/// JsonIndex::maximumIndent is indented no further. Long lines are measured beforehand.
class JsonLines : public LineSource
{
public:
    explicit JsonLines(std::shared_ptr<const JsonIndex> index);

    [[nodiscard]] const std::shared_ptr<const JsonIndex> &index() const { return m_index; }
    [[nodiscard]] qsizetype count() const override { return m_index->size(); }
    [[nodiscard]] ShownLine line(qsizetype number) const override;
    [[nodiscard]] qsizetype foldEnd(qsizetype number) const override;
    [[nodiscard]] qsizetype foldedThings(qsizetype number) const override
    {
        return m_index->children(number);
    }
    [[nodiscard]] qsizetype enclosing(qsizetype number) const override;
    [[nodiscard]] std::shared_ptr<const LineCells> measured(qsizetype number) const override;
    [[nodiscard]] qsizetype widest() const override { return m_widest; }

private:
    std::shared_ptr<const JsonIndex> m_index;
    QHash<qsizetype, std::shared_ptr<const LineCells>> m_measured;
    qsizetype m_widest = 0;
};

/// The line of @p entry: @p outdent levels less indented, without its key if not @p withKey, without a comma
/// if not @p withComma.
[[nodiscard]] ShownLine jsonLine(
    const JsonIndex &index, qsizetype entry, int outdent = 0, bool withKey = true, bool withComma = true);

/// @p body without the white space between its tokens, which must be JSON.
[[nodiscard]] QByteArray minifiedJson(QByteArrayView body);

} // namespace signet
