// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accountrepository.h"

class QSqlQuery;

namespace signet {

/// Between rows of the database and values. Every list of columns is read in the order of its constant.
inline constexpr QLatin1StringView integrationColumns(
    "id, name, service, environment, base_url, settings, created_at");
inline constexpr QLatin1StringView accountColumns(
    "id, integration, name, user_name, method, environment, customer_group, created_at, "
    "app_only, authorization_reference, authorization_started, check_outcome, check_at, check_status, "
    "check_duration, check_probe, check_message");
/// The check_… columns alone, bound to toRow(account).mid(firstCheckColumn).
inline constexpr int firstCheckColumn = 11;
inline constexpr QLatin1StringView checkAssignments("check_outcome = ?, check_at = ?, check_status = ?, "
                                                    "check_duration = ?, check_probe = ?, check_message = ?");
inline constexpr QLatin1StringView secretColumns(
    "reference, owner, field, name, length, last_four, fingerprint, store, stored_at, used_at");

/// Database error where a row holds what this version does not know.
[[nodiscard]] Result<Integration> integrationFromRow(const QSqlQuery &row);
[[nodiscard]] Result<Account> accountFromRow(const QSqlQuery &row);
/// Without state and isBusyElsewhere.
[[nodiscard]] Result<SecretIntent> secretFromRow(const QSqlQuery &row);

[[nodiscard]] QVariantList toRow(const Integration &integration);
[[nodiscard]] QVariantList toRow(const Account &account);
[[nodiscard]] QVariantList toRow(const QUuid &owner, const StoredSecret &stored, const QString &storeId);
[[nodiscard]] QString toColumn(const QUuid &id);

/// "?, ?, ?" for @p columns.
[[nodiscard]] QString placeholders(const QVariantList &columns);

} // namespace signet
