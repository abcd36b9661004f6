// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "sandbox/announcement.h"
#include "sandbox/commandline.h"
#include "sandbox/sandbox.h"
#include "sandbox/scriptedbrowser.h"
#include "sandbox/stopsignals.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

constexpr int exitWrongUse = 2;

void print(FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stream);
    std::fflush(stream);
}

int serve(const signet::SandboxOptions &options)
{
    const signet::SystemClock clock;
    signet::Sandbox sandbox(clock, options.settings, signet::inventedCredentials(options.customerCount));
    for (const signet::Fault &fault : options.faults)
        sandbox.faults().add(fault);
    if (const auto listening = sandbox.listen(options.port); !listening) {
        print(stderr, listening.error().message.toUtf8() + '\n');
        return exitWrongUse;
    }
    signet::StopSignals stop(options.untilStdinCloses);
    QObject::connect(&stop, &signet::StopSignals::stopRequested, qApp, &QCoreApplication::quit);
    print(stdout,
        options.json ? signet::announcementJson(sandbox) + '\n' : signet::announcementText(sandbox).toUtf8());
    return QCoreApplication::exec();
}

int browse(const signet::SandboxOptions &options)
{
    signet::ScriptedBrowser browser(options.customer, options.deny);
    QObject::connect(&browser, &signet::ScriptedBrowser::said, qApp,
        [](const QString &line) { print(stdout, line.toUtf8() + '\n'); });
    QObject::connect(
        &browser, &signet::ScriptedBrowser::finished, qApp,
        [](bool ok) { QCoreApplication::exit(ok ? 0 : 1); }, Qt::QueuedConnection);
    browser.open(options.browse);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("signet-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNET_VERSION));
    const auto options = signet::parseCommandLine(QCoreApplication::arguments());
    if (!options) {
        print(stderr, options.error().message.toUtf8() + '\n');
        return exitWrongUse;
    }
    if (!options->information.isEmpty()) {
        print(stdout, options->information.toUtf8());
        return 0;
    }
    return options->browse.isEmpty() ? serve(*options) : browse(*options);
}
