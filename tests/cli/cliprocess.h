// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/await.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace signet::test {

/// How a run of signet-cli ended; the code is -1 where it did not in time.
struct Ending
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

inline void startCli(QProcess &process, const QString &dataDir, const QStringList &command)
{
    process.setProgram(qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-cli"));
    process.setArguments(QStringList{QStringLiteral("--data-dir"), dataDir} + command);
    process.start();
}

/// Closes its input, and waits without blocking the event loop: servers of the test go on.
[[nodiscard]] inline Ending endOfCli(QProcess &process)
{
    process.closeWriteChannel();
    if (!waitUntil([&process] { return process.state() == QProcess::NotRunning; }, 60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

[[nodiscard]] inline Ending runCli(
    const QString &dataDir, const QStringList &command, const QByteArray &input = {})
{
    QProcess process;
    startCli(process, dataDir, command);
    process.write(input);
    return endOfCli(process);
}

} // namespace signet::test
