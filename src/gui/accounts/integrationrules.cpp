// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/integrationrules.h"

#include "auth/consentlink.h"
#include "auth/jsontext.h"
#include "auth/tokenexchange.h"
#include "core/requestcompiler.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(IntegrationRules)
};

Result<void> checkBody(const QString &bodyTemplate)
{
    for (const QLatin1StringView place : {QLatin1StringView("{email}"), QLatin1StringView("{password}")}) {
        if (!bodyTemplate.contains(place))
            return fail(ErrorCode::InvalidInput,
                Tr::tr("The body of the token exchange lacks %1: put it where the value belongs.")
                    .arg(place));
    }
    const QString text = bodyTemplate.trimmed();
    if (!text.startsWith(u'{') && !text.startsWith(u'['))
        return {};
    const Result<QByteArray> example =
        filledTokenBody(bodyTemplate, QStringLiteral("a@example.com"), Secret("example"));
    if (!example)
        return fail(example.error());
    QJsonParseError error;
    (void)QJsonDocument::fromJson(*example, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The body of the token exchange begins like JSON, but is none: look at character %1.")
                .arg(error.offset + 1));
    return {};
}

} // namespace

Result<void> checkConsentSettings(const KlickTippSettings &settings)
{
    KlickTippSettings example = settings;
    example.accountId = QStringLiteral("1");
    QString redirect = settings.publicRedirect;
    redirect.replace(QLatin1StringView("{ref}"), QLatin1StringView("r"));
    if (redirect.isEmpty())
        redirect = QStringLiteral("https://example.com/");
    const Result<QByteArray> link = consentLink(example, redirect.toUtf8());
    if (!link)
        return fail(link.error());
    return {};
}

Result<void> checkExchangeSettings(const BaseUrl &base, const CoredinationSettings &settings)
{
    RequestSpec spec;
    spec.method = settings.tokenMethod;
    spec.base = base;
    spec.target = settings.tokenPath;
    if (const Result<WireRequest> request = compileRequest(spec); !request)
        return fail(request.error().code, Tr::tr("Token exchange: %1").arg(request.error().message));
    if (const Result<void> body = checkBody(settings.tokenBody); !body)
        return body;
    return checkJsonPointer(settings.tokenPointer);
}

QString signatureAdvice(Environment environment, bool signRequests)
{
    if (environment != Environment::Production)
        return signRequests
                   ? QString()
                   : Tr::tr("Unsigned requests are for testing. Never take an API key into production "
                            "that was used without signatures.");
    return signRequests
               ? Tr::tr("Use an API key of its own for production: never one that was tested without "
                        "signatures.")
               : Tr::tr("In production every request should be signed: whoever sees an unsigned one can use "
                        "its keys for others.");
}

} // namespace signet
