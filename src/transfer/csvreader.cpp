// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/csvreader.h"

#include "transfer/csvscanner.h"
#include "transfer/headings.h"
#include "transfer/importfile.h"
#include "transfer/textdecoding.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportFile)
};

constexpr int sampleRows = 50;

/// How well @p delimiter explains the beginning of the text: as many rows as possible with as many cells as
/// the first; 0 where it separates nothing.
size_t fitOf(QByteArrayView text, qsizetype begin, char delimiter)
{
    const Result<std::vector<ScannedRow>> rows = CsvScanner(text, begin, delimiter).scan(sampleRows);
    if (!rows || rows->empty())
        return 0;
    const size_t columns = rows->front().cells.size();
    if (columns < 2)
        return 0;
    const auto alike = std::count_if(
        rows->begin(), rows->end(), [columns](const ScannedRow &row) { return row.cells.size() == columns; });
    return static_cast<size_t>(alike) * maximumImportColumns / rows->size() * maximumImportColumns + columns;
}

char guessedDelimiter(QByteArrayView text, qsizetype begin)
{
    char best = csvDelimiters[0];
    size_t bestFit = 0;
    for (const char delimiter : csvDelimiters) {
        const size_t fit = fitOf(text, begin, delimiter);
        if (fit > bestFit) {
            best = delimiter;
            bestFit = fit;
        }
    }
    return best;
}

/// Excel's own first line "sep=;": the separator, and where the table begins.
struct Preamble
{
    std::optional<char> delimiter;
    qsizetype end = 0;
};

Preamble preambleOf(QByteArrayView text)
{
    constexpr qsizetype size = 5;
    if (text.size() < size || text.first(4).compare("sep=", Qt::CaseInsensitive) != 0)
        return {};
    const char delimiter = text.at(4);
    const bool isKnown =
        std::find(std::begin(csvDelimiters), std::end(csvDelimiters), delimiter) != std::end(csvDelimiters);
    const bool isWholeLine = text.size() == size || text.at(size) == '\n' || text.at(size) == '\r';
    if (!isKnown || !isWholeLine)
        return {};
    return {delimiter, size};
}

/// The cell's own octets in place, each doubled quotation mark as one.
ImportTable::Cell unquoted(QByteArray &text, const ScannedCell &cell)
{
    if (!cell.hasQuotes)
        return cell.place;
    char *const begin = text.data() + cell.place.begin;
    quint32 size = 0;
    for (quint32 i = 0; i < cell.place.size; ++i) {
        begin[size++] = begin[i];
        if (begin[i] == '"')
            ++i;
    }
    return {cell.place.begin, size};
}

ImportTable::Row rowOf(QByteArray &text, const ScannedRow &scanned)
{
    ImportTable::Row row{scanned.line, {}};
    row.cells.reserve(scanned.cells.size());
    for (const ScannedCell &cell : scanned.cells)
        row.cells.push_back(unquoted(text, cell));
    return row;
}

bool isHeader(QByteArrayView text, const ImportTable::Row &row)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [text](const ImportTable::Cell &cell) {
        QString heading = QString::fromUtf8(text.sliced(cell.begin, cell.size));
        const bool isKnown = fieldForHeading(heading, std::nullopt).has_value();
        heading.fill(u'\0'); // it may be a key: then there is no header
        return isKnown;
    });
}

/// Drops the empty cells that spreadsheets append; anything else beyond @p columns is a mistake in the file.
Result<void> fit(QByteArrayView text, ImportTable::Row &row, size_t columns)
{
    while (row.cells.size() > columns) {
        const ImportTable::Cell last = row.cells.back();
        if (!text.sliced(last.begin, last.size).trimmed().isEmpty())
            return fail(ErrorCode::InvalidInput,
                Tr::tr("Line %1 has %2 cells, but the first line has %3. A value that contains the separator "
                       "must stand in quotation marks.")
                    .arg(row.line)
                    .arg(row.cells.size())
                    .arg(columns));
        row.cells.pop_back();
    }
    return {};
}

Result<std::vector<ScannedRow>> scanned(QByteArrayView text, qsizetype begin, char delimiter)
{
    CsvScanner scanner(text, begin, delimiter);
    Result<std::vector<ScannedRow>> rows = scanner.scan(maximumImportRows + 1); // one may be the header
    if (rows && !scanner.isAtEnd())
        return fail(ErrorCode::TooLarge,
            Tr::tr("The file has more than %L1 rows. Split it into several.").arg(maximumImportRows));
    if (rows && rows->empty())
        return fail(ErrorCode::InvalidInput, Tr::tr("The file has no rows. Choose another one."));
    return rows;
}
} // namespace

Result<ImportTable> readCsv(WipedBytes file, CsvOptions options)
{
    Result<DecodedText> decoded = decodeText(std::move(file));
    if (!decoded)
        return fail(decoded.error());
    QByteArray &text = decoded->text.bytes();
    const Preamble preamble = preambleOf(text);
    ImportTable::Format format{ImportTable::Kind::Csv, decoded->encoding, ',', false};
    format.delimiter = options.delimiter    ? *options.delimiter
                       : preamble.delimiter ? *preamble.delimiter
                                            : guessedDelimiter(text, preamble.end);
    const Result<std::vector<ScannedRow>> found = scanned(text, preamble.end, format.delimiter);
    if (!found)
        return fail(found.error());

    std::vector<ImportTable::Row> rows;
    rows.reserve(found->size());
    for (const ScannedRow &row : *found) {
        rows.push_back(rowOf(text, row));
        if (const Result<void> fits = fit(text, rows.back(), found->front().cells.size()); !fits)
            return fail(fits.error());
    }
    format.hasHeader = options.hasHeader ? *options.hasHeader : isHeader(text, rows.front());
    ImportTable::Row header;
    if (format.hasHeader) {
        header = std::move(rows.front());
        rows.erase(rows.begin());
    }
    return ImportTable(std::move(decoded->text), format, std::move(header), std::move(rows));
}

} // namespace signet
