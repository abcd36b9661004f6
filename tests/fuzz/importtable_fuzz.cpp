// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/harness.h"
#include "transfer/columnmapping.h"
#include "transfer/csvreader.h"
#include "transfer/csvwriter.h"
#include "transfer/envreader.h"
#include "transfer/tabletexts.h"

using namespace signet;

namespace signet::fuzz {

namespace {
WipedBytes bytesOf(std::string_view text)
{
    return WipedBytes(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
}

/// The first octet chooses how the file is read.
Result<ImportTable> read(char how, std::string_view file)
{
    switch (how) {
    case 'e':
        return readEnv(bytesOf(file));
    case 'h':
        return readCsv(bytesOf(file), {std::nullopt, true});
    case ';':
        return readCsv(bytesOf(file), {';', false});
    case ',':
        return readCsv(bytesOf(file), {',', false});
    default:
        return readCsv(bytesOf(file));
    }
}

std::string brokenCell(const ImportTable &table, int row)
{
    for (int column = 0; column < table.columnCount(); ++column) {
        const QByteArrayView cell = table.cell(row, column);
        if (!cell.isValidUtf8())
            return "a cell is not UTF-8";
        if (cell.contains('\0'))
            return "a cell holds NUL";
    }
    return {};
}

bool readsBack(const ImportTable &table)
{
    QList<QStringList> rows = test::rowsOf(table);
    CsvWriter writer;
    for (QStringList &row : rows) {
        writer.addRow(row);
        for (QString &cell : row)
            cell = defusedCell(cell);
    }
    const Result<ImportTable> again = readCsv(WipedBytes(writer.bytes()), {',', false});
    return again && test::rowsOf(*again) == rows;
}
} // namespace

std::string brokenInvariant(std::string_view input)
{
    if (input.empty())
        return {};
    const Result<ImportTable> table = read(input.front(), input.substr(1));
    if (!table)
        return table.error().message.isEmpty() ? "an error says nothing" : "";
    int line = 0;
    for (int row = 0; row < table->rowCount(); ++row) {
        if (const std::string broken = brokenCell(*table, row); !broken.empty())
            return broken;
        if (table->line(row) <= line)
            return "lines do not ascend";
        line = table->line(row);
    }
    for (const Service service : {Service::KlickTipp, Service::Coredination}) {
        if (ColumnMapping::guess(*table, service).columnCount() != table->columnCount())
            return "a mapping has other columns than the table";
    }
    const bool canWrite = table->rowCount() > 0 && table->columnCount() > 0;
    return canWrite && table->columnCount() <= 200 && !readsBack(*table) ? "what is written is read otherwise"
                                                                         : "";
}

} // namespace signet::fuzz
