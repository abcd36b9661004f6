// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/cleansecret.h"

#include "core/headerrules.h"
#include "core/text.h"
#include "signing/partnercipher.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CleanSecret)
};

Result<Secret> cleanDeveloperKey(const Secret &typed)
{
    const Result<Secret> bytes = decodeDeveloperKey(typed);
    if (!bytes)
        return bytes;
    const QByteArrayView view = bytes->reveal();
    return Secret::take(QByteArray::fromRawData(view.data(), view.size()).toHex());
}

Result<Secret> cleanText(SecretField field, const Secret &typed)
{
    const std::optional<Secret> cleaned = trimmedLikeTheWeb(typed);
    if (!cleaned)
        return fail(ErrorCode::InvalidKey,
            Tr::tr("%1: it is not text (UTF-8). Copy it again.").arg(fieldLabel(field)));
    if (cleaned->isEmpty())
        return fail(ErrorCode::InvalidKey, Tr::tr("%1: nothing was entered.").arg(fieldLabel(field)));
    return *cleaned;
}

/// API key and token travel in headers.
Result<Secret> cleanHeaderValue(SecretField field, const Secret &typed)
{
    Result<Secret> cleaned = cleanText(field, typed);
    if (cleaned && !checkHeader("API-Key", cleaned->reveal()))
        return fail(
            ErrorCode::InvalidKey, Tr::tr("%1: it has a character that a header cannot carry. Copy it again.")
                                       .arg(fieldLabel(field)));
    return cleaned;
}
} // namespace

Result<Secret> cleanSecret(SecretField field, const Secret &typed)
{
    switch (field) {
    case SecretField::DeveloperKey:
        return cleanDeveloperKey(typed);
    case SecretField::CustomerKey:
        return cleanCustomerKey(typed);
    case SecretField::ApiKey:
    case SecretField::ApiToken:
        return cleanHeaderValue(field, typed);
    case SecretField::SigningSecret:
        return cleanText(field, typed);
    case SecretField::Password:
        if (typed.isEmpty())
            return fail(ErrorCode::InvalidKey, Tr::tr("%1: nothing was entered.").arg(fieldLabel(field)));
        return typed;
    }
    Q_UNREACHABLE();
}

} // namespace signet
