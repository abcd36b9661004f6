// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/selftest.h"
#include "process/interruption.h"
#include "process/privatememory.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>
#include <string_view>

int main(int argc, char **argv)
{
    signet::keepMemoryOutOfCoreFiles();
    const auto asks = [argc, argv](std::string_view option) {
        return std::any_of(argv + 1, argv + argc, [option](const char *word) { return option == word; });
    };
    if (asks("--version")) { // needs no display
        std::puts("signet " SIGNET_VERSION);
        return 0;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("signet"));
    QApplication::setApplicationVersion(QStringLiteral(SIGNET_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.signetapp.signet"));

    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption sandbox(QStringLiteral("sandbox"),
        QStringLiteral("Try Signet against built-in stand-ins, with a data folder of its own."));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"),
        QStringLiteral("Keep everything but the secrets in <folder>."), QStringLiteral("folder"));
    const QCommandLineOption version(QStringLiteral("version"), QStringLiteral("Print the version."));
    const QCommandLineOption selfTest(QStringLiteral("self-test"),
        QStringLiteral("Say whether everything that Signet loads is there, and end."));
    parser.addOptions({sandbox, dataDir, version, selfTest});
    parser.process(application);
    if (parser.isSet(selfTest))
        return signet::runSelfTest();

    signet::Application signet(
        {.dataDir = parser.value(dataDir), .isSandbox = parser.isSet(sandbox)}, application);
    QObject::connect(
        &signet, &signet::Application::finished, &application, [](int code) { QApplication::exit(code); });
    const signet::Interruption interruption;
    QObject::connect(
        &interruption, &signet::Interruption::requested, &signet, &signet::Application::shutDown);
    signet.start();
    return QApplication::exec();
}
