// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace signet {

Result<SandboxAnnouncement> parseAnnouncement(const QByteArray &json)
{
    const QJsonObject klickTipp =
        QJsonDocument::fromJson(json).object().value(QLatin1StringView("klicktipp")).toObject();
    const auto text = [](const QJsonObject &object, QLatin1StringView name) {
        return object.value(name).toString();
    };
    const QJsonObject customer = klickTipp.value(QLatin1StringView("customers")).toArray().first().toObject();
    SandboxAnnouncement announcement{.baseUrl = text(klickTipp, QLatin1StringView("base_url")),
        .consentUrl = text(klickTipp, QLatin1StringView("consent_url")),
        .accountId = text(klickTipp, QLatin1StringView("account_id")),
        .developerKey = Secret::fromText(text(klickTipp, QLatin1StringView("developer_key"))),
        .customerName = text(customer, QLatin1StringView("name")),
        .customerUserName = text(customer, QLatin1StringView("user_name"))};
    if (announcement.baseUrl.isEmpty() || announcement.developerKey.isEmpty())
        return signet::fail(
            ErrorCode::Internal, SandboxProcess::tr("The sandbox gave no usable answer. Reinstall Signet."));
    return announcement;
}

SandboxProcess::SandboxProcess(QObject *parent) : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::read);
    connect(&m_process, &QProcess::finished, this, &SandboxProcess::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail();
    });
}

SandboxProcess::~SandboxProcess()
{
    disconnect(&m_process, nullptr, this, nullptr);
    // Closing its input is the request to end; QProcess's destructor would wait and kill.
    m_process.closeWriteChannel();
    m_process.terminate();
}

void SandboxProcess::start()
{
    launch(usualPort);
    QTimer::singleShot(startLimitMs, this, [this] {
        if (!m_isDone)
            fail();
    });
}

void SandboxProcess::stop()
{
    m_isStopping = true;
    if (m_process.state() == QProcess::NotRunning)
        return Q_EMIT stopped();
    m_process.closeWriteChannel();
    m_process.terminate();
}

void SandboxProcess::launch(int port)
{
    m_port = port;
    m_output.clear();
    m_process.start(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("signet-sandbox")),
        {QStringLiteral("--json"), QStringLiteral("--until-stdin-closes"), QStringLiteral("--port"),
            QString::number(port)});
}

void SandboxProcess::read()
{
    m_output += m_process.readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (m_isDone || end < 0)
        return;
    m_isDone = true;
    const Result<SandboxAnnouncement> announcement = parseAnnouncement(m_output.first(end));
    if (announcement)
        Q_EMIT ready(*announcement);
    else
        Q_EMIT failed(announcement.error().message);
}

void SandboxProcess::ended()
{
    if (m_isStopping)
        return Q_EMIT stopped();
    if (!m_isDone && m_port == usualPort)
        return launch(0); // taken, by another Signet most likely
    if (m_isDone)
        Q_EMIT failed(tr("The sandbox has ended. Start Signet again to go on trying."));
    else
        fail();
}

void SandboxProcess::fail()
{
    if (std::exchange(m_isDone, true))
        return;
    Q_EMIT failed(tr("The sandbox could not be started. It should stand beside Signet as signet-sandbox."));
}

} // namespace signet
