// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keychainprobe.h"

#include "storage/buscall.h"
#include "storage/secretservice.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QFile>
#include <QFileInfo>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(KeychainProbe)
};

constexpr QLatin1StringView kwalletName("org.kde.kwalletd5");

KeychainCheck unavailable(const QString &backend, const QString &reason)
{
    KeychainCheck check;
    check.status = {StoreState::Unavailable, backend, reason};
    return check;
}

KeychainCheck silent(const QString &backend)
{
    KeychainCheck check;
    check.status = {StoreState::Stuck, backend,
        Tr::tr("%1 does not answer. If it shows a window, answer that; otherwise log out and in again.")
            .arg(backend)};
    check.isSilent = true;
    return check;
}

/// libsecret's callbacks come through GLib's main loop: with another event loop no job would ever finish.
bool hasGlibEventLoop()
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    return dispatcher && QByteArrayView(dispatcher->metaObject()->className()).contains("Glib");
}

/// Without an address libdbus would start a bus of its own through dbus-launch, with no keyring on it.
bool hasBusAddress()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtimeDir = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtimeDir.isEmpty() && QFile::exists(runtimeDir + QStringLiteral("/bus"));
}

/// Built outside the coroutines: gcc 12 cannot keep an initializer list across co_await.
QDBusMessage busCall(const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
        QStringLiteral("/org/freedesktop/DBus"), QStringLiteral("org.freedesktop.DBus"), method);
    message.setArguments(arguments);
    return message;
}

QString backendName(uint processId)
{
    const QString folder = QStringLiteral("/proc/%1").arg(processId);
    QFile comm(folder + QStringLiteral("/comm"));
    const QByteArray name = comm.open(QIODevice::ReadOnly) ? comm.readAll().trimmed() : QByteArray();
    if (name.startsWith("gnome-keyring")) // cut to 15 characters
        return QStringLiteral("GNOME Keyring");
    if (name.startsWith("keepassxc"))
        return QStringLiteral("KeePassXC");
    if (name.startsWith("ksecretd") || name.startsWith("kwalletd"))
        return QStringLiteral("KWallet");
    return QStringLiteral("Secret Service");
}

QString lockedReason(const QString &backend)
{
    return Tr::tr("%1 is locked. Unlock it to use what is stored there.").arg(backend);
}

QDBusMessage getNameOwner()
{
    return busCall(QStringLiteral("GetNameOwner"), {QString(secretservice::name)});
}

QDBusMessage startService()
{
    return busCall(QStringLiteral("StartServiceByName"), {QString(secretservice::name), 0u});
}

QDBusMessage getProcessId(const QString &owner)
{
    return busCall(QStringLiteral("GetConnectionUnixProcessID"), {owner});
}

/// The unique name of who offers the Secret Service; starts it if the bus can.
Task<BusReply> findOwner(int stepMs, Cancellation cancellation)
{
    BusReply owner = co_await callBus(getNameOwner(), stepMs, cancellation);
    if (owner.isOk() || owner.isSilence())
        co_return owner;
    const BusReply activatable =
        co_await callBus(busCall(QStringLiteral("ListActivatableNames")), stepMs, cancellation);
    if (!activatable.isOk() || !activatable.value().toStringList().contains(secretservice::name))
        co_return owner;
    const BusReply started = co_await callBus(startService(), stepMs, cancellation);
    if (!started.isOk())
        co_return started;
    owner = co_await callBus(getNameOwner(), stepMs, cancellation);
    co_return owner;
}

Task<KeychainCheck> probeSecretService(int stepMs, Cancellation cancellation)
{
    const BusReply owner = co_await findOwner(stepMs, cancellation);
    if (owner.isSilence())
        co_return silent(QStringLiteral("Secret Service"));
    if (!owner.isOk())
        co_return unavailable(QStringLiteral("Secret Service"),
            Tr::tr("No keyring is running. Install and start gnome-keyring, KWallet or KeePassXC's Secret "
                   "Service."));
    const BusReply process = co_await callBus(getProcessId(owner.value().toString()), stepMs, cancellation);
    const QString backend = backendName(process.isOk() ? process.value().toUInt() : 0);

    const BusReply alias = co_await callBus(secretservice::readAlias(), stepMs, cancellation);
    if (alias.isSilence())
        co_return silent(backend);
    const QString collection = alias.value().value<QDBusObjectPath>().path();
    if (!alias.isOk() || collection.size() < 2)
        co_return unavailable(backend,
            Tr::tr("%1 has no default keyring. Create one in “Passwords and Keys” and make it the default.")
                .arg(backend));

    KeychainCheck found;
    found.status = {StoreState::Ready, backend, {}};
    found.owner = owner.value().toString();
    found.collection = collection;
    KeychainCheck check = co_await recheckKeychain(found, stepMs, cancellation);
    co_return check;
}

/// Nothing where there is no KWallet, so that QtKeychain uses the Secret Service.
Task<std::optional<KeychainCheck>> probeKWallet(int stepMs, Cancellation cancellation)
{
    const QString backend = QStringLiteral("KWallet");
    const QDBusMessage message = QDBusMessage::createMethodCall(kwalletName,
        QStringLiteral("/modules/kwalletd5"), QStringLiteral("org.kde.KWallet"), QStringLiteral("isEnabled"));
    const BusReply enabled = co_await callBus(message, stepMs, cancellation);
    if (!enabled.isOk() && !enabled.isSilence())
        co_return std::nullopt;
    KeychainCheck check;
    if (enabled.isSilence())
        check = silent(backend);
    else if (!enabled.value().toBool())
        check = unavailable(backend, Tr::tr("KWallet is switched off. Switch it on in the system settings."));
    else
        check.status = {StoreState::Ready, backend, {}};
    check.backend = KeychainBackend::KWallet;
    co_return check;
}
} // namespace

KeychainBackend expectedBackend()
{
    // As QtKeychain 0.13 decides: Plasma 5 by these variables, everything else through libsecret.
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    const QByteArray session = qgetenv("DESKTOP_SESSION");
    const bool isOther = desktop == "GNOME" || desktop == "Unity" || desktop == "XFCE" || session == "gnome";
    const bool isKde =
        !isOther && (desktop == "KDE" || session == "kde" || !qgetenv("KDE_FULL_SESSION").isEmpty());
    return isKde && qgetenv("KDE_SESSION_VERSION") == "5" ? KeychainBackend::KWallet
                                                          : KeychainBackend::SecretService;
}

QString storeIdOf(KeychainBackend backend)
{
    return backend == KeychainBackend::KWallet ? QStringLiteral("keychain/kwallet")
                                               : QStringLiteral("keychain/libsecret");
}

Task<KeychainCheck> probeKeychain(int stepMs, Cancellation cancellation)
{
    if (!hasGlibEventLoop())
        co_return unavailable(
            QStringLiteral("Secret Service"), Tr::tr("The keyring needs Qt's GLib event loop. Remove "
                                                     "QT_NO_GLIB from the environment and start again."));
    if (!hasBusAddress() || !QDBusConnection::sessionBus().isConnected())
        co_return unavailable(
            QStringLiteral("Secret Service"), Tr::tr("There is no D-Bus session, so no keyring can be "
                                                     "reached. Log in to a desktop, or start Signet "
                                                     "with dbus-run-session."));
    if (expectedBackend() == KeychainBackend::KWallet) {
        std::optional<KeychainCheck> kwallet = co_await probeKWallet(stepMs, cancellation);
        if (kwallet)
            co_return std::move(*kwallet);
    }
    KeychainCheck check = co_await probeSecretService(stepMs, cancellation);
    co_return check;
}

Task<KeychainCheck> recheckKeychain(KeychainCheck known, int stepMs, Cancellation cancellation)
{
    if (known.backend == KeychainBackend::KWallet) {
        std::optional<KeychainCheck> kwallet = co_await probeKWallet(stepMs, cancellation);
        co_return kwallet
            ? std::move(*kwallet)
            : unavailable(known.status.backend, Tr::tr("KWallet is gone. Start it, then try again."));
    }
    const BusReply locked = co_await callBus(secretservice::isLocked(known.collection), stepMs, cancellation);
    if (locked.isSilence()) {
        KeychainCheck check = silent(known.status.backend);
        co_return check;
    }
    if (!locked.isOk())
        co_return unavailable(known.status.backend,
            Tr::tr("%1 is gone or has no default keyring any more. Start it, then try again.")
                .arg(known.status.backend));
    const bool isLocked = locked.value().toBool();
    known.status.state = isLocked ? StoreState::Locked : StoreState::Ready;
    known.status.reason = isLocked ? lockedReason(known.status.backend) : QString();
    known.isSilent = false;
    co_return known;
}

} // namespace signet
