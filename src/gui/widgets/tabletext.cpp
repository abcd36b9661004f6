// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tabletext.h"

#include "transfer/csvwriter.h"

#include <QAbstractItemModel>

namespace signet {

namespace {

QString cellText(const QVariant &value)
{
    return defusedCell(value.toString().simplified());
}

} // namespace

QString tableText(const QAbstractItemModel &table)
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column)
        cells.append(cellText(table.headerData(column, Qt::Horizontal)));
    lines.append(cells.join(u'\t'));
    for (int row = 0; row < table.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < table.columnCount(); ++column)
            cells.append(cellText(table.index(row, column).data()));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace signet
