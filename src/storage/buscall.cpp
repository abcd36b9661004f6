// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/buscall.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

namespace signet {

bool BusReply::isSilence() const
{
    switch (QDBusError(message).type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return true;
    default:
        return false;
    }
}

QVariant BusReply::value() const
{
    const QVariant first = message.arguments().value(0);
    return first.metaType() == QMetaType::fromType<QDBusVariant>() ? first.value<QDBusVariant>().variant()
                                                                   : first;
}

Task<BusReply> callBus(QDBusMessage message, int timeoutMs, Cancellation cancellation)
{
    const Completion<QDBusMessage> answer;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, timeoutMs));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, answer] {
        watcher->deleteLater();
        answer.complete(watcher->reply());
    });
    const Cancellation::Registration registration = cancellation.onCancel([answer] {
        answer.complete(QDBusMessage::createError(QDBusError::Disconnected, QStringLiteral("cancelled")));
    });
    const QDBusMessage reply = co_await answer.wait();
    co_return BusReply{reply};
}

} // namespace signet
