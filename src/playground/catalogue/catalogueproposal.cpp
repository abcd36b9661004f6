// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/catalogue/catalogueproposal.h"

#include "playground/catalogue/openapireader.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtConcurrentRun>
#include <QUrl>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CatalogueProposal)
};

Result<OpenApiContents> readNow(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
            Tr::tr("The file %1 cannot be read. Choose another one.").arg(QFileInfo(path).fileName()));
    return readOpenApi(file.read(openApiSizeLimit + 1));
}

/// A path without a slash at its end; nothing where @p server is another origin than @p base.
std::optional<QString> pathOfServer(const QString &server, const BaseUrl &base)
{
    const QUrl given(server, QUrl::StrictMode); // not where a server has variables
    if (!given.isValid())
        return {};
    const QUrl url = QUrl(base.toString() + u'/').resolved(given);
    const Result<Origin> origin = Origin::of(url);
    if (!origin || *origin != base.origin())
        return {};
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

/// Where the file's paths begin by its own words: at a server of the integration's origin, if it names one.
std::optional<QString> ownBase(const QStringList &servers, const BaseUrl &base)
{
    for (const QString &server : servers) {
        if (const auto path = pathOfServer(server, base))
            return path;
    }
    return {};
}

bool isBelow(const QString &path, const QString &base)
{
    return path.startsWith(base) && (path.size() == base.size() || path.at(base.size()) == u'/');
}

/// Takes the base URL's path off @p endpoints where all of them, behind @p server, have it; says so where
/// they cannot be fitted in.
void fitIn(QList<Endpoint> &endpoints, const QString &server, const BaseUrl &base, QStringList &remarks)
{
    const QString below = QString::fromLatin1(base.path());
    const bool isFitting = std::all_of(endpoints.cbegin(), endpoints.cend(), [&](const Endpoint &endpoint) {
        const QString whole = server + endpoint.path;
        return isBelow(whole, below) && whole.size() > below.size();
    });
    if (isFitting) {
        for (Endpoint &endpoint : endpoints)
            endpoint.path = (server + endpoint.path).mid(below.size());
    } else if (server != below && !server.isEmpty()) {
        remarks.append(Tr::tr("The file’s paths begin at %1, the integration’s base URL ends in %2: they are "
                              "taken as they stand, below the base URL.")
                           .arg(server, below));
    }
}

/// Without what may be secret: user, password, query.
QString shown(const QString &server)
{
    static const QRegularExpression secret(QStringLiteral("(?<=//)[^/]*@|[?#].*"));
    return QString(server).remove(secret).left(100);
}

CatalogueProposal proposal(
    const OpenApiContents &contents, const Integration &integration, const QList<ImportedCatalogue> &present)
{
    CatalogueProposal made;
    made.catalogue = {contents.title, 0, contents.endpoints};
    const std::optional<QString> server = ownBase(contents.servers, integration.baseUrl);
    if (!contents.servers.isEmpty() && !server)
        made.remarks.append(
            Tr::tr("The file names another server (%1). Requests go to the integration’s base "
                   "URL all the same: %2.")
                .arg(shown(contents.servers.first()), integration.baseUrl.toString()));
    fitIn(made.catalogue.endpoints, server.value_or(QString()), integration.baseUrl, made.remarks);
    QList<ImportedCatalogue> others = present;
    others.removeIf([&made](const ImportedCatalogue &one) { return one.title == made.catalogue.title; });
    made.replaces = others.size() < present.size();
    Catalogue whole = wholeCatalogue(integration.service, others);
    const qsizetype before = whole.endpoints().size();
    whole.add(made.catalogue.endpoints);
    made.fresh = whole.endpoints().mid(before);
    return made;
}
} // namespace

Task<Result<CatalogueProposal>> proposeCatalogue(
    QString path, Integration integration, QList<ImportedCatalogue> present, qint64 nowMs)
{
    using Proposed = Result<CatalogueProposal>;
    const auto reading = QtConcurrent::run([path, integration, present, nowMs]() -> Proposed {
        Result<OpenApiContents> contents = readNow(path);
        if (!contents)
            return fail(contents.error());
        if (contents->title.isEmpty())
            contents->title = QFileInfo(path).completeBaseName();
        CatalogueProposal made = proposal(*contents, integration, present);
        made.catalogue.importedAtMs = nowMs;
        return made;
    });
    Proposed result = co_await reading;
    co_return result;
}

} // namespace signet
