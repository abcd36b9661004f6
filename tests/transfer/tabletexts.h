// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/importtable.h"

#include <QStringDecoder>
#include <QStringList>

namespace signet::test {

/// QString::fromUtf8() drops a mark in front.
inline QString exactText(QByteArrayView utf8)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decode(utf8);
}

/// The cells of one row, as they stand in the file.
inline QStringList cellsOf(const ImportTable &table, int row)
{
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column)
        cells.append(exactText(table.cell(row, column)));
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
