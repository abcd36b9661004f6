// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/draft/foundsecret.h"

#include "core/wipe.h"
#include "playground/draft/draftset.h"
#include "signing/partnercipher.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CurlImport)
};

constexpr qsizetype macSize = 32;

struct Place
{
    QByteArrayView name;
    std::optional<SecretField> field;
};

const Place secretHeaders[] = {{"X-Ci", SecretField::CustomerKey}, {"X-Session-Id", {}},
    {"API-Key", SecretField::ApiKey}, {"API-Token", SecretField::ApiToken}, {"Authorization", {}},
    {"Proxy-Authorization", {}}, {"Cookie", {}}, {"X-Api-Key", {}}, {"X-Api-Token", {}}, {"X-Auth-Token", {}},
    {"X-Access-Token", {}}};
const Place secretParameters[] = {{"api_key", SecretField::ApiKey}, {"api_token", SecretField::ApiToken},
    {"customerkey", SecretField::CustomerKey}, {"customer_key", SecretField::CustomerKey},
    {"developer_key", SecretField::DeveloperKey}, {"password", SecretField::Password}, {"sessid", {}}};
constexpr QLatin1StringView userMembers[] = {QLatin1StringView("username"), QLatin1StringView("email")};
constexpr QByteArrayView signatureNames[] = {
    "API-Signature", "API-Signature-Timestamp", "signature", "signature_timestamp"};

bool isSame(QByteArrayView left, QByteArrayView right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

/// A variable of the shell, or what stands there in a redacted copy.
bool isPlaceholder(const QByteArray &value)
{
    return value.isEmpty() || value.contains("{{") || (value.startsWith('<') && value.endsWith('>'));
}

template <typename Places>
bool take(const QByteArray &name, const QByteArray &value, const Places &places, TakenSecrets &taken)
{
    if (std::any_of(std::begin(signatureNames), std::end(signatureNames),
            [&name](QByteArrayView one) { return isSame(name, one); })) {
        taken.hadSignature = taken.hadSignature || !isPlaceholder(value);
        return true;
    }
    const auto place = std::find_if(
        std::begin(places), std::end(places), [&name](const Place &one) { return isSame(name, one.name); });
    if (place == std::end(places))
        return false;
    if (!isPlaceholder(value))
        taken.secrets.append({QString::fromLatin1(place->name), place->field, Secret(value), {}});
    return true;
}
} // namespace

void takeSecrets(QList<Header> &headers, TakenSecrets &taken)
{
    headers.removeIf([&taken](const Header &header) {
        if (!isSame(header.name, "X-Un"))
            return take(header.name, header.value, secretHeaders, taken);
        taken.userName = isPlaceholder(header.value) ? QString() : QString::fromUtf8(header.value);
        return true;
    });
    for (FoundSecret &secret : taken.secrets) {
        if (secret.where == u"X-Ci")
            secret.userName = taken.userName;
    }
}

void splitBasic(QList<FoundSecret> &secrets)
{
    static constexpr QByteArrayView scheme = "Basic ";
    for (FoundSecret &secret : secrets) {
        const QByteArrayView value = secret.value.reveal();
        if (secret.where != u"Authorization" ||
            !isSame(value.first(qMin(value.size(), scheme.size())), scheme))
            continue;
        QByteArray pair = QByteArray::fromBase64(value.sliced(scheme.size()).toByteArray());
        const qsizetype colon = pair.indexOf(':');
        if (colon > 0 && colon + 1 < pair.size()) {
            secret.userName = QString::fromUtf8(pair.left(colon));
            secret.field = SecretField::Password;
            secret.value = Secret::take(pair.mid(colon + 1));
        }
        wipe(pair);
    }
}

QByteArray withoutSecretMembers(const QByteArray &body, TakenSecrets &taken)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const qsizetype before = taken.secrets.size();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isString())
            take(member.key().toUtf8(), member->toString().toUtf8(), secretParameters, taken);
    }
    for (const QLatin1StringView name : userMembers) {
        for (qsizetype i = before; i < taken.secrets.size(); ++i) {
            if (taken.secrets.at(i).userName.isEmpty())
                taken.secrets[i].userName = object[name].toString();
        }
    }
    return object.isEmpty() ? body : withoutSecretMembers(body);
}

QByteArray withoutSecretParameters(const QByteArray &query, TakenSecrets &taken)
{
    QList<QByteArray> parts = query.split('&');
    parts.removeIf([&taken](const QByteArray &part) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = QByteArray::fromPercentEncoding(part.left(equals < 0 ? part.size() : equals));
        const QByteArray value =
            equals < 0 ? QByteArray() : QByteArray::fromPercentEncoding(part.mid(equals + 1));
        return take(name, value, secretParameters, taken);
    });
    return parts.join('&');
}

Result<Secret> customerKeyOf(const Secret &xCi, const Secret &developerKey)
{
    const QByteArrayView text = xCi.reveal();
    auto decoded = QByteArray::fromBase64Encoding(
        QByteArray(text.data(), text.size()), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() <= macSize)
        return fail(ErrorCode::InvalidKey, Tr::tr("X-Ci is not complete. Copy the whole request again."));
    const Secret joined = Secret::take(std::move(decoded.decoded));
    const Secret customerKey(joined.reveal().sliced(macSize));
    const Result<AuthenticationHeaders> made = partnerHeaders({{}, developerKey, customerKey});
    if (!made)
        return fail(made.error());
    if (made->headers.first().value != text)
        return fail(ErrorCode::InvalidKey,
            Tr::tr("X-Ci was made with another developer key than this integration’s."));
    return customerKey;
}

} // namespace signet
