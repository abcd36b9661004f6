// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace signet {

/// @p text with an apostrophe in front where a spreadsheet would take it for a formula: names come from
/// others.
[[nodiscard]] QString defusedCell(const QString &text);

/// Comma-separated rows as RFC 4180 has them, quoted where needed, every cell defused. UTF-8 with a mark, so
/// that spreadsheets read umlauts.
class CsvWriter
{
public:
    void addRow(const QStringList &cells);
    [[nodiscard]] QByteArray bytes() const { return QByteArrayLiteral("\xEF\xBB\xBF") + m_rows; }

private:
    QByteArray m_rows;
};

} // namespace signet
