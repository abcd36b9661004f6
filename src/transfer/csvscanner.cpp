// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/csvscanner.h"

#include "transfer/importfile.h"
#include "transfer/textdecoding.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportFile)
};
} // namespace

CsvScanner::CsvScanner(QByteArrayView text, qsizetype begin, char delimiter)
    : m_text(text), m_at(begin), m_delimiter(delimiter), m_line(lineAt(text, begin))
{
}

void CsvScanner::endLine()
{
    if (isAtEnd())
        return;
    const bool isPair = here() == '\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == '\n';
    m_at += isPair ? 2 : 1;
    ++m_line;
}

Result<ScannedCell> CsvScanner::quotedCell()
{
    const int firstLine = m_line;
    const qsizetype begin = ++m_at;
    bool hasQuotes = false;
    while (!isAtEnd()) {
        if (here() == '\n' || here() == '\r') {
            endLine();
            continue;
        }
        if (here() != '"') {
            ++m_at;
            continue;
        }
        if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == '"') {
            hasQuotes = true;
            m_at += 2;
            continue;
        }
        ScannedCell cell = cellAt(begin, m_at);
        cell.hasQuotes = hasQuotes;
        ++m_at;
        while (!isAtLineEnd() && here() == ' ')
            ++m_at;
        if (!isAtLineEnd() && here() != m_delimiter)
            return fail(ErrorCode::InvalidInput,
                Tr::tr("Line %1: there is text behind a closing quotation mark. Double the quotation marks "
                       "inside a value, or choose another separator.")
                    .arg(m_line));
        return cell;
    }
    return fail(ErrorCode::InvalidInput,
        Tr::tr(
            "Line %1: a quotation mark is opened and never closed. Close it, or double it where it belongs "
            "to the value.")
            .arg(firstLine));
}

Result<ScannedRow> CsvScanner::row()
{
    ScannedRow row{m_line, {}};
    while (true) {
        if (!isAtEnd() && here() == '"') {
            const Result<ScannedCell> cell = quotedCell();
            if (!cell)
                return fail(cell.error());
            row.cells.push_back(*cell);
        } else {
            const qsizetype begin = m_at;
            while (!isAtLineEnd() && here() != m_delimiter)
                ++m_at;
            row.cells.push_back(cellAt(begin, m_at));
        }
        if (row.cells.size() > maximumImportColumns)
            return fail(ErrorCode::TooLarge,
                Tr::tr("Line %1 has more than %2 cells. Leave only the columns that are needed.")
                    .arg(row.line)
                    .arg(maximumImportColumns));
        if (isAtLineEnd())
            break;
        ++m_at;
    }
    endLine();
    return row;
}

Result<std::vector<ScannedRow>> CsvScanner::scan(int mostRows)
{
    std::vector<ScannedRow> rows;
    while (!isAtEnd() && rows.size() < static_cast<size_t>(mostRows)) {
        if (isAtLineEnd()) {
            endLine();
            continue;
        }
        Result<ScannedRow> next = row();
        if (!next)
            return fail(next.error());
        rows.push_back(std::move(*next));
    }
    while (!isAtEnd() && isAtLineEnd())
        endLine();
    return rows;
}

} // namespace signet
