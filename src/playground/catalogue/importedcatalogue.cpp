// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/catalogue/importedcatalogue.h"

#include "storage/cataloguerepository.h"

#include <QCoroFuture>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrentRun>

namespace signet {

namespace {
constexpr QLatin1StringView idKey("id");
constexpr QLatin1StringView methodKey("method");
constexpr QLatin1StringView pathKey("path");
constexpr QLatin1StringView groupKey("group");
constexpr QLatin1StringView summaryKey("summary");
constexpr QLatin1StringView warningKey("warning");
constexpr QLatin1StringView parametersKey("parameters");
constexpr QLatin1StringView bodyKey("body");
constexpr QLatin1StringView secretBodyKey("secretBody");
constexpr QLatin1StringView nameKey("name");
constexpr QLatin1StringView inPathKey("inPath");
constexpr QLatin1StringView typeKey("type");
constexpr QLatin1StringView requiredKey("required");
constexpr QLatin1StringView exampleKey("example");

const QStringList &typeNames()
{
    static const QStringList names{QStringLiteral("text"), QStringLiteral("integer"), QStringLiteral("list"),
        QStringLiteral("flag")}; // in the order of ParameterType
    return names;
}

QJsonValue written(const CatalogueText &text)
{
    return QJsonArray{text.english, text.german};
}

CatalogueText textFrom(const QJsonValue &value)
{
    return {value[0].toString(), value[1].toString()};
}

QJsonObject written(const EndpointParameter &parameter)
{
    return {{nameKey, parameter.name}, {inPathKey, parameter.place == ParameterPlace::Path},
        {typeKey, typeNames().at(static_cast<qsizetype>(parameter.type))},
        {requiredKey, parameter.isRequired}, {exampleKey, parameter.example},
        {summaryKey, written(parameter.summary)}};
}

EndpointParameter parameterFrom(const QJsonValue &value)
{
    EndpointParameter parameter;
    parameter.name = value[nameKey].toString();
    parameter.place = value[inPathKey].toBool() ? ParameterPlace::Path : ParameterPlace::Query;
    parameter.type =
        static_cast<ParameterType>(std::max<qsizetype>(0, typeNames().indexOf(value[typeKey].toString())));
    parameter.isRequired = value[requiredKey].toBool();
    parameter.example = value[exampleKey].toString();
    parameter.summary = textFrom(value[summaryKey]);
    return parameter;
}

QJsonObject written(const Endpoint &endpoint)
{
    QJsonArray parameters;
    for (const EndpointParameter &parameter : endpoint.parameters)
        parameters.append(written(parameter));
    return {{idKey, endpoint.id}, {methodKey, endpoint.method}, {pathKey, endpoint.path},
        {groupKey, written(endpoint.group)}, {summaryKey, written(endpoint.summary)},
        {warningKey, written(endpoint.warning)}, {parametersKey, parameters},
        {bodyKey, QString::fromUtf8(endpoint.body)}, {secretBodyKey, endpoint.hasSecretBody}};
}

Endpoint endpointFrom(const QJsonValue &value)
{
    Endpoint endpoint;
    endpoint.id = value[idKey].toString();
    endpoint.method = value[methodKey].toString();
    endpoint.path = value[pathKey].toString();
    endpoint.group = textFrom(value[groupKey]);
    endpoint.summary = textFrom(value[summaryKey]);
    endpoint.warning = textFrom(value[warningKey]);
    for (const QJsonValue parameter : value[parametersKey].toArray())
        endpoint.parameters.append(parameterFrom(parameter));
    endpoint.body = value[bodyKey].toString().toUtf8();
    endpoint.hasSecretBody = value[secretBodyKey].toBool();
    return endpoint;
}

QList<ImportedCatalogue> catalogues(const QList<CatalogueRow> &rows)
{
    QList<ImportedCatalogue> all;
    for (const CatalogueRow &row : rows)
        all.append({row.title, row.importedAtMs, endpointsFromJson(row.content)});
    return all;
}
} // namespace

QByteArray toJson(const QList<Endpoint> &endpoints)
{
    QJsonArray all;
    for (const Endpoint &endpoint : endpoints)
        all.append(written(endpoint));
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

QList<Endpoint> endpointsFromJson(const QByteArray &json)
{
    QList<Endpoint> endpoints;
    for (const QJsonValue value : QJsonDocument::fromJson(json).array()) {
        const Endpoint endpoint = endpointFrom(value);
        if (!endpoint.method.isEmpty() && endpoint.path.startsWith(u'/'))
            endpoints.append(endpoint);
    }
    return endpoints;
}

Task<Result<QList<ImportedCatalogue>>> importedCatalogues(CatalogueRepository &repository, QUuid integration)
{
    const Result<QList<CatalogueRow>> rows = co_await repository.all(integration);
    if (!rows)
        co_return fail(rows.error());
    if (rows->isEmpty())
        co_return QList<ImportedCatalogue>();
    const QList<CatalogueRow> found = *rows;
    const auto reading = QtConcurrent::run([found] { return catalogues(found); });
    QList<ImportedCatalogue> read = co_await reading;
    co_return read;
}

Task<Result<void>> keepCatalogue(
    CatalogueRepository &repository, QUuid integration, ImportedCatalogue catalogue)
{
    const CatalogueRow row{integration, catalogue.title, catalogue.importedAtMs, toJson(catalogue.endpoints)};
    Result<void> saved = co_await repository.save(row);
    co_return saved;
}

Catalogue wholeCatalogue(Service service, const QList<ImportedCatalogue> &imported)
{
    Catalogue catalogue = Catalogue::of(service).value_or(Catalogue());
    for (const ImportedCatalogue &one : imported)
        catalogue.add(one.endpoints);
    return catalogue;
}

} // namespace signet
