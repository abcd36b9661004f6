// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretreference.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SecretField)
};

constexpr std::array allFields = {SecretField::DeveloperKey, SecretField::CustomerKey, SecretField::Password,
    SecretField::ApiKey, SecretField::SigningSecret, SecretField::ApiToken};
} // namespace

QLatin1StringView fieldName(SecretField field)
{
    switch (field) {
    case SecretField::DeveloperKey:
        return QLatin1StringView("developer-key");
    case SecretField::CustomerKey:
        return QLatin1StringView("customer-key");
    case SecretField::Password:
        return QLatin1StringView("password");
    case SecretField::ApiKey:
        return QLatin1StringView("api-key");
    case SecretField::SigningSecret:
        return QLatin1StringView("signing-secret");
    case SecretField::ApiToken:
        return QLatin1StringView("api-token");
    }
    Q_UNREACHABLE();
}

Result<SecretField> fieldFromName(QStringView name)
{
    for (const SecretField field : allFields) {
        if (name == fieldName(field))
            return field;
    }
    return fail(ErrorCode::InvalidInput, Tr::tr("There is no secret called “%1”.").arg(name));
}

QString fieldLabel(SecretField field)
{
    switch (field) {
    case SecretField::DeveloperKey:
        return Tr::tr("Developer key");
    case SecretField::CustomerKey:
        return Tr::tr("Customer key");
    case SecretField::Password:
        return Tr::tr("Password");
    case SecretField::ApiKey:
        return Tr::tr("API key");
    case SecretField::SigningSecret:
        return Tr::tr("Signing secret");
    case SecretField::ApiToken:
        return Tr::tr("API token");
    }
    Q_UNREACHABLE();
}

bool isPasswordLike(SecretField field)
{
    return field == SecretField::Password;
}

SecretReference SecretReference::create(const QUuid &owner, SecretField field)
{
    SecretReference reference;
    reference.m_text = QStringLiteral("signet/v1/%1/%2/%3")
                           .arg(owner.toString(QUuid::WithoutBraces), fieldName(field))
                           .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
    return reference;
}

Result<SecretReference> SecretReference::parse(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\Asignet/v1/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/([a-z-]+)/[0-9a-f]{16}\\z"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || !fieldFromName(match.capturedView(2)))
        return fail(ErrorCode::InvalidInput, Tr::tr("This is not the name of an entry that Signet wrote."));
    SecretReference reference;
    reference.m_text = text;
    return reference;
}

} // namespace signet
