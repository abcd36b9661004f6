// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QObject>
#include <QProcess>

namespace signet {

/// What the stand-in for KlickTipp says about itself. All of it is invented.
struct SandboxAnnouncement
{
    QString baseUrl;
    QString consentUrl;
    QString accountId;
    Secret developerKey;
    QString customerName;
    QString customerUserName;
};

[[nodiscard]] Result<SandboxAnnouncement> parseAnnouncement(const QByteArray &json);

/// Runs signet-sandbox from the program's own folder until this object ends: it stops when its standard input
/// closes. Its usual port is tried first, so that stored integrations keep their origin.
class SandboxProcess : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualPort = 8471;
    static constexpr int startLimitMs = 10'000;

    explicit SandboxProcess(QObject *parent = nullptr);
    ~SandboxProcess() override;

    void start();
    /// Asks it to end; stopped() follows, at once if it does not run.
    void stop();

Q_SIGNALS:
    void stopped();
    void ready(const signet::SandboxAnnouncement &announcement);
    void failed(const QString &message);

private:
    void launch(int port);
    void read();
    void ended();
    void fail();

    QProcess m_process;
    QByteArray m_output;
    int m_port = 0;
    bool m_isDone = false;
    bool m_isStopping = false;
};

} // namespace signet
