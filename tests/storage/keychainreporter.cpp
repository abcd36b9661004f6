// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says on standard output, a line each, what a KeychainStore reports: for tests that start it in different
// environments.
#include "storage/keychainstore.h"
#include "support/await.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace signet;
using namespace signet::test;

namespace {
template <typename T>
void report(const char *what, const std::optional<Result<T>> &result)
{
    const QLatin1StringView end(!result   ? QLatin1StringView("hangs")
                                : *result ? QLatin1StringView("ok")
                                          : errorName(result->error().code));
    printf("%s %s\n", what, end.data());
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QElapsedTimer timer;
    timer.start();
    KeychainStore store;
    const std::optional<StoreStatus> status = await(store.probe());
    printf("state %d\nbackend %s\nreason %s\n", status ? static_cast<int>(status->state) : -1,
        qPrintable(store.status().backend), qPrintable(store.status().reason));
    const SecretReference key = SecretReference::create(QUuid::createUuid(), SecretField::CustomerKey);
    report("put", await(store.put(key, Secret("canary-0123456789"))));
    report("get", await(store.get(key)));
    report("erase", await(store.erase(key)));
    printf("unlock %d\nms %lld\n", static_cast<int>(await(store.unlock())->state), timer.elapsed());
    return 0;
}
