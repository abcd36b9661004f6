// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/draft/draftset.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace signet {

namespace {

constexpr QLatin1StringView kindNames[] = {QLatin1StringView("none"), QLatin1StringView("json"),
    QLatin1StringView("form"), QLatin1StringView("text"), QLatin1StringView("file")};

QJsonArray rowsToJson(const QList<ParameterRow> &rows)
{
    QJsonArray array;
    for (const ParameterRow &row : rows)
        array.append(QJsonObject{{QStringLiteral("name"), row.parameter.name},
            {QStringLiteral("value"), row.parameter.value}, {QStringLiteral("flag"), row.parameter.isFlag},
            {QStringLiteral("on"), row.isOn}, {QStringLiteral("note"), row.note}});
    return array;
}

QList<ParameterRow> rowsFromJson(const QJsonValue &value)
{
    QList<ParameterRow> rows;
    for (const QJsonValue &one : value.toArray())
        rows.append({{one[u"name"].toString(), one[u"value"].toString(), one[u"flag"].toBool()},
            one[u"on"].toBool(), one[u"note"].toString()});
    return rows;
}

QJsonObject formToJson(const RequestForm &form)
{
    return {{QStringLiteral("method"), form.method}, {QStringLiteral("target"), form.target},
        {QStringLiteral("parameters"), rowsToJson(form.parameters)},
        {QStringLiteral("headers"), form.headers},
        {QStringLiteral("body_kind"), QString(kindNames[static_cast<int>(form.bodyKind)])},
        {QStringLiteral("body"), form.body}, {QStringLiteral("fields"), rowsToJson(form.fields)},
        {QStringLiteral("file"), form.file}, {QStringLiteral("app_only"), form.isAppOnly}};
}

RequestForm formFromJson(const QJsonValue &value)
{
    RequestForm form;
    form.method = value[u"method"].toString(form.method);
    form.target = value[u"target"].toString();
    form.parameters = rowsFromJson(value[u"parameters"]);
    form.headers = value[u"headers"].toString();
    const auto *kind = std::find(std::begin(kindNames), std::end(kindNames), value[u"body_kind"].toString());
    if (kind != std::end(kindNames))
        form.bodyKind = static_cast<BodyKind>(std::distance(std::begin(kindNames), kind));
    form.body = value[u"body"].toString();
    form.fields = rowsFromJson(value[u"fields"]);
    form.file = value[u"file"].toString();
    form.isAppOnly = value[u"app_only"].toBool();
    return form;
}

} // namespace

QString NamedDraft::title() const
{
    return name.isEmpty() ? form.method + u' ' + form.target : name;
}

Variables variablesOf(const QList<ParameterRow> &own, const QList<ParameterRow> &inherited)
{
    Variables variables;
    for (const QList<ParameterRow> &rows : {inherited, own}) {
        for (const ParameterRow &row : rows) {
            if (row.isOn && !row.parameter.name.isEmpty())
                variables.insert(row.parameter.name, row.parameter.value);
        }
    }
    return variables;
}

QByteArray toJson(const DraftSet &set)
{
    QJsonArray drafts;
    for (const NamedDraft &draft : set.drafts)
        drafts.append(QJsonObject{{QStringLiteral("id"), draft.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("name"), draft.name}, {QStringLiteral("form"), formToJson(draft.form)}});
    const QJsonObject object{{QStringLiteral("drafts"), drafts},
        {QStringLiteral("current"), set.current.toString(QUuid::WithoutBraces)},
        {QStringLiteral("variables"), rowsToJson(set.variables)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

DraftSet draftSetFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    DraftSet set;
    for (const QJsonValue &draft : object.value(u"drafts").toArray()) {
        const QUuid id = QUuid::fromString(draft[u"id"].toString());
        if (!id.isNull())
            set.drafts.append({id, draft[u"name"].toString(), formFromJson(draft[u"form"])});
    }
    set.current = QUuid::fromString(object.value(u"current").toString());
    set.variables = rowsFromJson(object.value(u"variables"));
    return set;
}

} // namespace signet
