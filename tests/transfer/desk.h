// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "support/await.h"
#include "support/faultystore.h"
#include "support/mockclock.h"

#include <QTemporaryDir>
#include <QTest>

namespace signet::test {

/// The value of a task that must end.
template <typename T>
T ended(Task<T> task)
{
    std::optional<T> value = await(std::move(task));
    if (!value)
        qFatal("the task does not end");
    return std::move(*value);
}

/// A Signet of its own: a folder and a store.
struct Desk
{
    Desk()
        : repository(std::move(*AccountRepository::open(folder.path())))
        , credentials(*repository, store, clock)
    {
    }

    QTemporaryDir folder;
    MockClock clock;
    FaultyStore store;
    std::unique_ptr<AccountRepository> repository;
    CredentialStore credentials;

    [[nodiscard]] QByteArray secret(const QUuid &owner, SecretField field)
    {
        const Result<Secret> value = ended(credentials.open(owner, field));
        return value ? value->reveal().toByteArray() : QByteArray();
    }
    void keep(const QUuid &owner, SecretField field, const QByteArray &value)
    {
        const Result<void> stored = ended(credentials.store(owner, field, Secret(value)));
        QVERIFY2(stored, qPrintable(stored ? QString() : stored.error().message));
    }
};

} // namespace signet::test
