// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/draft/draftset.h"

#include "playground/draft/secretnames.h"

#include <QCoreApplication>
#include <QRegularExpression>

// What of a draft may be written, and what may not stand in one.

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DraftSet)
};

QString nameOfLine(const QString &line)
{
    return line.section(u':', 0, 0).trimmed();
}

QString cleanHeaders(const QString &text, const Redactor &redactor)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        const QString name = nameOfLine(line);
        line = isSecretHeader(name) ? name + u':' : redactor.redactText(line);
    }
    return lines.join(u'\n');
}

/// `password=…` and `"password": "…"`, with the value gone.
QString withoutMembers(QString text)
{
    static const QString names = secretMemberNames().join(u'|');
    static const QRegularExpression pair(
        QStringLiteral(R"((^|[?&])(%1)=[^&#\s]*)").arg(names), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression member(
        QStringLiteral(R"re("(%1)"(\s*:\s*)"(?:[^"\\]|\\.)*")re").arg(names),
        QRegularExpression::CaseInsensitiveOption);
    text.replace(pair, QStringLiteral("\\1\\2="));
    text.replace(member, QStringLiteral(R"re("\1"\2"")re"));
    return text;
}

QString clean(const QString &text, const Redactor &redactor)
{
    return redactor.redactText(withoutMembers(text));
}

void clean(QList<ParameterRow> &rows, const Redactor &redactor)
{
    for (ParameterRow &row : rows) {
        row.parameter.value =
            isSecretMember(row.parameter.name) ? QString() : redactor.redactText(row.parameter.value);
        row.parameter.name = redactor.redactText(row.parameter.name);
    }
}

tl::unexpected<Error> refused(const QString &name)
{
    return fail(ErrorCode::InvalidInput,
        Tr::tr("Signet sets %1 itself, from the store: keys do not belong into a draft. Remove it.")
            .arg(name));
}

Result<void> checkRows(const QList<ParameterRow> &rows)
{
    for (const ParameterRow &row : rows) {
        if (row.isOn && isSignedParameter(row.parameter.name))
            return refused(row.parameter.name);
    }
    return {};
}
} // namespace

QByteArray withoutSecretMembers(const QByteArray &text)
{
    const QString read = QString::fromUtf8(text);
    const QString cleaned = withoutMembers(read);
    return cleaned == read ? text : cleaned.toUtf8(); // what is no text stays as it is
}

RequestForm withoutSecrets(RequestForm form, const Redactor &redactor)
{
    form.target = clean(form.target, redactor);
    clean(form.parameters, redactor);
    form.headers = cleanHeaders(form.headers, redactor);
    form.body = clean(form.body, redactor);
    clean(form.fields, redactor);
    form.file = redactor.redactText(form.file);
    return form;
}

DraftSet withoutSecrets(DraftSet set, const Redactor &redactor)
{
    for (NamedDraft &draft : set.drafts) {
        draft.name = redactor.redactText(draft.name);
        draft.form = withoutSecrets(draft.form, redactor);
    }
    clean(set.variables, redactor);
    return set;
}

Result<void> checkNoCredentials(const RequestForm &form)
{
    for (const QString &line : form.headers.split(u'\n')) {
        if (isSignedHeader(nameOfLine(line)))
            return refused(nameOfLine(line));
    }
    static const QRegularExpression inTarget(
        QStringLiteral("[?&](api_key|api_token|signature)="), QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch found = inTarget.match(form.target); found.hasMatch())
        return refused(found.captured(1));
    return checkRows(form.parameters);
}

} // namespace signet
