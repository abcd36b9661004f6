// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/secretstore.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;

/// What KeychainStore says where there is no usable keyring, in processes of their own (K6, K8).
class TestKeychainUnavailable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void statusIsTrue_data();
    void statusIsTrue();

private:
    /// Starts the reporter with @p environment on top of a bare one, inside a keyring session of kind @p
    /// session.
    QString run(const QString &session, const QStringList &environment);

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestKeychainUnavailable::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_home = std::make_unique<QTemporaryDir>();
}

QString TestKeychainUnavailable::run(const QString &session, const QStringList &environment)
{
    const QString reporter = QCoreApplication::applicationDirPath() + QStringLiteral("/keychainreporter");
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    variables.remove(QStringLiteral("XDG_RUNTIME_DIR"));
    variables.insert(QStringLiteral("HOME"), m_home->path());
    variables.insert(QStringLiteral("SIGNET_KEYRING"), session);
    process.setProcessEnvironment(variables);
    const QStringList command = QStringList{QStringLiteral("env")} + environment + QStringList{reporter};
    if (session.isEmpty())
        process.start(QStringLiteral("env"), command.mid(1));
    else
        process.start(QStringLiteral(SIGNET_KEYRING_SESSION), command);
    if (!process.waitForFinished(60'000))
        return QStringLiteral("hangs");
    return QString::fromUtf8(process.readAllStandardOutput());
}

void TestKeychainUnavailable::statusIsTrue_data()
{
    QTest::addColumn<QString>("session");
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<StoreState>("state");
    QTest::addColumn<QString>("reason");
    const QString dead = QStringLiteral("DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent/bus");
    const QString noBus = QStringLiteral("no D-Bus session");
    QTest::newRow("K6 no address of a bus") << QString() << QStringList() << StoreState::Unavailable << noBus;
    QTest::newRow("K6 no bus at the address")
        << QString() << QStringList(dead) << StoreState::Unavailable << noBus;
    QTest::newRow("K6 no service") << QStringLiteral("none") << QStringList() << StoreState::Unavailable
                                   << QStringLiteral("No keyring is running");
    QTest::newRow("K6 no default keyring") << QStringLiteral("empty") << QStringList()
                                           << StoreState::Unavailable << QStringLiteral("no default keyring");
    QTest::newRow("K8 no GLib") << QStringLiteral("unlocked") << QStringList(QStringLiteral("QT_NO_GLIB=1"))
                                << StoreState::Unavailable << QStringLiteral("QT_NO_GLIB");
    QTest::newRow("all is well") << QStringLiteral("unlocked") << QStringList() << StoreState::Ready
                                 << QString();
    const QStringList plasma{
        QStringLiteral("XDG_CURRENT_DESKTOP=KDE"), QStringLiteral("KDE_SESSION_VERSION=5")};
    QTest::newRow("Plasma without KWallet")
        << QStringLiteral("unlocked") << plasma << StoreState::Ready << QString();
}

void TestKeychainUnavailable::statusIsTrue()
{
    QFETCH(const QString, session);
    QFETCH(const QStringList, environment);
    QFETCH(const StoreState, state);
    QFETCH(const QString, reason);
    const QString output = run(session, environment);
    const QString wanted =
        state == StoreState::Ready ? QStringLiteral("ok") : QStringLiteral("store-unavailable");
    QVERIFY2(output.contains(QStringLiteral("state %1\n").arg(static_cast<int>(state))), qPrintable(output));
    QVERIFY2(output.contains(reason), qPrintable(output));
    for (const auto &call : {QStringLiteral("put"), QStringLiteral("get"), QStringLiteral("erase")})
        QVERIFY2(output.contains(call + QLatin1Char(' ') + wanted + QLatin1Char('\n')), qPrintable(output));
    // Nothing was written in clear.
    QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("canary-0123456789"), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(TestKeychainUnavailable)
#include "tst_keychainunavailable.moc"
