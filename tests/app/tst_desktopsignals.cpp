// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopsignals.h"
#include "support/await.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace signet;
using namespace signet::test;

namespace {

const QString ownerName = QStringLiteral("desktop");

/// logind's side of sleeping: hands out a pipe, and sees when its other end is closed.
class FakeLogin : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    ~FakeLogin() override
    {
        if (m_read >= 0)
            ::close(m_read);
    }

    [[nodiscard]] bool isDelayed() const
    {
        char byte = 0;
        return m_read >= 0 && ::read(m_read, &byte, 1) < 0; // EAGAIN: somebody still holds the other end
    }
    QStringList asked;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(
        const QString &what, const QString &who, const QString & /*why*/, const QString &mode)
    {
        asked.append(QStringList{what, who, mode}.join(u' '));
        int ends[2] = {};
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        if (m_read >= 0)
            ::close(m_read);
        m_read = ends[0];
        QDBusUnixFileDescriptor given(ends[1]);
        ::close(ends[1]);
        return given;
    }

private:
    int m_read = -1;
};

} // namespace

/// A bus of the test's own is both, the session's and the system's; the desktop is another connection to it.
class TestDesktopSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aLockedScreenIsTold_data();
    void aLockedScreenIsTold();
    void sleepWaitsUntilItIsReleased();
    void withoutABusNothingHappens();

private:
    void say(const QString &path, const QString &interface, const QString &name, bool value)
    {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, name);
        QVERIFY(m_desktop->send(message << value));
    }

    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<QDBusConnection> m_desktop;
    std::unique_ptr<QDBusConnection> m_ours;
};

void TestDesktopSignals::initTestCase()
{
    m_daemon.start(QStringLiteral("dbus-daemon"),
        {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY2(m_daemon.waitForReadyRead(), "dbus-daemon does not start");
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    m_desktop = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(m_address, ownerName));
    m_ours =
        std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(m_address, QStringLiteral("ours")));
    QVERIFY(m_desktop->isConnected() && m_ours->isConnected());
}

void TestDesktopSignals::cleanupTestCase()
{
    m_desktop.reset();
    m_ours.reset();
    QDBusConnection::disconnectFromBus(ownerName);
    QDBusConnection::disconnectFromBus(QStringLiteral("ours"));
    m_daemon.terminate();
    QVERIFY(m_daemon.waitForFinished());
}

void TestDesktopSignals::aLockedScreenIsTold_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("path");
    QTest::newRow("KDE") << u"org.freedesktop.ScreenSaver"_qs << u"/ScreenSaver"_qs;
    QTest::newRow("the common path") << u"org.freedesktop.ScreenSaver"_qs
                                     << u"/org/freedesktop/ScreenSaver"_qs;
    QTest::newRow("GNOME") << u"org.gnome.ScreenSaver"_qs << u"/org/gnome/ScreenSaver"_qs;
    QTest::newRow("Cinnamon") << u"org.cinnamon.ScreenSaver"_qs << u"/org/cinnamon/ScreenSaver"_qs;
    QTest::newRow("MATE") << u"org.mate.ScreenSaver"_qs << u"/org/mate/ScreenSaver"_qs;
}

void TestDesktopSignals::aLockedScreenIsTold()
{
    QFETCH(const QString, service);
    QFETCH(const QString, path);
    QVERIFY(m_desktop->registerService(service));
    DesktopSignals watched({*m_ours, *m_ours});
    const QSignalSpy locked(&watched, &DesktopSignals::screenLocked);
    say(path, service, QStringLiteral("ActiveChanged"), false);
    say(path, service, QStringLiteral("ActiveChanged"), true);
    QVERIFY(waitUntil([&locked] { return !locked.isEmpty(); }));
    QCOMPARE(locked.size(), 1);
    QVERIFY(m_desktop->unregisterService(service));
}

void TestDesktopSignals::sleepWaitsUntilItIsReleased()
{
    const QString path = QStringLiteral("/org/freedesktop/login1");
    const QString interface = QStringLiteral("org.freedesktop.login1.Manager");
    const QString name = QStringLiteral("PrepareForSleep");
    FakeLogin login;
    QVERIFY(m_desktop->registerObject(path, &login, QDBusConnection::ExportAllSlots));
    QVERIFY(m_desktop->registerService(QStringLiteral("org.freedesktop.login1")));
    DesktopSignals watched({*m_ours, *m_ours});
    const QSignalSpy coming(&watched, &DesktopSignals::sleepComing);
    QVERIFY(waitUntil([&login] { return login.isDelayed(); }));
    QCOMPARE(login.asked, QStringList{QStringLiteral("sleep Signet delay")});
    watched.release(); // nobody sleeps: the next sleep must wait, too
    QVERIFY(login.isDelayed());

    say(path, interface, name, true);
    QVERIFY(waitUntil([&coming] { return coming.size() == 1; }));
    QVERIFY(login.isDelayed());
    watched.release();
    QVERIFY(waitUntil([&login] { return !login.isDelayed(); }));

    say(path, interface, name, false);
    QVERIFY(waitUntil([&login] { return login.asked.size() == 2 && login.isDelayed(); }));
    QCOMPARE(coming.size(), 1);
}

void TestDesktopSignals::withoutABusNothingHappens()
{
    const QDBusConnection none(QStringLiteral("there is no such bus"));
    DesktopSignals watched({none, none});
    watched.release();
    QVERIFY(watched.children().isEmpty());
}

QTEST_GUILESS_MAIN(TestDesktopSignals)
#include "tst_desktopsignals.moc"
