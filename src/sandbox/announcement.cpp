// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/announcement.h"

#include "sandbox/sandbox.h"

#include <QCoreApplication>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SandboxAnnouncement)
};

QString line(const QString &label, const QString &value)
{
    return QStringLiteral("  %1%2\n").arg(label.leftJustified(18), value);
}

} // namespace

QByteArray announcementJson(const Sandbox &sandbox)
{
    const SandboxCredentials &known = sandbox.credentials();
    JsonWriter json;
    json.beginObject();
    json.key(u"klicktipp").beginObject();
    json.key(u"base_url").text(sandbox.klickTippBaseUrl());
    json.key(u"consent_url").text(sandbox.consentUrl());
    json.key(u"account_id").text(known.accountId);
    json.key(u"developer_key").text(known.developerKey);
    json.key(u"customers").beginArray();
    for (const SandboxCustomer &customer : known.customers) {
        json.texts({{QStringLiteral("name"), customer.name}, {QStringLiteral("user_name"), customer.userName},
            {QStringLiteral("customer_key"), customer.customerKey},
            {QStringLiteral("password"), customer.password}});
    }
    json.endArray().endObject();
    json.key(u"coredination").beginObject();
    json.key(u"base_url").text(sandbox.coredinationBaseUrl());
    json.key(u"api_key").text(known.apiKey);
    json.key(u"api_key_signed").text(known.apiKeySigned);
    json.key(u"signing_secret").text(known.signingSecret);
    json.key(u"users").beginArray();
    for (const SandboxUser &user : known.users) {
        json.texts({{QStringLiteral("email"), user.email}, {QStringLiteral("password"), user.password},
            {QStringLiteral("api_token"), user.apiToken}});
    }
    json.endArray().endObject();
    json.key(u"foreign").texts({{QStringLiteral("url"), sandbox.foreignUrl()}});
    json.key(u"control").texts({{QStringLiteral("url"), sandbox.controlUrl()}});
    return json.endObject().result();
}

QString announcementText(const Sandbox &sandbox)
{
    const SandboxCredentials &known = sandbox.credentials();
    QString text =
        Tr::tr("Signet's sandbox is running: stand-ins for both services, with invented credentials.") +
        QStringLiteral("\n\nKlickTipp\n");
    text += line(Tr::tr("Base URL"), sandbox.klickTippBaseUrl());
    text += line(Tr::tr("Consent page"), sandbox.consentUrl());
    text += line(Tr::tr("Account ID"), known.accountId);
    text += line(Tr::tr("Developer key"), known.developerKey);
    for (const SandboxCustomer &customer : known.customers) {
        text += QStringLiteral("\n") + line(Tr::tr("Customer"), customer.name);
        text += line(Tr::tr("User name"), customer.userName);
        text += line(Tr::tr("Customer key"), customer.customerKey);
        text += line(Tr::tr("Password"), customer.password);
    }
    text += QStringLiteral("\nCoredination\n") + line(Tr::tr("Base URL"), sandbox.coredinationBaseUrl());
    text += line(Tr::tr("API key"), known.apiKey);
    text += line(Tr::tr("… signed only"), known.apiKeySigned);
    text += line(Tr::tr("Signing secret"), known.signingSecret);
    for (const SandboxUser &user : known.users) {
        text += QStringLiteral("\n") + line(Tr::tr("E-mail"), user.email);
        text += line(Tr::tr("Password"), user.password);
        text += line(Tr::tr("API token"), user.apiToken);
    }
    text += QStringLiteral("\n") + line(Tr::tr("Control"), sandbox.controlUrl());
    text +=
        QStringLiteral("\n") +
        Tr::tr(
            "In Signet, add an integration with a base URL and keys from above, then authorize a customer.\n"
            "Faults: start with --fault NAME (see --help), or while it runs:\n"
            "  curl -d '{\"fault\":\"429=5,count=1\"}' %1/fault\n"
            "Ctrl+C ends it.\n")
            .arg(sandbox.controlUrl());
    return text;
}

} // namespace signet
