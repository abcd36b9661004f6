// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/importtable.h"

#include <QStringList>

namespace signet::test {

/// The cells of one row, as they stand in the file.
inline QStringList cellsOf(const ImportTable &table, int row)
{
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column)
        cells.append(QString::fromUtf8(table.cell(row, column)));
    return cells;
}

inline QList<QStringList> rowsOf(const ImportTable &table)
{
    QList<QStringList> rows;
    for (int row = 0; row < table.rowCount(); ++row)
        rows.append(cellsOf(table, row));
    return rows;
}

inline QStringList headersOf(const ImportTable &table)
{
    QStringList headers;
    for (int column = 0; column < table.columnCount(); ++column)
        headers.append(table.header(column));
    return headers;
}

} // namespace signet::test
