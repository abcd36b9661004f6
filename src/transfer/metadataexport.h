// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace signet {

class AccountRepository;

enum class MetadataFormat
{
    Csv,
    Json,
};

/// What @p repository knows of the integration @p only, or of all where that is null: a file of @p format.
/// Errors: Database.
[[nodiscard]] Result<QByteArray> exportedMetadata(
    const AccountRepository &repository, MetadataFormat format, const QUuid &only, qint64 nowMs);

/// Everything that is known of @p integrations and @p accounts but their secrets: names, settings, and of
/// each secret its length, fingerprint and age. @p nowMs tells the age. One line for each account, and one
/// for each integration.
[[nodiscard]] QByteArray metadataAsCsv(
    const QList<Integration> &integrations, const QList<Account> &accounts, qint64 nowMs);
/// One line: {"integrations":[…],"accounts":[…]}, with the members of `signet-cli --json integration list`.
[[nodiscard]] QByteArray metadataAsJson(
    const QList<Integration> &integrations, const QList<Account> &accounts);

} // namespace signet
