// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/csvreader.h"
#include "transfer/envreader.h"
#include "transfer/importplan.h"

namespace signet::test {

inline std::shared_ptr<const ImportTable> tableOf(
    QByteArray file, ImportTable::Kind kind = ImportTable::Kind::Csv)
{
    file.detach();
    WipedBytes bytes(std::move(file));
    Result<ImportTable> table =
        kind == ImportTable::Kind::Csv ? readCsv(std::move(bytes)) : readEnv(std::move(bytes));
    return table ? std::make_shared<const ImportTable>(std::move(*table)) : nullptr;
}

/// The plan for @p file with the mapping that is guessed.
inline Result<ImportPlan> planOf(const QByteArray &file, const Integration &integration,
    const QList<Account> &accounts = {}, ImportTable::Kind kind = ImportTable::Kind::Csv)
{
    const std::shared_ptr<const ImportTable> table = tableOf(file, kind);
    return ImportPlan::make(table, ColumnMapping::guess(*table, integration.service), integration, accounts);
}

/// What the metadata knows of @p value.
inline StoredSecret storedSecret(SecretField field, const QByteArray &value)
{
    StoredSecret stored;
    stored.field = field;
    stored.summary = summarize(
        fieldLabel(field), Secret(value), isPasswordLike(field) ? SecretNature::Password : SecretNature::Key);
    return stored;
}

} // namespace signet::test
