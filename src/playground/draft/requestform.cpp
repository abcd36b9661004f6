// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/draft/requestform.h"

#include "core/servicetraits.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RequestForm)
};

QString ownContentType(BodyKind kind)
{
    switch (kind) {
    case BodyKind::None:
        return {};
    case BodyKind::Json:
        return QStringLiteral("application/json");
    case BodyKind::Form:
        return QStringLiteral("application/x-www-form-urlencoded");
    case BodyKind::Text:
        return QStringLiteral("text/plain; charset=utf-8");
    case BodyKind::File:
        return QStringLiteral("application/octet-stream");
    }
    Q_UNREACHABLE();
}

Result<QList<QueryParameter>> sentRows(const QList<ParameterRow> &rows, const Variables &variables)
{
    QList<QueryParameter> sent;
    for (const ParameterRow &row : rows) {
        if (!row.isOn || row.parameter.name.isEmpty())
            continue;
        const Result<QString> name = expanded(row.parameter.name, variables, VariablePlace::Text);
        if (!name)
            return fail(name.error());
        const Result<QString> value = expanded(row.parameter.value, variables, VariablePlace::Text);
        if (!value)
            return fail(value.error());
        sent.append({*name, *value, row.parameter.isFlag});
    }
    return sent;
}

/// `+` must be %2B, and a space is %20: every reader of forms understands both (SECURITY 3.6).
Result<QByteArray> formBody(const QList<ParameterRow> &fields, const Variables &variables)
{
    const Result<QList<QueryParameter>> sent = sentRows(fields, variables);
    if (!sent)
        return fail(sent.error());
    QByteArrayList parts;
    for (const QueryParameter &field : *sent)
        parts.append(QUrl::toPercentEncoding(field.name) + '=' + QUrl::toPercentEncoding(field.value));
    return parts.join('&');
}

Result<QByteArray> fileBody(const QString &path, DraftPurpose purpose)
{
    const QFileInfo info(path);
    const auto unreadable = [&info] {
        return fail(ErrorCode::Io,
            Tr::tr("The file %1 cannot be read. Choose another one under Body.").arg(info.fileName()));
    };
    if (!info.isFile() || !info.isReadable())
        return unreadable();
    if (info.size() > RequestForm::fileLimit)
        return fail(ErrorCode::TooLarge, Tr::tr("The file %1 is larger than %2 MiB. Choose a smaller one.")
                                             .arg(info.fileName())
                                             .arg(RequestForm::fileLimit >> 20));
    if (purpose == DraftPurpose::Preview)
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    return file.read(RequestForm::fileLimit);
}

Result<QByteArray> textBody(const RequestForm &form, const Variables &variables)
{
    const VariablePlace place = form.bodyKind == BodyKind::Json ? VariablePlace::Json : VariablePlace::Text;
    const Result<QString> text = expanded(form.body, variables, place);
    return text ? Result<QByteArray>(text->toUtf8()) : fail(text.error());
}

Result<QByteArray> bodyOf(const RequestForm &form, const Variables &variables, DraftPurpose purpose)
{
    if (form.bodyKind == BodyKind::Form)
        return formBody(form.fields, variables);
    if (form.bodyKind == BodyKind::File)
        return fileBody(form.file, purpose);
    return textBody(form, variables);
}
} // namespace

Result<Draft> RequestForm::draft(const Variables &variables, DraftPurpose purpose) const
{
    Draft draft;
    draft.method = method;
    const Result<QString> address = expanded(target, variables, VariablePlace::Address);
    if (!address)
        return fail(address.error());
    draft.target = *address;
    const Result<QList<QueryParameter>> sent = sentRows(parameters, variables);
    if (!sent)
        return fail(sent.error());
    draft.parameters = *sent;
    const Result<QString> lines = expanded(headers, variables, VariablePlace::Text);
    if (!lines)
        return fail(lines.error());
    draft.headers = headersFromText(*lines);
    if (!hasBody())
        return draft;
    const Result<QByteArray> octets = bodyOf(*this, variables, purpose);
    if (!octets)
        return fail(octets.error());
    draft.body = *octets;
    const bool isNamed = std::any_of(draft.headers.begin(), draft.headers.end(),
        [](const Header &header) { return header.name.compare("Content-Type", Qt::CaseInsensitive) == 0; });
    if (!isNamed)
        draft.headers.append({"Content-Type", ownContentType(bodyKind).toLatin1()});
    return draft;
}

bool RequestForm::hasBody() const
{
    switch (bodyKind) {
    case BodyKind::None:
        return false;
    case BodyKind::Json:
    case BodyKind::Text:
        return !body.isEmpty();
    case BodyKind::Form:
        return std::any_of(fields.begin(), fields.end(),
            [](const ParameterRow &row) { return row.isOn && !row.parameter.name.isEmpty(); });
    case BodyKind::File:
        return !file.isEmpty();
    }
    Q_UNREACHABLE();
}

QString RequestForm::contentType() const
{
    if (!hasBody())
        return {};
    for (const Header &header : headersFromText(headers)) {
        if (header.name.compare("Content-Type", Qt::CaseInsensitive) == 0)
            return QString::fromUtf8(header.value);
    }
    return ownContentType(bodyKind);
}

RequestForm RequestForm::of(const Endpoint &endpoint)
{
    RequestForm form;
    form.method = endpoint.method;
    form.target = endpoint.examplePath();
    for (const EndpointParameter &parameter : endpoint.parameters) {
        if (parameter.place == ParameterPlace::Query)
            form.parameters.append(
                {{parameter.name, parameter.example, parameter.type == ParameterType::Flag},
                    parameter.isRequired, parameter.summary.in(QLocale())});
    }
    form.body = QString::fromUtf8(endpoint.body);
    return form;
}

RequestForm RequestForm::of(const Draft &draft)
{
    RequestForm form;
    form.method = draft.method.toUpper();
    form.target = draft.target;
    for (const QueryParameter &parameter : draft.parameters)
        form.parameters.append({parameter, true, {}});
    QStringList lines;
    for (const Header &header : draft.headers)
        lines.append(QString::fromUtf8(header.name + ": " + header.value));
    form.headers = lines.join(u'\n');
    form.body = QString::fromUtf8(draft.body.value_or(QByteArray()));
    return form;
}

RequestForm RequestForm::harmless(Service service)
{
    RequestForm form;
    form.target = traits(service).exampleTarget;
    return form;
}

QList<Header> headersFromText(const QString &text)
{
    QList<Header> headers;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        const QString name = colon < 0 ? line : line.first(colon);
        const QString value = colon < 0 ? QString() : line.sliced(colon + 1);
        headers.append({name.trimmed().toUtf8(), value.trimmed().toUtf8()});
    }
    return headers;
}

} // namespace signet
