// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/task.h"

#include <QDBusMessage>
#include <QVariant>

namespace signet {

/// What came back from the session bus.
struct BusReply
{
    QDBusMessage message;

    [[nodiscard]] bool isOk() const { return message.type() == QDBusMessage::ReplyMessage; }
    /// The other side is there and does not answer.
    [[nodiscard]] bool isSilence() const;
    /// The first value, unpacked if it is a variant.
    [[nodiscard]] QVariant value() const;
};

/// Sends @p message over the session bus. Ends within @p timeoutMs, or at once when @p cancellation happens.
[[nodiscard]] Task<BusReply> callBus(QDBusMessage message, int timeoutMs, Cancellation cancellation);

} // namespace signet
