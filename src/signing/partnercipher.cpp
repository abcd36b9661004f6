// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/partnercipher.h"

#include "core/headerrules.h"
#include "core/text.h"
#include "signing/hmac.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PartnerCipher)
};

bool isHexDigit(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F');
}

QString withoutSpaces(const Secret &typed)
{
    QString text = QString::fromUtf8(typed.reveal());
    text.removeIf(isWebSpace);
    return text;
}

TraceStep developerKeyStep(const SecretSummary &typed, const SecretSummary &decoded)
{
    return {QStringLiteral("developer-key"), Tr::tr("Developer key"), {secretPiece(typed)}, describe(decoded),
        Tr::tr("White space is removed and the hexadecimal digits are decoded: the HMAC key is the bytes, "
               "not their "
               "text.")};
}

TraceStep customerKeyStep(const SecretSummary &typed, const SecretSummary &cleaned)
{
    return {QStringLiteral("customer-key"), Tr::tr("Customer key"), {secretPiece(typed)}, describe(cleaned),
        Tr::tr("White space around the key is removed; what is left is signed and sent as UTF-8.")};
}

TraceStep macStep(const SecretSummary &key, const SecretSummary &message, const QByteArray &mac)
{
    return {QStringLiteral("hmac-sha256"), Tr::tr("HMAC-SHA256"),
        {{TraceRole::Text, "key "}, secretPiece(key), {TraceRole::Text, ", message "}, secretPiece(message)},
        mac.toHex(), Tr::tr("Only who has the developer key can make these 32 bytes for this customer key.")};
}

TraceStep joinStep(const SecretSummary &customerKey, const SecretSummary &joined)
{
    return {QStringLiteral("concatenate"), Tr::tr("HMAC and customer key, joined"),
        {{TraceRole::Text, "HMAC, 32 bytes"}, {TraceRole::Separator, " || "}, secretPiece(customerKey)},
        describe(joined),
        Tr::tr("KlickTipp reads the customer key from the end and recomputes the HMAC in front of it.")};
}

TraceStep base64Step(const SecretSummary &joined, const SecretSummary &xCi)
{
    return {QStringLiteral("base64"), Tr::tr("Base64"), {secretPiece(joined)}, describe(xCi),
        Tr::tr(
            "Headers carry text only. The customer key can be read back from it: treat X-Ci as a password.")};
}

TraceStep headersStep(const std::optional<QByteArray> &userName, const SecretSummary &xCi)
{
    QByteArray output;
    if (userName)
        output += "X-Un: " + *userName + '\n';
    output += "X-Ci: " + describe(xCi);
    return {QStringLiteral("headers"), Tr::tr("Sent headers"), {secretPiece(xCi)}, output,
        Tr::tr("Every request carries both; they stay the same until a key is changed.")};
}

} // namespace

Result<Secret> decodeDeveloperKey(const Secret &typed)
{
    QString digits = withoutSpaces(typed);
    if (digits.isEmpty())
        return fail(ErrorCode::InvalidKey, Tr::tr("The developer key is empty. It is under My Account → "
                                                  "Settings → User Account → Developer Key."));
    if (digits.startsWith(u"0x", Qt::CaseInsensitive))
        return fail(ErrorCode::InvalidKey,
            Tr::tr("The developer key starts with 0x. Remove it and keep the digits."));
    if (!std::all_of(digits.begin(), digits.end(), isHexDigit))
        return fail(ErrorCode::InvalidKey,
            Tr::tr("The developer key has a character other than 0–9 and a–f. Copy it again."));
    if (digits.size() % 2 != 0)
        return fail(ErrorCode::InvalidKey, Tr::tr("The developer key has an odd number of digits (%1). One "
                                                  "is missing or too many; copy it again.")
                                               .arg(digits.size()));
    Secret decoded = Secret::take(QByteArray::fromHex(digits.toLatin1()));
    digits.fill(u'\0');
    return decoded;
}

Result<Secret> cleanCustomerKey(const Secret &typed)
{
    const std::optional<Secret> cleaned = trimmedLikeTheWeb(typed);
    if (!cleaned)
        return fail(ErrorCode::InvalidKey, Tr::tr("The customer key is not text (UTF-8). Copy it again."));
    if (cleaned->isEmpty())
        return fail(ErrorCode::InvalidKey,
            Tr::tr("The customer key is empty. The customer gets it by confirming the access."));
    return *cleaned;
}

Result<QByteArray> cleanUserName(const QString &typed)
{
    const QByteArray name = trimmedLikeTheWeb(typed).toUtf8();
    if (name.isEmpty())
        return fail(ErrorCode::InvalidHeader, Tr::tr("The user name is empty."));
    if (!checkHeader("X-Un", name))
        return fail(ErrorCode::InvalidHeader,
            Tr::tr(
                "The user name has a character that a header cannot carry. Only visible ASCII characters are "
                "possible."));
    return name;
}

Result<AuthenticationHeaders> partnerHeaders(const PartnerCredentials &credentials)
{
    std::optional<QByteArray> userName;
    if (credentials.userName) {
        const Result<QByteArray> name = cleanUserName(*credentials.userName);
        if (!name)
            return fail(name.error());
        userName = *name;
    }
    const Result<Secret> developerKey = decodeDeveloperKey(credentials.developerKey);
    if (!developerKey)
        return fail(developerKey.error());
    const Result<Secret> customerKey = cleanCustomerKey(credentials.customerKey);
    if (!customerKey)
        return fail(customerKey.error());

    QByteArray mac = hmac(QCryptographicHash::Sha256, *developerKey, customerKey->reveal());
    const QByteArrayView clear = customerKey->reveal();
    QByteArray macAndKey = mac;
    macAndKey.append(clear);
    const Secret joined = Secret::take(std::move(macAndKey));
    QByteArray text = QByteArray(joined.reveal().data(), joined.size()).toBase64();
    const Secret xCi(text);

    const SecretSummary keySummary = summarize(QStringLiteral("developer key"), *developerKey);
    const SecretSummary customerSummary = summarize(QStringLiteral("customer key"), *customerKey);
    const SecretSummary joinedSummary = summarize(QStringLiteral("HMAC and customer key"), joined);
    const SecretSummary xCiSummary = summarize(QStringLiteral("X-Ci"), xCi);

    AuthenticationHeaders result;
    if (userName)
        result.headers.append({"X-Un", *userName});
    result.headers.append({"X-Ci", text});
    result.trace.steps = {
        developerKeyStep(
            summarize(QStringLiteral("developer key as stored"), credentials.developerKey), keySummary),
        customerKeyStep(
            summarize(QStringLiteral("customer key as stored"), credentials.customerKey), customerSummary),
        macStep(keySummary, customerSummary, mac), joinStep(customerSummary, joinedSummary),
        base64Step(joinedSummary, xCiSummary), headersStep(userName, xCiSummary)};
    result.sensitive = {xCi, joined, *customerKey, credentials.customerKey, credentials.developerKey,
        *developerKey, Secret(mac)};
    return result;
}

} // namespace signet
