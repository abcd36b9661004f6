// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/task.h"

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace signet {

/// The D-Bus side of one prompt of the Secret Service. The signal has the name that it has on the bus.
class SecretPrompt : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    SecretPrompt(const QString &owner, const QString &path);

Q_SIGNALS:
    void Completed(bool dismissed, const QDBusVariant &result);
};

/// Shows the prompt at @p path and waits for the user. False where it was dismissed, failed, or had to be
/// dismissed because @p timeoutMs passed or @p cancellation happened.
[[nodiscard]] Task<bool> runPrompt(QString owner, QString path, int timeoutMs, Cancellation cancellation);

} // namespace signet
