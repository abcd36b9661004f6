// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/request/redirecthop.h"

#include "core/requestcompiler.h"
#include "playground/answer/shownexchange.h"

#include <QUrl>

namespace signet {

namespace {

constexpr QByteArrayView signatureParameters[] = {"api_key", "api_token", "signature", "signature_timestamp"};

bool namesNextRequest(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// RFC 9110 15.4: 303 asks for the other resource with GET; 301 and 302 may make a GET of a POST, and every
/// browser does; 307 and 308 keep the method. HEAD stays HEAD.
QString nextMethod(int status, const QString &method)
{
    const QString upper = method.toUpper();
    if (upper == u"HEAD")
        return upper;
    if (status == 303 || (upper == u"POST" && (status == 301 || status == 302)))
        return QStringLiteral("GET");
    return upper;
}

bool isAboutBody(const QByteArray &name)
{
    return name.toLower().startsWith("content-");
}

/// Without what signing put into the query of the last request, where a service repeats it in its answer: the
/// next one is signed afresh, and a parameter must not stand there twice.
QByteArray unsignedQuery(const QByteArray &query, const SignedRequest &sent)
{
    Redactor ours;
    ours.add(sent.sensitive);
    QByteArrayList kept;
    for (const QByteArray &part : query.split('&')) {
        const QByteArray name = part.split('=').first();
        const bool isName = std::find(std::begin(signatureParameters), std::end(signatureParameters), name) !=
                            std::end(signatureParameters);
        if (!ours.finds(part) && !(isName && sent.request.target().contains(name + '=')))
            kept.append(part);
    }
    return kept.join('&');
}

QString targetBelow(const BaseUrl &base, const QUrl &url, const SignedRequest &sent)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1().sliced(base.path().size());
    if (url.hasQuery()) {
        const QByteArray before = url.query(QUrl::FullyEncoded).toLatin1();
        const QByteArray query = unsignedQuery(before, sent);
        if (!query.isEmpty() || before.isEmpty())
            target += '?' + query;
    }
    return QString::fromLatin1(target);
}

Draft nextDraft(const Exchange &exchange, const Draft &draft, const QUrl &url, const BaseUrl &base)
{
    Draft next;
    next.method = nextMethod(exchange.status, draft.method);
    next.target = targetBelow(base, url, exchange.sent);
    const bool keepsBody = next.method == draft.method.toUpper();
    if (keepsBody)
        next.body = draft.body;
    for (const Header &header : draft.headers) {
        if (keepsBody || !isAboutBody(header.name))
            next.headers.append(header);
    }
    return next;
}

} // namespace

std::optional<RedirectHop> redirectHop(
    const Exchange &exchange, const Draft &draft, const Integration &integration)
{
    if (!exchange.isRedirect())
        return std::nullopt;
    RedirectHop hop;
    hop.status = exchange.status;
    hop.location = exchange.header("Location").value_or(QByteArray());
    const QUrl from = QUrl::fromEncoded(exchange.sent.request.url(), QUrl::StrictMode);
    QUrl to = from.resolved(QUrl::fromEncoded(hop.location, QUrl::TolerantMode));
    to.setFragment(QString());
    if (hop.location.isEmpty() || !to.isValid() || to.scheme().isEmpty())
        return hop;
    hop.address = to.toEncoded(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
    const Result<Origin> origin = Origin::of(to);
    if (!origin || *origin != integration.baseUrl.origin()) {
        hop.kind = HopKind::Foreign;
        return hop;
    }
    if (!namesNextRequest(exchange.status))
        return hop;
    const BaseUrl &base = integration.baseUrl;
    if (!isWithinBase(to.path(QUrl::FullyEncoded).toLatin1(), base.path())) {
        hop.kind = HopKind::OutsideBase;
        return hop;
    }
    Draft next = nextDraft(exchange, draft, to, base);
    const Result<WireRequest> compiled = compileDraft(next, integration);
    if (!compiled) { // dot segments that lead out of the base, for example
        hop.kind = compiled.error().code == ErrorCode::OutsideBase ? HopKind::OutsideBase : HopKind::Unusable;
        return hop;
    }
    hop.kind = HopKind::SameOrigin;
    hop.becomesGet = next.method != draft.method.toUpper();
    hop.next = std::move(next);
    return hop;
}

QString withoutSecrets(const QByteArray &bytes, const Exchange &exchange)
{
    return QString::fromUtf8(redactorOf(exchange).redact(bytes));
}

} // namespace signet
