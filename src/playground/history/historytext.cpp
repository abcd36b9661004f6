// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/history/historyentry.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

/// Without those that are others each time.
void addHeaders(QStringList &lines, const QList<Header> &headers)
{
    for (const Header &header : headers) {
        if (header.name != "API-Signature-Timestamp" && header.name != "Date")
            lines.append(QString::fromUtf8(header.name + ": " + header.value));
    }
}

/// A parameter a line, so that a difference is one.
void addTarget(QStringList &lines, const HistoryRow &row)
{
    const qsizetype question = row.target.indexOf(u'?');
    lines.append(row.method + u' ' + row.target.left(question < 0 ? row.target.size() : question));
    if (question < 0)
        return;
    for (const QString &part : row.target.sliced(question + 1).split(u'&')) {
        if (!part.startsWith(u"signature")) // another one each time
            lines.append(QStringLiteral("    ") + part);
    }
}

void addBody(QStringList &lines, const RequestForm &form)
{
    if (!form.hasBody())
        return;
    lines.append(QString());
    if (form.bodyKind == BodyKind::Form) {
        for (const ParameterRow &row : form.fields) {
            if (row.isOn)
                lines.append(row.parameter.name + u'=' + row.parameter.value);
        }
    } else {
        lines.append((form.bodyKind == BodyKind::File ? u'@' + form.file : form.body).split(u'\n'));
    }
}
} // namespace

QString historyText(const HistoryRow &row)
{
    const HistoryEntry entry = historyEntry(row);
    QStringList lines;
    addTarget(lines, row);
    addHeaders(lines, entry.sent);
    addBody(lines, entry.form);
    lines.append(QString());
    lines.append(
        entry.signing.isEmpty() ? Tr::tr("Signed: not at all") : Tr::tr("Signed: %1").arg(entry.signing));
    lines.append(QString());
    lines.append(row.status > 0 ? QString::number(row.status) : entry.problem);
    addHeaders(lines, entry.received);
    lines.append(Tr::tr("%1 ms, %2 bytes").arg(row.durationMs).arg(row.answerSize));
    if (!row.answer.isEmpty()) {
        lines.append(QString());
        lines.append(QString::fromUtf8(row.answer).split(u'\n'));
    }
    if (entry.isAnswerCut)
        lines.append(Tr::tr("… the rest was not kept"));
    return lines.join(u'\n');
}

} // namespace signet
