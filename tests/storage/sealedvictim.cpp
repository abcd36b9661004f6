// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes two contents to one file in turn until it is killed: "sealedvictim PATH". Says when it has begun.
#include "storage/sealedfile.h"

#include <QCoreApplication>
#include <QLockFile>

#include <cstdio>

using namespace signet;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const SealedFile file(app.arguments().at(1), SealedFile::Place::Private);
    for (int round = 0;; ++round) {
        const auto lock = file.lock(5'000);
        if (!lock || !file.write(QByteArray(200'000, round % 2 == 0 ? 'a' : 'b')))
            return 3;
        if (round == 0) {
            std::puts("begun");
            std::fflush(stdout);
        }
    }
}
