// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/credentials.h"

#include <QCryptographicHash>

namespace signet {

SandboxCredentials inventedCredentials()
{
    SandboxCredentials all;
    all.accountId = QStringLiteral("48151");
    all.integrationName = QStringLiteral("Nordlicht Versand-App");
    all.developerKey = QStringLiteral("5a17c0de9b3e4f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8");
    all.customers = {
        {QStringLiteral("ACME GmbH"), QStringLiteral("acme-shop"),
            QStringLiteral("sbx-ck-7f3e91d2a4c84b60acme"), QStringLiteral("Sandkasten-acme-1")},
        {QStringLiteral("Bäckerei Müßig & Söhne"), QStringLiteral("muessig-laden"),
            QStringLiteral("sbx-ck-0b6d2f8e19a74c35muessig"), QStringLiteral("Sandkasten-muessig-2")},
        {QStringLiteral("Beta AG"), QStringLiteral("beta-crm"),
            QStringLiteral("sbx+ck/9Qz=4%2Bk7+Yw/3==beta"), QStringLiteral("Sandkasten-beta-3")},
        {QStringLiteral("Gamma KG"), QStringLiteral("gamma-news"),
            QStringLiteral("sbx-ck-c41a5e7730d94f12gamma"), QStringLiteral("Sandkasten-gamma-4")},
        {QStringLiteral("Yoga-Studio Łąka"), QStringLiteral("yoga-kurse"),
            QStringLiteral("sbx-ck-Schlüssel-e85f-yoga"), QStringLiteral("Sandkästen-yoga-5")},
    };
    all.apiKey = QStringLiteral("5bc0ffee-11aa-4e10-9c3d-0d1e2f3a4b5c");
    all.apiKeySigned = QStringLiteral("5bc0ffee-22bb-4e10-9c3d-6a7b8c9d0e1f");
    all.signingSecret = QStringLiteral("5ec4e700-33cc-4f21-8d4e-2b3c4d5e6f70");
    all.users = {
        {QStringLiteral("Frida Lindqvist"), QStringLiteral("frida@fieldservice.example"),
            QStringLiteral("Sandlada-frida-1"), QStringLiteral("70cc0001-44dd-4a32-9e5f-8192a3b4c5d6")},
        {QStringLiteral("Jörg Sandström"), QStringLiteral("joerg@fieldservice.example"),
            QStringLiteral("Sandlåda-jörg-2"), QStringLiteral("70cc0002-55ee-4b43-af60-93a4b5c6d7e8")},
    };
    return all;
}

SandboxCredentials inventedCredentials(int customerCount)
{
    SandboxCredentials all = inventedCredentials();
    while (all.customers.size() < customerCount) {
        const QString number = QStringLiteral("%1").arg(all.customers.size() + 1, 3, 10, QLatin1Char('0'));
        const QByteArray random =
            QCryptographicHash::hash(number.toLatin1(), QCryptographicHash::Sha256).toHex().left(20);
        all.customers.append(
            {QStringLiteral("Kunde %1 Grüßhändler GmbH").arg(number), QStringLiteral("kunde-") + number,
                QStringLiteral("sbx-ck-%1%2").arg(QString::fromLatin1(random), number),
                QStringLiteral("Sandkasten-kunde-") + number});
    }
    return all;
}

} // namespace signet
