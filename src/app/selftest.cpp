// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/selftest.h"

#include "core/secret.h"
#include "storage/accountrepository.h"

#include <QIcon>
#include <QLibrary>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTranslator>

#include <cstdio>

namespace signet {

namespace {

bool hasDatabase()
{
    const QTemporaryDir folder;
    return folder.isValid() && AccountRepository::open(folder.path()).has_value();
}

bool hasTls()
{
    return QSslSocket::supportsSsl() && !QSslConfiguration::systemCaCertificates().isEmpty();
}

bool hasIcon()
{
    return !QIcon(QStringLiteral(":/icons/signet.svg")).pixmap(64).isNull();
}

bool hasTexts()
{
    QTranslator german;
    return german.load(QStringLiteral(":/i18n/signet_de.qm")) && !german.isEmpty();
}

bool hasGuardedMemory()
{
    return !Secret::fromText(QStringLiteral("self-test")).isEmpty();
}

bool hasKeychainLibrary()
{
#ifdef Q_OS_LINUX
    // QtKeychain opens it by this name, and without it answers every job with an unknown error.
    return QLibrary(QStringLiteral("secret-1"), 0).load();
#else
    return true;
#endif
}

} // namespace

int runSelfTest()
{
    const std::pair<const char *, bool (*)()> parts[] = {{"database", hasDatabase},
        {"TLS and certificates", hasTls}, {"SVG icons", hasIcon}, {"German texts", hasTexts},
        {"guarded memory", hasGuardedMemory}, {"keychain library", hasKeychainLibrary}};
    bool isWhole = true;
    for (const auto &[name, works] : parts) {
        const bool ok = works();
        std::printf("%-6s  %s\n", ok ? "ok" : "not ok", name);
        isWhole = isWhole && ok;
    }
    return isWhole ? 0 : 1;
}

} // namespace signet
