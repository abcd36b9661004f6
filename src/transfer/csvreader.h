// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "transfer/importtable.h"

#include <optional>

namespace signet {

/// What is not given is guessed from the file.
struct CsvOptions
{
    std::optional<char> delimiter; ///< one of csvDelimiters
    std::optional<bool> hasHeader;
};

inline constexpr char csvDelimiters[] = {',', ';', '\t', '|'};

/// Reads a table: UTF-8 with or without a mark, UTF-16 with one, Windows-1252 otherwise; cells separated by a
/// comma, semicolon, tab or bar, quoted as in RFC 4180, with line breaks inside quotes; lines end with LF,
/// CRLF or CR. Lines without any character are skipped, and so is Excel's "sep=;". The first row is taken for
/// a header where one of its cells is a known heading (headings.h). Errors name the line: InvalidInput
/// (unclosed quote, text behind one, NUL bytes, a row with more cells than the header, no rows), TooLarge
/// (rows, columns).
[[nodiscard]] Result<ImportTable> readCsv(WipedBytes file, CsvOptions options = {});

} // namespace signet
