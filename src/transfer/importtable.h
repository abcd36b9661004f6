// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/wipedbytes.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace signet {

enum class TextEncoding
{
    Utf8,
    Utf16,
    Windows1252, ///< what Excel writes in Germany
};

/// For people; not translated: "UTF-8".
[[nodiscard]] QString encodingName(TextEncoding encoding);

/// What was read of a file with credentials: rows of cells, every row as many as there are columns. Its cells
/// are places in one wiped buffer; nothing of them is copied until somebody asks. Immutable.
class ImportTable
{
public:
    enum class Kind
    {
        Csv,
        Env, ///< one row; the columns are the variables
    };
    /// A place in the buffer, in bytes.
    struct Cell
    {
        quint32 begin = 0;
        quint32 size = 0;
    };
    struct Row
    {
        int line = 0; ///< where it begins in the file, from 1
        std::vector<Cell> cells;
    };
    /// How the file was understood.
    struct Format
    {
        Kind kind = Kind::Csv;
        TextEncoding encoding = TextEncoding::Utf8;
        char delimiter = ',';
        bool hasHeader = false;
    };

    /// @p text is UTF-8; @p header and @p rows are places in it. There are as many columns as the header or
    /// the longest row has cells; what is shorter ends with empty ones.
    ImportTable(WipedBytes text, Format format, Row header, std::vector<Row> rows);

    [[nodiscard]] const Format &format() const { return m_format; }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount() const { return m_columnCount; }
    /// The heading, without the white space around it; empty where there is none.
    [[nodiscard]] QString header(int column) const;
    [[nodiscard]] int line(int row) const;
    /// The octets (UTF-8), as they stand in the file; valid as long as the table.
    [[nodiscard]] QByteArrayView cell(int row, int column) const;
    /// The cell without the white space around it (trimmedLikeTheWeb()). Not for secrets: a string cannot be
    /// wiped.
    [[nodiscard]] QString text(int row, int column) const;
    /// Nothing but white space in any cell.
    [[nodiscard]] bool isBlank(int row) const;
    /// What people should know about the file, translated: a variable that stands there twice.
    [[nodiscard]] const QStringList &notes() const { return m_notes; }
    void addNote(const QString &note) { m_notes.append(note); }

private:
    [[nodiscard]] QByteArrayView cellOf(const Row &row, int column) const;

    WipedBytes m_text;
    Format m_format;
    Row m_header;
    std::vector<Row> m_rows;
    int m_columnCount = 0;
    QStringList m_notes;
};

} // namespace signet
