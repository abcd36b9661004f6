// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace signet {

/// What a column (or variable) is.
enum class ImportField
{
    Ignored,
    Name,
    UserName, ///< Coredination: the e-mail
    CustomerKey,
    Password,
    ApiToken,
    Environment,
    Group,
    DeveloperKey, ///< the integration's, like the two below
    ApiKey,
    SigningSecret,
};

/// The stable name, for example "customer-key": on the command line.
[[nodiscard]] QLatin1StringView importFieldName(ImportField field);
/// Errors: InvalidInput, which lists the names.
[[nodiscard]] Result<ImportField> importFieldFromName(QStringView name);
/// Translated, for lists: "Customer key".
[[nodiscard]] QString importFieldLabel(ImportField field);
/// What a column can be for @p service, Ignored first.
[[nodiscard]] QList<ImportField> importFields(Service service);

[[nodiscard]] ImportField importFieldOf(SecretField field);
/// Where the value is kept, if it is a secret.
[[nodiscard]] std::optional<SecretField> secretFieldOf(ImportField field);
/// A secret of the integration itself.
[[nodiscard]] bool isApplicationSecret(ImportField field);

} // namespace signet
