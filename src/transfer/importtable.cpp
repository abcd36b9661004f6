// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/importtable.h"

#include "core/text.h"

namespace signet {

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf16:
        return QStringLiteral("UTF-16");
    case TextEncoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    Q_UNREACHABLE();
}

ImportTable::ImportTable(WipedBytes text, Format format, Row header, std::vector<Row> rows)
    : m_text(std::move(text)), m_format(format), m_header(std::move(header)), m_rows(std::move(rows))
{
    size_t most = m_header.cells.size();
    for (const Row &row : m_rows)
        most = std::max(most, row.cells.size());
    m_columnCount = static_cast<int>(most);
}

QByteArrayView ImportTable::cellOf(const Row &row, int column) const
{
    if (static_cast<size_t>(column) >= row.cells.size())
        return {};
    const Cell cell = row.cells.at(static_cast<size_t>(column));
    return m_text.view().sliced(cell.begin, cell.size);
}

QString ImportTable::header(int column) const
{
    return trimmedLikeTheWeb(QString::fromUtf8(cellOf(m_header, column)));
}

int ImportTable::line(int row) const
{
    return m_rows.at(static_cast<size_t>(row)).line;
}

QByteArrayView ImportTable::cell(int row, int column) const
{
    return cellOf(m_rows.at(static_cast<size_t>(row)), column);
}

QString ImportTable::text(int row, int column) const
{
    return trimmedLikeTheWeb(QString::fromUtf8(cell(row, column)));
}

bool ImportTable::isBlank(int row) const
{
    for (int column = 0; column < m_columnCount; ++column) {
        if (!cell(row, column).trimmed().isEmpty())
            return false;
    }
    return true;
}

} // namespace signet
