// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/secretrules.h"
#include "storage/secretstore.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace signet::test {

/// A SecretStore that survives the process: one file per entry. For tests that kill processes, never for real
/// secrets.
class FileStore : public SecretStore
{
public:
    explicit FileStore(const QString &folder, const QString &id = QStringLiteral("file"))
        : m_folder(folder), m_id(id)
    {
        QDir().mkpath(folder);
    }

    [[nodiscard]] QStringList entries() const { return QDir(m_folder).entryList(QDir::Files); }

    [[nodiscard]] QString storeId() const override { return m_id; }
    [[nodiscard]] StoreStatus status() const override
    {
        return {StoreState::Ready, QStringLiteral("Files"), {}};
    }
    [[nodiscard]] Task<StoreStatus> probe() override { co_return status(); }
    [[nodiscard]] Task<StoreStatus> unlock() override { co_return status(); }
    [[nodiscard]] Task<Result<void>> put(SecretReference reference, Secret value) override
    {
        QFile file(pathOf(reference));
        if (!file.open(QIODevice::WriteOnly) || file.write(value.reveal().toByteArray()) != value.size())
            co_return fail(ErrorCode::StoreDenied, QStringLiteral("cannot write"));
        co_return Result<void>{};
    }
    [[nodiscard]] Task<Result<Secret>> get(SecretReference reference) override
    {
        QFile file(pathOf(reference));
        if (!file.open(QIODevice::ReadOnly))
            co_return fail(missingSecret());
        co_return Secret::take(file.readAll());
    }
    [[nodiscard]] Task<Result<void>> erase(SecretReference reference) override
    {
        QFile::remove(pathOf(reference));
        co_return Result<void>{};
    }

private:
    [[nodiscard]] QString pathOf(const SecretReference &reference) const
    {
        QString name = reference.toString();
        return m_folder + QLatin1Char('/') + name.replace(QLatin1Char('/'), QLatin1Char('_'));
    }

    QString m_folder;
    QString m_id;
};

} // namespace signet::test
