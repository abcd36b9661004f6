// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/consentpage.h"

#include <QString>

namespace signet {

namespace {

// The page plays somebody else's web site in that site's two languages: none of the program's own texts.
struct ConsentTexts
{
    QString language, title, heading, lead, legend, confirm, deny, note;
};

ConsentTexts textsIn(bool german)
{
    if (german) {
        return {QStringLiteral("de"), QStringLiteral("API-Zugriff bestätigen"),
            QStringLiteral("%1 möchte auf Ihr Konto zugreifen"),
            QStringLiteral(
                "Wenn Sie zustimmen, erhält die Anwendung einen Schlüssel, mit dem sie Kontakte und "
                "Tags lesen und ändern kann."),
            QStringLiteral("Anmelden als"), QStringLiteral("API-Zugriff bestätigen"),
            QStringLiteral("Ablehnen"),
            QStringLiteral("Dies ist der Sandkasten von Signet: Kunden und Schlüssel sind erfunden.")};
    }
    return {QStringLiteral("en"), QStringLiteral("Confirm API access"),
        QStringLiteral("%1 asks for access to your account"),
        QStringLiteral(
            "If you agree, the application gets a key with which it can read and change your contacts "
            "and tags."),
        QStringLiteral("Log in as"), QStringLiteral("Confirm API access"), QStringLiteral("Deny"),
        QStringLiteral("This is Signet's sandbox: customers and keys are invented.")};
}

QString messageText(bool german, ConsentMessage message)
{
    switch (message) {
    case ConsentMessage::Denied:
        return german
                   ? QStringLiteral("Der Zugriff wurde nicht gewährt. Sie können dieses Fenster schließen.")
                   : QStringLiteral("Access was not granted. You can close this window.");
    case ConsentMessage::NoRedirect:
        return german ? QStringLiteral("Dieser Link ist unvollständig: Die Adresse der Anwendung fehlt.")
                      : QStringLiteral("This link is incomplete: the application's address is missing.");
    case ConsentMessage::UnknownAccount:
        return german ? QStringLiteral("Diese Anwendung ist unbekannt.")
                      : QStringLiteral("This application is unknown.");
    }
    return {};
}

constexpr char16_t style[] =
    uR"(:root{color-scheme:light dark;--bg:#f3f5f8;--card:#fff;--ink:#1c2733;--soft:#5b6b7b;--line:#d5dde6;--go:#0b6b57}
@media(prefers-color-scheme:dark){:root{--bg:#12181f;--card:#1b242e;--ink:#e8eef4;--soft:#9fb0c0;--line:#33414f;--go:#35b796}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--bg);
color:var(--ink);font:16px/1.5 system-ui,sans-serif}main{width:min(30rem,92vw);background:var(--card);
border:1px solid var(--line);border-radius:14px;padding:2rem;margin:1rem}h1{font-size:1.3rem;line-height:1.3;margin:0 0 .7rem}
p{margin:0 0 1.2rem}.brand{color:var(--soft);font-weight:600;margin:0 0 1rem}fieldset{border:0;padding:0;margin:0 0 1.4rem}
legend{font-weight:600;padding:0;margin-bottom:.4rem}label{display:flex;gap:.7rem;align-items:center;border:1px solid var(--line);
border-radius:9px;padding:.55rem .8rem;margin:.4rem 0;cursor:pointer}label:has(:checked){border-color:var(--go)}
small{color:var(--soft);margin-left:auto}button{font:inherit;border-radius:9px;padding:.6rem 1.1rem;border:1px solid var(--line);
background:none;color:inherit;cursor:pointer}#confirm{background:var(--go);border-color:var(--go);color:#fff;font-weight:600}
button:focus-visible,input:focus-visible{outline:3px solid var(--go);outline-offset:2px}.note{color:var(--soft);font-size:.85rem;margin:1.4rem 0 0})";

QByteArray document(const QString &language, const QString &title, const QString &content)
{
    return QStringLiteral("<!doctype html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%2</title>\n"
                          "<link rel=\"icon\" href=\"data:,\">\n<style>%3</style>\n</head>\n<body>\n<main>\n"
                          "<p class=\"brand\">KlickTipp · Sandbox</p>\n%4\n</main>\n</body>\n</html>\n")
        .arg(language, title.toHtmlEscaped(), QString::fromUtf16(style), content)
        .toUtf8();
}

} // namespace

QByteArray consentPage(const SandboxCredentials &credentials, const QByteArray &redirect, bool german)
{
    const ConsentTexts texts = textsIn(german);
    QString customers;
    for (const SandboxCustomer &customer : credentials.customers) {
        customers += QStringLiteral("<label><input type=\"radio\" name=\"customer\" id=\"customer-%1\" "
                                    "value=\"%1\"%3>%2<small>%1</small></label>\n")
                         .arg(customer.userName.toHtmlEscaped(), customer.name.toHtmlEscaped(),
                             customers.isEmpty() ? QStringLiteral(" checked") : QString());
    }
    const QString form =
        QStringLiteral("<h1>%1</h1>\n<p>%2</p>\n<form method=\"post\" action=\"/grantapiaccess/%3\">\n"
                       "<input type=\"hidden\" name=\"redirect\" value=\"%4\">\n"
                       "<fieldset><legend>%5</legend>\n%6</fieldset>\n"
                       "<button id=\"confirm\" name=\"decision\" value=\"confirm\">%7</button>\n"
                       "<button id=\"deny\" name=\"decision\" value=\"deny\">%8</button>\n</form>\n"
                       "<p class=\"note\">%9</p>")
            .arg(texts.heading.arg(credentials.integrationName).toHtmlEscaped(), texts.lead.toHtmlEscaped(),
                credentials.accountId, QString::fromLatin1(redirect).toHtmlEscaped(),
                texts.legend.toHtmlEscaped(), customers, texts.confirm.toHtmlEscaped(),
                texts.deny.toHtmlEscaped(), texts.note.toHtmlEscaped());
    return document(texts.language, texts.title, form);
}

QByteArray consentMessage(bool german, ConsentMessage message)
{
    const ConsentTexts texts = textsIn(german);
    const QString heading =
        QStringLiteral("<h1 id=\"message\">%1</h1>").arg(messageText(german, message).toHtmlEscaped());
    return document(texts.language, texts.title,
        heading + QStringLiteral("<p class=\"note\">%1</p>").arg(texts.note.toHtmlEscaped()));
}

} // namespace signet
