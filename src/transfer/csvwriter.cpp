// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/csvwriter.h"

namespace signet {

namespace {
QByteArray quoted(const QString &cell, bool isAlone)
{
    QByteArray bytes = defusedCell(cell).toUtf8();
    const bool needsQuotes = (isAlone && bytes.isEmpty()) // else an empty line
                             || bytes.contains(',') || bytes.contains('"') || bytes.contains('\n') ||
                             bytes.contains('\r') ||
                             bytes.toLower().startsWith("sep="); // Excel's own first line
    if (!needsQuotes)
        return bytes;
    return '"' + bytes.replace('"', "\"\"") + '"';
}
} // namespace

QString defusedCell(const QString &text)
{
    const bool isFormula = !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
    return isFormula ? u'\'' + text : text;
}

void CsvWriter::addRow(const QStringList &cells)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += (i > 0 ? "," : "") + quoted(cells.at(i), cells.size() == 1);
    m_rows += line + "\r\n";
}

} // namespace signet
