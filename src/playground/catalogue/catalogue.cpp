// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/catalogue/catalogue.h"

#include "playground/catalogue/cataloguereader.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace signet {

namespace {

bool isPlaceholder(QStringView segment)
{
    return segment.startsWith(u'{') && segment.endsWith(u'}');
}

/// How many segments of @p target are written out in @p path; -1 where they do not fit.
int likeness(const QString &path, const QString &target)
{
    const QList<QStringView> pattern = QStringView(path).split(u'/');
    const QList<QStringView> segments = QStringView(target).split(u'/');
    if (pattern.size() != segments.size())
        return -1;
    int equal = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) == segments.at(i))
            ++equal;
        else if (!isPlaceholder(pattern.at(i)) || segments.at(i).isEmpty())
            return -1;
    }
    return equal;
}

/// "GET /contact/{}".
QString routeOf(const Endpoint &endpoint)
{
    static const QRegularExpression inBraces(QStringLiteral(R"(\{[^{}/]*\})"));
    return endpoint.method + u' ' + QString(endpoint.path).replace(inBraces, QStringLiteral("{}"));
}

} // namespace

const QString &CatalogueText::in(const QLocale &locale) const
{
    return locale.language() == QLocale::German ? german : english;
}

QString Endpoint::examplePath() const
{
    QString filled = path;
    for (const EndpointParameter &parameter : parameters) {
        if (parameter.place == ParameterPlace::Path)
            filled.replace(QLatin1Char('{') + parameter.name + QLatin1Char('}'), parameter.example);
    }
    return filled;
}

Result<Catalogue> Catalogue::of(Service service)
{
    QFile file(QStringLiteral(":/services/%1.json").arg(serviceName(service)));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal,
            QStringLiteral("The catalogue of %1 is missing.").arg(serviceLabel(service)));
    return parse(file.readAll());
}

Result<Catalogue> Catalogue::parse(const QByteArray &json)
{
    const Result<CatalogueContents> contents = readCatalogue(json);
    if (!contents)
        return fail(contents.error());
    Catalogue catalogue;
    catalogue.m_service = contents->service;
    catalogue.add(contents->endpoints);
    return catalogue;
}

bool Catalogue::has(const Endpoint &endpoint) const
{
    return m_routes.contains(routeOf(endpoint));
}

void Catalogue::add(const QList<Endpoint> &more)
{
    for (Endpoint endpoint : more) {
        if (has(endpoint))
            continue;
        while (m_ids.contains(endpoint.id))
            endpoint.id += u'+';
        m_routes.insert(routeOf(endpoint));
        m_ids.insert(endpoint.id);
        m_endpoints.append(endpoint);
    }
}

const Endpoint *Catalogue::find(const QString &method, const QString &target) const
{
    QString path = target.section(QLatin1Char('?'), 0, 0);
    if (!path.startsWith(QLatin1Char('/')))
        path.prepend(QLatin1Char('/'));
    const Endpoint *best = nullptr;
    int bestLikeness = -1;
    for (const Endpoint &endpoint : m_endpoints) {
        const int found = endpoint.method == method ? likeness(endpoint.path, path) : -1;
        if (found > bestLikeness) {
            best = &endpoint;
            bestLikeness = found;
        }
    }
    return best;
}

} // namespace signet
