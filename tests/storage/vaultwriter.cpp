// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One of several processes that write to one vault: "vaultwriter PATH COUNT", the passphrase on standard
// input. Prints each key; its value is the key itself.
#include "storage/vaultstore.h"
#include "support/await.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace signet;
using namespace signet::test;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    VaultStore store(app.arguments().at(1), sealedbox::cheapest);
    const auto unlocked = await(store.unlockWith(Secret(input.readLine().trimmed()), {}));
    if (!unlocked || !*unlocked)
        return 3;
    for (int i = 0; i < app.arguments().at(2).toInt(); ++i) {
        const auto key = SecretReference::create(QUuid::createUuid(), SecretField::ApiToken);
        const QByteArray name = key.toString().toUtf8();
        const auto put = await(store.put(key, Secret(name)));
        if (!put || !*put)
            return 4;
        std::puts(name.constData());
    }
    return 0;
}
