// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out one job on the stores in the folder that it is given, and dies in the middle where
// SIGNET_CRASH_AT says so. Without that it is one of two processes that write at once.
#include "core/clock.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/storemove.h"
#include "support/await.h"
#include "support/filestore.h"
#include "support/samples.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace signet;
using namespace signet::test;

namespace {
int storeOne(AccountRepository &repository, CredentialStore &credentials, const QByteArray &value)
{
    const QUuid owner = repository.accounts()->first().id;
    const auto stored = await(credentials.store(owner, SecretField::CustomerKey, Secret(value)));
    return stored && *stored ? 0 : 3;
}

int rotateOne(AccountRepository &repository, CredentialStore &credentials, const QByteArray &value)
{
    const QUuid owner = repository.accounts()->first().id;
    const auto rotated = await(credentials.rotate(owner, SecretField::CustomerKey, Secret(value)));
    return rotated && *rotated ? 0 : 3;
}

int endRotation(AccountRepository &repository, CredentialStore &credentials, bool isConfirmed)
{
    const QUuid owner = repository.accounts()->first().id;
    const auto ended = await(isConfirmed ? credentials.confirm(owner, SecretField::CustomerKey)
                                         : credentials.goBack(owner, SecretField::CustomerKey));
    return ended && *ended ? 0 : 3;
}

int removeAccount(AccountRepository &repository, CredentialStore &credentials)
{
    if (!repository.doomAccount(repository.accounts()->first().id))
        return 3;
    const auto erased = await(credentials.eraseDoomed());
    return erased && *erased ? 0 : 4;
}

/// Into the store "others"; is cancelled before secret number @p cancelAt where that is not negative.
int moveAll(
    AccountRepository &repository, SecretStore &from, const QString &folder, const Clock &clock, int cancelAt)
{
    FileStore to(folder + QStringLiteral("/others"), QStringLiteral("others"));
    const Cancellation cancellation;
    const auto report = [cancellation, cancelAt](const StoreMoveProgress &progress) {
        if (progress.done == cancelAt)
            cancellation.cancel();
    };
    const auto moved = await(moveSecrets(&repository, &from, &to, &clock, report, cancellation));
    return moved && *moved ? 0 : 3;
}

int writeForTwoSeconds(AccountRepository &repository, const QString &prefix)
{
    const QUuid integration = repository.integrations()->first().id;
    QElapsedTimer timer;
    timer.start();
    int written = 0;
    for (; timer.elapsed() < 2'000; ++written) {
        if (!repository.addAccount(
                sampleAccount(integration, QStringLiteral("%1 %2").arg(prefix).arg(written))))
            return 3;
    }
    printf("%d\n", written);
    return 0;
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const auto repository = AccountRepository::open(arguments.at(1));
    if (!repository)
        return 2;
    FileStore secrets(arguments.at(1) + QStringLiteral("/secrets"));
    const SystemClock clock;
    CredentialStore credentials(**repository, secrets, clock);
    const QString &job = arguments.at(2);
    if (job == QLatin1StringView("store"))
        return storeOne(**repository, credentials, arguments.at(3).toUtf8());
    if (job == QLatin1StringView("rotate"))
        return rotateOne(**repository, credentials, arguments.at(3).toUtf8());
    if (job == QLatin1StringView("confirm") || job == QLatin1StringView("back"))
        return endRotation(**repository, credentials, job == QLatin1StringView("confirm"));
    if (job == QLatin1StringView("remove"))
        return removeAccount(**repository, credentials);
    if (job == QLatin1StringView("move"))
        return moveAll(**repository, secrets, arguments.at(1), clock, arguments.at(3).toInt());
    return writeForTwoSeconds(**repository, arguments.at(3));
}
