// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/secretservice.h"

#include "storage/secretprompt.h"

#include <QDBusObjectPath>

namespace signet::secretservice {

namespace {
QDBusMessage call(const QString &path, QLatin1StringView interface, const QString &method)
{
    return QDBusMessage::createMethodCall(name, path, interface, method);
}

constexpr QLatin1StringView serviceInterface("org.freedesktop.Secret.Service");
constexpr QLatin1StringView servicePath("/org/freedesktop/secrets");
} // namespace

QDBusMessage readAlias()
{
    QDBusMessage message = call(servicePath, serviceInterface, QStringLiteral("ReadAlias"));
    message << QStringLiteral("default");
    return message;
}

QDBusMessage isLocked(const QString &collection)
{
    QDBusMessage message =
        call(collection, QLatin1StringView("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    message << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    return message;
}

Task<bool> unlock(QString owner, QString collection, int stepMs, int promptMs, Cancellation cancellation)
{
    QDBusMessage message = call(servicePath, serviceInterface, QStringLiteral("Unlock"));
    message << QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(collection)});
    const BusReply reply = co_await callBus(message, stepMs, cancellation);
    if (!reply.isOk())
        co_return false;
    const QString promptPath = reply.message.arguments().value(1).value<QDBusObjectPath>().path();
    if (promptPath.size() < 2)
        co_return true;
    const bool isDone = co_await runPrompt(owner, promptPath, promptMs, cancellation);
    co_return isDone;
}

} // namespace signet::secretservice
