// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/curl/curlimport.h"

#include "core/curlcommand.h"

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
    if (!draft.body)
        return;
    const bool isForm = std::any_of(draft.headers.begin(), draft.headers.end(), [](const Header &header) {
        return isValue(header, "Content-Type", "application/x-www-form-urlencoded");
    });
    const bool isObject = draft.body->trimmed().startsWith('{'); // curl calls that a form, too
    if (isObject)
        draft.body = withoutSecretMembers(*draft.body, taken);
    else if (isForm)
        draft.body = withoutSecretParameters(*draft.body, taken);
}

/// Below the base URL, as typed where that stands in front of it literally; nothing where it is elsewhere.
std::optional<QString> belowBase(const QString &url, const BaseUrl &base)
{
    const Result<WireRequest> request = compileUrl(QStringLiteral("GET"), url, base);
    if (!request)
        return {};
    const QString rest = url.mid(base.toString().size());
    if (url.startsWith(base.toString(), Qt::CaseInsensitive) &&
        (rest.isEmpty() || rest.startsWith(u'/') || rest.startsWith(u'?')))
        return rest;
    return QString::fromLatin1(request->target().mid(base.path().size()));
}

QStringList remarksOn(const TakenSecrets &taken)
{
    QStringList remarks;
    if (taken.hadSignature)
        remarks.append(Tr::tr("The old signature is left out: Signet signs anew."));
    if (!taken.userName.isEmpty())
        remarks.append(Tr::tr("X-Un (%1) is left out: Signet sends the account’s.").arg(taken.userName));
    for (const FoundSecret &secret : taken.secrets) {
        if (!secret.field)
            remarks.append(
                Tr::tr("%1 holds a secret that Signet has no place for, and is left out.").arg(secret.where));
    }
    return remarks;
}
} // namespace

Result<CurlImport> importCurl(const QByteArray &text, const Integration &integration)
{
    Result<CurlRequest> request = readCurl(text);
    if (!request)
        return fail(request.error());
    TakenSecrets taken;
    takeSecrets(request->headers, taken);
    splitBasic(taken.secrets);
    const QString url = cleanUrl(request->url, taken);
    const Result<Origin> origin = Origin::of(QUrl(url, QUrl::TolerantMode));
    if (!origin)
        return fail(origin.error());
    const std::optional<QString> target = belowBase(url, integration.baseUrl);
    if (!target)
        return fail(ErrorCode::OutsideBase,
            Tr::tr(
                "The command asks %1, which is not below the base URL of %2. Choose the integration that it "
                "belongs to.")
                .arg(QString::fromLatin1(origin->toUrl()), integration.name));
    CurlImport result{{}, {}, request->isBodyLeftOut, request->remarks};
    Draft &draft = result.draft;
    draft.method = request->method.toUpper();
    draft.target = *target;
    draft.headers = request->headers;
    draft.body = request->body;
    cleanBody(draft, taken);
    draft.headers.removeIf([&draft](const Header &header) {
        return isValue(header, "Accept", "application/json") ||
               (draft.body && isValue(header, "Content-Type", "application/json"));
    });
    if (const Result<WireRequest> compiled = compileDraft(draft, integration); !compiled)
        return fail(compiled.error());
    result.secrets = taken.secrets;
    result.remarks += remarksOn(taken);
    return result;
}

} // namespace signet
