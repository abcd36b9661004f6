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

void addHeaders(QStringList &lines, const QList<Header> &headers)
{
    for (const Header &header : headers)
        lines.append(QString::fromUtf8(header.name + ": " + header.value));
}

/// A parameter a line.
void addTarget(QStringList &lines, const HistoryRow &row)
{
    const qsizetype question = row.target.indexOf(u'?');
    lines.append(row.method + u' ' + row.target.left(question < 0 ? row.target.size() : question));
    if (question < 0)
        return;
    for (const QString &part : row.target.sliced(question + 1).split(u'&'))
        lines.append(QStringLiteral("    ") + part);
}

/// A field of a form a line; a file by its name.
QString bodyText(const RequestForm &form)
{
    if (!form.hasBody())
        return {};
    if (form.bodyKind == BodyKind::File)
        return u'@' + form.file;
    if (form.bodyKind != BodyKind::Form)
        return form.body;
    QStringList lines;
    for (const ParameterRow &row : form.fields) {
        if (row.isOn)
            lines.append(row.parameter.name + u'=' + row.parameter.value);
    }
    return lines.join(u'\n');
}
} // namespace

ComparedExchange comparedExchange(const HistoryRow &row)
{
    const HistoryEntry entry = historyEntry(row);
    return {row.atMs, row.method, row.target, entry.sent, bodyText(entry.form).toUtf8(), entry.signing,
        row.status, entry.problem, entry.received, row.answer, entry.isAnswerCut};
}

QString historyText(const HistoryRow &row)
{
    const HistoryEntry entry = historyEntry(row);
    QStringList lines;
    addTarget(lines, row);
    addHeaders(lines, entry.sent);
    if (const QString body = bodyText(entry.form); !body.isEmpty())
        lines.append({QString(), body});
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
