// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/curl/curlimport.h"

#include "playground/curl/curlcommand.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CurlImport)
};

bool isValue(const Header &header, QByteArrayView name, QByteArrayView value)
{
    return header.name.compare(name, Qt::CaseInsensitive) == 0 && header.value == value;
}

/// The address without its credentials.
QString cleanUrl(const QString &url, TakenSecrets &taken)
{
    const QByteArray text = url.section(u'#', 0, 0).toUtf8();
    const qsizetype question = text.indexOf('?');
    if (question < 0)
        return QString::fromUtf8(text);
    const QByteArray query = text.mid(question + 1);
    const QByteArray clean = withoutSecretParameters(query, taken);
    // A bare "?" that was there before stays.
    return QString::fromUtf8(
        clean.isEmpty() && !query.isEmpty() ? text.left(question) : text.left(question + 1) + clean);
}

void cleanBody(Draft &draft, TakenSecrets &taken)
{
    const bool isForm = std::any_of(draft.headers.begin(), draft.headers.end(), [](const Header &header) {
        return isValue(header, "Content-Type", "application/x-www-form-urlencoded");
    });
    if (isForm && draft.body)
        draft.body = withoutSecretParameters(*draft.body, taken);
}

/// `{{NAME}}` would not compile as a part of the address: what fits is judged without it.
std::optional<QByteArray> targetBelow(const QString &url, const Integration &integration)
{
    const Result<WireRequest> request = compileUrl(QStringLiteral("GET"), url, integration.baseUrl);
    return request ? std::optional(request->target()) : std::nullopt;
}

const Integration *fitting(const QString &url, const QList<Integration> &integrations, const QUuid &preferred)
{
    const Integration *best = nullptr;
    for (const Integration &candidate : integrations) {
        if (!targetBelow(url, candidate))
            continue;
        const qsizetype length = candidate.baseUrl.path().size();
        const qsizetype before = best != nullptr ? best->baseUrl.path().size() : -1;
        if (length > before || (length == before && candidate.id == preferred))
            best = &candidate;
    }
    return best;
}

/// As typed, where the base URL stands in front of it literally.
QString belowBase(const QString &url, const Integration &integration)
{
    const QString base = integration.baseUrl.toString();
    const QString rest = url.mid(base.size());
    if (url.startsWith(base, Qt::CaseInsensitive) &&
        (rest.isEmpty() || rest.startsWith(u'/') || rest.startsWith(u'?')))
        return rest;
    return QString::fromLatin1(
        targetBelow(url, integration).value_or(QByteArray()).mid(integration.baseUrl.path().size()));
}

QStringList remarksOn(const TakenSecrets &taken)
{
    QStringList remarks;
    if (taken.hadSignature)
        remarks.append(Tr::tr("The old signature is left out: Signet signs anew."));
    if (!taken.userName.isEmpty())
        remarks.append(Tr::tr("X-Un (%1) is left out: Signet sends the account’s.").arg(taken.userName));
    for (const FoundSecret &secret : taken.secrets)
        remarks.append(
            secret.field
                ? Tr::tr("%1 holds a secret and is left out: it belongs into the store.").arg(secret.where)
                : Tr::tr("%1 holds a secret and is left out.").arg(secret.where));
    return remarks;
}
} // namespace

Result<CurlImport> importCurl(
    const QByteArray &text, const QList<Integration> &integrations, const QUuid &preferred)
{
    Result<CurlRequest> request = readCurl(text);
    if (!request)
        return fail(request.error());
    TakenSecrets taken;
    takeSecrets(request->headers, taken);
    const QString url = cleanUrl(request->url, taken);
    const Result<Origin> origin = Origin::of(QUrl(url, QUrl::TolerantMode));
    if (!origin)
        return fail(origin.error());
    const Integration *integration = fitting(url, integrations, preferred);
    if (integration == nullptr)
        return fail(ErrorCode::NotFound,
            Tr::tr(
                "No integration has a base URL that this address is below (%1). Add the integration first.")
                .arg(QString::fromLatin1(origin->toUrl())));
    CurlImport result{*integration, {}, taken.userName, {}, request->remarks};
    Draft &draft = result.draft;
    draft.method = request->method.toUpper();
    draft.target = belowBase(url, *integration);
    draft.headers = request->headers;
    draft.body = request->body;
    cleanBody(draft, taken);
    draft.headers.removeIf([&draft](const Header &header) {
        return isValue(header, "Accept", "application/json") ||
               (draft.body && isValue(header, "Content-Type", "application/json"));
    });
    if (const Result<WireRequest> compiled = compileDraft(draft, *integration); !compiled)
        return fail(compiled.error());
    result.secrets = taken.secrets;
    result.remarks += remarksOn(taken);
    return result;
}

} // namespace signet
