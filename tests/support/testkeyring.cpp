// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testkeyring.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QMap>

#include <csignal>

namespace signet::test::testkeyring {

namespace {
/// (oayays): a secret on the wire.
struct WireSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const WireSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, WireSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

QDBusMessage call(const char *interface, const char *method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets"), QLatin1StringView(interface), QLatin1StringView(method));
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message, QDBus::Block, 10'000);
}

constexpr const char *service = "org.freedesktop.Secret.Service";

QDBusObjectPath defaultCollection()
{
    return call(service, "ReadAlias", {QStringLiteral("default")})
        .arguments()
        .value(0)
        .value<QDBusObjectPath>();
}

int countItems(const QMap<QString, QString> &attributes)
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
    const QDBusMessage reply = call(service, "SearchItems", {QVariant::fromValue(attributes)});
    qsizetype count = 0;
    for (const QVariant &list : reply.arguments()) {
        QList<QDBusObjectPath> paths;
        list.value<QDBusArgument>() >> paths;
        count += paths.size();
    }
    return static_cast<int>(count);
}

pid_t daemonId()
{
    return static_cast<pid_t>(qEnvironmentVariableIntValue("SIGNET_KEYRING_PID"));
}
} // namespace

bool isRunning()
{
    return daemonId() > 0;
}

bool lock()
{
    const QVariant collections = QVariant::fromValue(QList<QDBusObjectPath>{defaultCollection()});
    return call(service, "Lock", {collections}).type() == QDBusMessage::ReplyMessage;
}

bool unlock()
{
    qDBusRegisterMetaType<WireSecret>();
    const QDBusMessage opened =
        call(service, "OpenSession", {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    const WireSecret password{opened.arguments().value(1).value<QDBusObjectPath>(), {},
        qgetenv("SIGNET_KEYRING_PASSWORD"), QStringLiteral("text/plain")};
    return call("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword",
               {QVariant::fromValue(defaultCollection()), QVariant::fromValue(password)})
               .type() == QDBusMessage::ReplyMessage;
}

bool hasItem(const QString &key)
{
    return countItems({{QStringLiteral("server"), QStringLiteral("Signet")}, {QStringLiteral("user"), key}}) >
           0;
}

int itemCount()
{
    return countItems({{QStringLiteral("server"), QStringLiteral("Signet")}});
}

void freeze()
{
    ::kill(daemonId(), SIGSTOP);
}

void thaw()
{
    ::kill(daemonId(), SIGCONT);
}

} // namespace signet::test::testkeyring
