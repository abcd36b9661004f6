// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/importfield.h"

#include "core/servicetraits.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportField)
};

constexpr std::array allFields{ImportField::Ignored, ImportField::Name, ImportField::UserName,
    ImportField::CustomerKey, ImportField::Password, ImportField::ApiToken, ImportField::Environment,
    ImportField::Group, ImportField::DeveloperKey, ImportField::ApiKey, ImportField::SigningSecret};
} // namespace

QLatin1StringView importFieldName(ImportField field)
{
    switch (field) {
    case ImportField::Ignored:
        return QLatin1StringView("ignore");
    case ImportField::Name:
        return QLatin1StringView("name");
    case ImportField::UserName:
        return QLatin1StringView("user-name");
    case ImportField::Environment:
        return QLatin1StringView("environment");
    case ImportField::Group:
        return QLatin1StringView("group");
    default:
        return fieldName(*secretFieldOf(field));
    }
}

Result<ImportField> importFieldFromName(QStringView name)
{
    QStringList names;
    for (const ImportField field : allFields) {
        if (importFieldName(field) == name)
            return field;
        names.append(importFieldName(field));
    }
    return fail(ErrorCode::InvalidInput,
        Tr::tr("“%1” is no field. Write one of %2.").arg(name, names.join(QStringLiteral(", "))));
}

QString importFieldLabel(ImportField field)
{
    switch (field) {
    case ImportField::Ignored:
        return Tr::tr("(ignored)");
    case ImportField::Name:
        return Tr::tr("Name");
    case ImportField::UserName:
        return Tr::tr("User name");
    case ImportField::Environment:
        return Tr::tr("Environment");
    case ImportField::Group:
        return Tr::tr("Group");
    default:
        return fieldLabel(*secretFieldOf(field));
    }
}

QList<ImportField> importFields(Service service)
{
    const ServiceTraits &kind = traits(service);
    QList<ImportField> fields{ImportField::Ignored, ImportField::Name, ImportField::UserName};
    const auto add = [&fields](const QList<SecretField> &secrets) {
        for (const SecretField secret : secrets) {
            if (!fields.contains(importFieldOf(secret)))
                fields.append(importFieldOf(secret));
        }
    };
    for (const AuthMethod method : kind.methods)
        add(accountSecrets(method));
    fields.append(ImportField::Environment);
    if (kind.hasGroups)
        fields.append(ImportField::Group);
    add(kind.applicationSecrets);
    return fields;
}

ImportField importFieldOf(SecretField field)
{
    switch (field) {
    case SecretField::DeveloperKey:
        return ImportField::DeveloperKey;
    case SecretField::CustomerKey:
        return ImportField::CustomerKey;
    case SecretField::Password:
        return ImportField::Password;
    case SecretField::ApiKey:
        return ImportField::ApiKey;
    case SecretField::SigningSecret:
        return ImportField::SigningSecret;
    case SecretField::ApiToken:
        return ImportField::ApiToken;
    }
    Q_UNREACHABLE();
}

std::optional<SecretField> secretFieldOf(ImportField field)
{
    for (const SecretField secret : {SecretField::DeveloperKey, SecretField::CustomerKey,
             SecretField::Password, SecretField::ApiKey, SecretField::SigningSecret, SecretField::ApiToken}) {
        if (importFieldOf(secret) == field)
            return secret;
    }
    return std::nullopt;
}

bool isApplicationSecret(ImportField field)
{
    return field == ImportField::DeveloperKey || field == ImportField::ApiKey ||
           field == ImportField::SigningSecret;
}

} // namespace signet
