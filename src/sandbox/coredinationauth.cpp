// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/coredinationauth.h"

#include "sandbox/json.h"

#include <QMessageAuthenticationCode>
#include <QUuid>

#include <algorithm>

namespace signet {

namespace {

constexpr qint64 tokenLifeMs = 24LL * 60 * 60 * 1000;

HttpReply refused(int status, const QString &text)
{
    JsonWriter json;
    return jsonReply(status, json.beginObject().key(u"error").text(text).endObject().result(), text);
}

QByteArray nameOf(const QByteArray &parameter)
{
    const qsizetype equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.left(equals);
}

QList<QByteArray> parametersOf(const HttpRequest &request)
{
    return request.query().split('&');
}

/// Percent-decoded; a raw `+` is a space, as in a form.
QByteArray decoded(QByteArray value)
{
    value.replace('+', ' ');
    return QByteArray::fromPercentEncoding(value);
}

/// What stands in the query under @p name, each.
QList<QByteArray> queryValues(const HttpRequest &request, const QByteArray &name)
{
    QList<QByteArray> values;
    for (const QByteArray &parameter : parametersOf(request)) {
        if (nameOf(parameter) == name && parameter.contains('='))
            values.append(decoded(parameter.mid(name.size() + 1)));
    }
    return values;
}

struct Found
{
    int times = 0;
    QByteArray value;
    bool inQuery = false;
};

Found find(const HttpRequest &request, QByteArrayView header, const QByteArray &parameter)
{
    const QList<QByteArray> inHeaders = request.headerValues(header);
    const QList<QByteArray> inQuery = queryValues(request, parameter);
    Found found;
    found.times = int(inHeaders.size() + inQuery.size());
    found.inQuery = inHeaders.isEmpty();
    if (found.times > 0)
        found.value = inHeaders.isEmpty() ? inQuery.constFirst() : inHeaders.constFirst();
    return found;
}

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 18 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A signature as it came, from headers or query.
struct ReceivedSignature
{
    bool inQuery = false;
    QByteArray timestamp;
    QByteArray signature; ///< decoded
};

HttpReply mismatch(const QByteArray &base, const QByteArray &expected, const ReceivedSignature &received)
{
    JsonWriter json;
    json.beginObject();
    json.key(u"error").text(u"The signature is wrong.");
    json.key(u"expected_base_string").text(QString::fromLatin1(base));
    json.key(u"expected_signature").text(QString::fromLatin1(expected));
    json.key(u"received_signature").text(QString::fromLatin1(received.signature));
    json.key(u"signature_placement").text(received.inQuery ? u"query" : u"header");
    return jsonReply(401, json.endObject().result(),
        QStringLiteral("signature wrong, expected base string ") + QString::fromLatin1(base));
}

/// Nothing if the signature is right.
std::optional<HttpReply> verifySignature(
    const HttpRequest &request, const ReceivedSignature &received, const QString &secret, bool withBasePath)
{
    if (!isNumber(received.timestamp))
        return refused(401, QStringLiteral("The signature's timestamp is not a number of milliseconds."));
    const QByteArray base = request.method + '_' + received.timestamp + '_' +
                            signedUri(request.target, received.inQuery, withBasePath);
    const QByteArray expected =
        QMessageAuthenticationCode::hash(base, secret.toUtf8(), QCryptographicHash::Sha1).toBase64();
    if (received.signature == expected)
        return std::nullopt;
    return mismatch(base, expected, received);
}

} // namespace

QByteArray signedUri(const QByteArray &target, bool signatureInQuery, bool withBasePath)
{
    QByteArray uri = target;
    if (signatureInQuery) {
        const qsizetype mark = target.indexOf('?');
        QList<QByteArray> parameters = target.mid(mark + 1).split('&');
        parameters.removeIf([](const QByteArray &parameter) {
            const QByteArray name = nameOf(parameter);
            return name == "signature" || name == "signature_timestamp";
        });
        const QByteArray query = parameters.join('&');
        uri = query.isEmpty() ? target.left(mark) : target.left(mark + 1) + query;
    }
    const QByteArray basePath = coredinationBasePath;
    return !withBasePath && uri.startsWith(basePath) ? uri.mid(basePath.size()) : uri;
}

CoredinationAuth::CoredinationAuth(
    const SandboxCredentials &credentials, const SandboxSettings &settings, const Clock &clock)
    : m_credentials(credentials), m_settings(settings), m_clock(clock)
{
    reset();
}

void CoredinationAuth::reset()
{
    m_tokens.clear();
    m_pasted.clear();
    for (const SandboxUser &user : m_credentials.users)
        m_pasted.insert(user.apiToken, {user.email, m_clock.nowMs()});
}

CoredinationAuth::Verdict CoredinationAuth::authenticate(
    const HttpRequest &request, bool needsKey, bool tokenExpired)
{
    const Found key = find(request, "API-Key", "api_key");
    const Found token = find(request, "API-Token", "api_token");
    const Found signature = find(request, "API-Signature", "signature");
    const Found timestamp = find(request, "API-Signature-Timestamp", "signature_timestamp");
    for (const auto &[found, name] : {std::pair{&key, u"API key"}, std::pair{&token, u"API token"},
             std::pair{&signature, u"signature"}, std::pair{&timestamp, u"signature's timestamp"}}) {
        if (found->times > 1)
            return {refused(400, QStringLiteral("The %1 was given more than once.").arg(name)), {}};
    }
    if (key.times == 0 && needsKey)
        return {
            refused(401, QStringLiteral("No API key: expected the header API-Key or the parameter api_key.")),
            {}};
    const QString keyText = QString::fromUtf8(key.value);
    if (key.times > 0 && keyText != m_credentials.apiKey && keyText != m_credentials.apiKeySigned)
        return {refused(401, QStringLiteral("The API key \"%1\" is unknown.").arg(keyText)), {}};

    QStringList accepted;
    if (key.times > 0)
        accepted.append(key.inQuery ? QStringLiteral("API key in query") : QStringLiteral("API key"));
    if (token.times > 0) {
        const QString wrong = checkToken(token.value, tokenExpired);
        if (!wrong.isEmpty())
            return {refused(401, wrong), {}};
        accepted.append(token.inQuery ? QStringLiteral("token in query") : QStringLiteral("token"));
    }
    if (signature.times != timestamp.times || (signature.times > 0 && signature.inQuery != timestamp.inQuery))
        return {refused(401,
                    QStringLiteral(
                        "Signature and timestamp must come together, both in headers or both in the query.")),
            {}};
    if (signature.times == 0) {
        const bool mandatory = m_settings.signaturesMandatory || keyText == m_credentials.apiKeySigned;
        if (mandatory && needsKey)
            return {
                refused(401, QStringLiteral("This API key needs signed requests: no signature was sent.")),
                {}};
        return {std::nullopt, accepted.join(QStringLiteral(", "))};
    }
    if (auto refusal = verifySignature(request, {signature.inQuery, timestamp.value, signature.value},
            m_credentials.signingSecret, m_settings.signBasePath))
        return {std::move(refusal), {}};
    accepted.append(signature.inQuery ? QStringLiteral("signature in query") : QStringLiteral("signature"));
    return {std::nullopt, accepted.join(QStringLiteral(", "))};
}

QString CoredinationAuth::checkToken(const QByteArray &token, bool expired)
{
    const QString text = QString::fromUtf8(token);
    auto it = m_tokens.find(text);
    if (it == m_tokens.end()) {
        it = m_pasted.find(text);
        if (it == m_pasted.end())
            return QStringLiteral("The API token \"%1\" is unknown.").arg(text);
    }
    if (expired || m_clock.nowMs() - it->lastUseMs >= tokenLifeMs)
        return QStringLiteral("The API token has expired: it was not used for 24 hours.");
    it->lastUseMs = m_clock.nowMs();
    return {};
}

std::optional<QString> CoredinationAuth::login(const QString &email, const QString &password)
{
    for (const SandboxUser &user : m_credentials.users) {
        if (user.email != email || user.password != password)
            continue;
        const QString token = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_tokens.insert(token, {email, m_clock.nowMs()});
        return token;
    }
    return std::nullopt;
}

} // namespace signet
