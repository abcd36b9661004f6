// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/klicktippauth.h"

#include "sandbox/json.h"
#include "sandbox/xciverdict.h"

#include <QRandomGenerator>

namespace signet {

namespace {

constexpr qint64 sessionLifeMs = 30 * 60 * 1000;

HttpReply refused(int status, const QString &text, const QString &debug)
{
    return jsonReply(status, jsonTextArray({text, QStringLiteral("Sandbox: ") + debug}), debug);
}

QByteArray newSessionId()
{
    QByteArray random(24, Qt::Uninitialized);
    for (char &c : random)
        c = static_cast<char>(QRandomGenerator::system()->generate() & 0xFFU);
    return random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

void writeAccount(JsonWriter &json, const SandboxCustomer &customer, qsizetype index)
{
    json.key(u"account").beginObject();
    json.key(u"uid").number(1000 + index);
    json.key(u"status").number(1);
    json.key(u"tier").number(30);
    json.key(u"usergroup").text(u"42");
    json.key(u"username").text(customer.userName);
    json.key(u"email").text(customer.userName + QStringLiteral("@kunden.example"));
    json.key(u"firstname").text(u"Kim");
    json.key(u"lastname").text(u"Beispiel");
    json.key(u"company").text(customer.name);
    json.key(u"country").text(u"DE");
    json.endObject();
}

} // namespace

KlickTippAuth::KlickTippAuth(
    const SandboxCredentials &credentials, const SandboxSettings &settings, const Clock &clock)
    : m_credentials(credentials), m_settings(settings), m_clock(clock)
{
}

KlickTippAuth::Verdict KlickTippAuth::authenticate(const HttpRequest &request)
{
    if (!request.headerValues("X-Un").isEmpty() || !request.headerValues("X-Ci").isEmpty())
        return byPartnerKey(request);
    if (!request.headerValues("X-Session-Id").isEmpty() || request.cookie(sessionCookieName))
        return bySession(request);
    return refused(403, QStringLiteral("API access denied."),
        QStringLiteral("no credentials: expected X-Un and X-Ci, or X-Session-Id and the session cookie"));
}

KlickTippAuth::Verdict KlickTippAuth::byPartnerKey(const HttpRequest &request) const
{
    const QString denied = QStringLiteral("Access denied.");
    const auto userName = request.onlyHeader("X-Un");
    const auto xCi = request.onlyHeader("X-Ci");
    if (!userName || !xCi)
        return refused(401, denied, QStringLiteral("expected X-Un and X-Ci exactly once each"));
    const XCiVerdict verdict = verifyXCi(*xCi, m_credentials.developerKey);
    if (!verdict.accepted)
        return refused(401, denied, verdict.reason);
    for (const SandboxCustomer &customer : m_credentials.customers) {
        if (customer.customerKey != verdict.customerKey)
            continue;
        if (customer.userName == QString::fromUtf8(*userName))
            return customer.userName;
        return refused(401, denied,
            QStringLiteral("X-Un: \"%1\" does not own this customer key; expected \"%2\"")
                .arg(QString::fromUtf8(*userName), customer.userName));
    }
    return refused(401, denied,
        QStringLiteral("X-Ci: the HMAC is right, but nobody has the customer key \"%1\"")
            .arg(verdict.customerKey));
}

bool KlickTippAuth::isAlive(const QByteArray &sessionId) const
{
    const auto it = m_sessions.constFind(sessionId);
    return it != m_sessions.constEnd() && m_clock.nowMs() - it->lastUseMs < sessionLifeMs;
}

KlickTippAuth::Verdict KlickTippAuth::bySession(const HttpRequest &request)
{
    const QString denied = QStringLiteral("Access denied for user anonymous.");
    const auto id = request.onlyHeader("X-Session-Id");
    if (!id)
        return refused(401, denied, QStringLiteral("expected X-Session-Id exactly once"));
    if (m_settings.sessionAnswer != SessionAnswer::NoName) {
        const auto cookie = request.cookie(sessionCookieName);
        if (!cookie)
            return refused(401, denied,
                QStringLiteral("expected the cookie %1 beside X-Session-Id")
                    .arg(QLatin1StringView(sessionCookieName)));
        if (*cookie != *id)
            return refused(401, denied, QStringLiteral("the cookie and X-Session-Id differ"));
    }
    if (!isAlive(*id))
        return refused(401, denied, QStringLiteral("the session is unknown or has expired"));
    Session &session = m_sessions[*id];
    session.lastUseMs = m_clock.nowMs();
    return session.userName;
}

const SandboxCustomer *KlickTippAuth::customerCalled(const QString &userName) const
{
    for (const SandboxCustomer &customer : m_credentials.customers) {
        if (customer.userName == userName)
            return &customer;
    }
    return nullptr;
}

HttpReply KlickTippAuth::login(const HttpRequest &request)
{
    const auto oldId = request.cookie(sessionCookieName);
    if (oldId && isAlive(*oldId)) {
        return refused(406, QStringLiteral("Already logged in as %1.").arg(m_sessions[*oldId].userName),
            QStringLiteral("a login must not carry the cookie of a live session"));
    }
    const auto body = JsonObject::parse(request.body);
    const auto userName = body ? body->text("username") : std::nullopt;
    const auto password = body ? body->text("password") : std::nullopt;
    if (!userName || !password) {
        return refused(400, QStringLiteral("The key \"username\" must be a string."),
            QStringLiteral("expected a JSON object with username and password"));
    }
    const SandboxCustomer *customer = customerCalled(*userName);
    if (!customer || customer->password != *password) {
        return refused(401, QStringLiteral("Wrong username or password."),
            customer ? QStringLiteral("the password is wrong (it is never trimmed)")
                     : QStringLiteral("nobody is called \"%1\"").arg(*userName));
    }

    const QByteArray id = newSessionId();
    m_sessions.insert(id, {customer->userName, m_clock.nowMs()});
    const SessionAnswer form = m_settings.sessionAnswer;
    JsonWriter json;
    json.beginObject();
    json.key(form == SessionAnswer::Sessid ? u"sessid" : u"session_id").text(QString::fromLatin1(id));
    if (form == SessionAnswer::Sessid)
        json.key(u"session_name").text(QLatin1StringView(sessionCookieName).toString());
    writeAccount(json, *customer, customer - m_credentials.customers.constData());
    HttpReply reply =
        jsonReply(200, json.endObject().result(), QStringLiteral("login of ") + customer->userName);
    if (form != SessionAnswer::NoName) {
        reply.addHeader(
            "Set-Cookie", QByteArray(sessionCookieName) + '=' + id + "; path=/; HttpOnly; SameSite=Lax");
    }
    return reply;
}

HttpReply KlickTippAuth::logout(const HttpRequest &request)
{
    const Verdict verdict = bySession(request);
    if (const auto *refusal = std::get_if<HttpReply>(&verdict))
        return *refusal;
    m_sessions.remove(*request.onlyHeader("X-Session-Id"));
    return jsonReply(200, "[true]", QStringLiteral("logout"));
}

} // namespace signet
