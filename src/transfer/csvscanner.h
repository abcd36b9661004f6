// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "transfer/importtable.h"

#include <vector>

namespace signet {

struct ScannedCell
{
    ImportTable::Cell place; ///< without the quotes around it
    bool hasQuotes = false;  ///< doubled ones, inside
};

struct ScannedRow
{
    int line = 0;
    std::vector<ScannedCell> cells;
};

/// Finds the rows and cells of a table (RFC 4180) without touching its text.
class CsvScanner
{
public:
    /// @p text must outlive it. Begins at @p begin.
    CsvScanner(QByteArrayView text, qsizetype begin, char delimiter);

    /// The next rows, at most @p mostRows. InvalidInput and TooLarge as readCsv() says.
    [[nodiscard]] Result<std::vector<ScannedRow>> scan(int mostRows);
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }

private:
    [[nodiscard]] char here() const { return m_text.at(m_at); }
    [[nodiscard]] bool isAtLineEnd() const { return isAtEnd() || here() == '\n' || here() == '\r'; }
    [[nodiscard]] static ScannedCell cellAt(qsizetype begin, qsizetype end)
    {
        return {{static_cast<quint32>(begin), static_cast<quint32>(end - begin)}, false};
    }
    void endLine();
    [[nodiscard]] Result<ScannedRow> row();
    [[nodiscard]] Result<ScannedCell> quotedCell();

    QByteArrayView m_text;
    qsizetype m_at;
    char m_delimiter;
    int m_line;
};

} // namespace signet
