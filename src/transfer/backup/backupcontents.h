// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"
#include "core/secret.h"
#include "storage/cataloguerepository.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace signet {

struct BackedUpSecret
{
    SecretField field = SecretField::CustomerKey;
    Secret value;
    qint64 storedAtMs = 0;
};

struct BackedUpIntegration
{
    Integration integration; ///< without references into the secret store: they mean nothing elsewhere
    QList<BackedUpSecret> secrets;
    QByteArray drafts;              ///< as DraftRepository keeps them
    QList<CatalogueRow> catalogues; ///< that were added to it
};

struct BackedUpAccount
{
    Account account; ///< as above
    QList<BackedUpSecret> secrets;
    QByteArray drafts;
};

/// Everything that Signet keeps for its user, but the history and what a rotation has replaced: integrations
/// with what was added to their catalogues, accounts, the secrets and drafts of both, and the settings that
/// window and command line share.
struct BackupContents
{
    qint64 madeAtMs = 0;
    QList<BackedUpIntegration> integrations;
    QList<BackedUpAccount> accounts;
    QMap<QString, QString> settings; ///< those that differ from their defaults
    QList<BackedUpSecret> settingSecrets;
    /// Names of what had no value in the secret store when the backup was made. Not in the file.
    QStringList missing;

    [[nodiscard]] qsizetype secretCount() const;
};

} // namespace signet
