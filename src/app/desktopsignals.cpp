// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopsignals.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace signet {

ScreenSaver::ScreenSaver(
    const char *interface, const QString &path, const QDBusConnection &bus, QObject *parent)
    : QDBusAbstractInterface(QString::fromLatin1(interface), path, interface, bus, parent)
{
}

LoginManager::LoginManager(const QDBusConnection &bus, QObject *parent)
    : QDBusAbstractInterface(QStringLiteral("org.freedesktop.login1"),
          QStringLiteral("/org/freedesktop/login1"), "org.freedesktop.login1.Manager", bus, parent)
{
}

DesktopSignals::DesktopSignals(const Buses &buses, QObject *parent) : QObject(parent)
{
    if (buses.session.isConnected())
        listenToScreen(buses.session);
    if (!buses.system.isConnected())
        return;
    m_login = new LoginManager(buses.system, this);
    connect(m_login, &LoginManager::PrepareForSleep, this, [this](bool isComing) {
        m_isSleepComing = isComing;
        if (isComing)
            Q_EMIT sleepComing();
        else
            delaySleep();
    });
    delaySleep();
}

void DesktopSignals::listenToScreen(const QDBusConnection &bus)
{
    // KDE and Xfce use the common name, at the one path or the other; the others have names of their own.
    static constexpr std::pair<const char *, const char *> places[] = {
        {"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"},
        {"org.freedesktop.ScreenSaver", "/ScreenSaver"},
        {"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"},
        {"org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"},
        {"org.mate.ScreenSaver", "/org/mate/ScreenSaver"},
    };
    for (const auto &[interface, path] : places) {
        auto *saver = new ScreenSaver(interface, QString::fromLatin1(path), bus, this);
        connect(saver, &ScreenSaver::ActiveChanged, this, [this](bool isActive) {
            if (isActive)
                Q_EMIT screenLocked();
        });
    }
}

void DesktopSignals::release()
{
    if (std::exchange(m_isSleepComing, false))
        m_inhibitor = {};
}

void DesktopSignals::delaySleep()
{
    auto *call =
        new QDBusPendingCallWatcher(m_login->asyncCall(QStringLiteral("Inhibit"), QStringLiteral("sleep"),
                                        QStringLiteral("Signet"), tr("Locks first"), QStringLiteral("delay")),
            this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *call;
        call->deleteLater();
        if (reply.isValid())
            m_inhibitor = reply.value();
    });
}

} // namespace signet
