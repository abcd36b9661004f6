// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

namespace signet {

/// Which of an integration's or account's values is meant. The values themselves live in the secret store
/// only.
enum class SecretField
{
    DeveloperKey,  ///< KlickTipp, application level
    CustomerKey,   ///< KlickTipp, user level
    Password,      ///< either service, user level
    ApiKey,        ///< Coredination, application level
    SigningSecret, ///< Coredination, application level
    ApiToken,      ///< Coredination, user level
};

/// The stable name, for example "customer-key": in references, the database, on the command line.
[[nodiscard]] QLatin1StringView fieldName(SecretField field);
[[nodiscard]] Result<SecretField> fieldFromName(QStringView name);
/// Translated, for labels: "Customer key".
[[nodiscard]] QString fieldLabel(SecretField field);
/// False for what may be guessed, of which not even a fingerprint is shown.
[[nodiscard]] bool isPasswordLike(SecretField field);

/// The name of one entry in the secret store: `signet/v1/<uuid>/<field>/<64-bit hex>`. Never reused and never
/// overwritten: another value gets another reference (SECURITY 2.4). Not secret itself.
class SecretReference
{
public:
    SecretReference() = default;

    /// A new reference for a value of @p owner (an integration or account), with 64 fresh random bits.
    [[nodiscard]] static SecretReference create(const QUuid &owner, SecretField field);
    [[nodiscard]] static Result<SecretReference> parse(const QString &text);

    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }
    [[nodiscard]] const QString &toString() const { return m_text; }

    friend bool operator==(const SecretReference &, const SecretReference &) = default;

private:
    QString m_text;
};

} // namespace signet
