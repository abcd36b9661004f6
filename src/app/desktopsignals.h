// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace signet {

/// A screen saver's proxy, for its signal.
class ScreenSaver : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    ScreenSaver(const char *interface, const QString &path, const QDBusConnection &bus, QObject *parent);

Q_SIGNALS:
    void ActiveChanged(bool isActive); // NOLINT: its name on the bus
};

/// systemd-logind's proxy.
class LoginManager : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    LoginManager(const QDBusConnection &bus, QObject *parent);

Q_SIGNALS:
    void PrepareForSleep(bool isComing); // NOLINT: its name on the bus
};

/// What the desktop tells everybody: the computer is about to sleep (login1's PrepareForSleep), the screen
/// was locked (ActiveChanged of the desktops' screen savers). While it lives, sleep waits for release(), or
/// for as long as login1 allows (5 s): what happens at sleepComing() happens before. Silent where nobody
/// tells.
class DesktopSignals : public QObject
{
    Q_OBJECT

public:
    struct Buses
    {
        QDBusConnection session = QDBusConnection::sessionBus();
        QDBusConnection system = QDBusConnection::systemBus();
    };

    explicit DesktopSignals(const Buses &buses, QObject *parent = nullptr);

    /// After sleepComing(): the computer may sleep now. Nothing else is given up.
    void release();

Q_SIGNALS:
    void sleepComing();
    void screenLocked();

private:
    void listenToScreen(const QDBusConnection &bus);
    void delaySleep();

    LoginManager *m_login = nullptr;
    QDBusUnixFileDescriptor m_inhibitor; ///< sleep waits while it is open
    bool m_isSleepComing = false;
};

} // namespace signet
