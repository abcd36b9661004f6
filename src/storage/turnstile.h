// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"

#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QScopeGuard>

namespace signet {

/// Lets one coroutine at a time through, in the order of their arrival.
class Turnstile : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// True when it is the caller's turn: it must call leave() afterwards. False when the turnstile was
    /// closed.
    [[nodiscard]] Task<bool> enter();
    /// The next one goes on from the event loop, never from inside this call.
    void leave();
    /// Sends everybody who waits away, and everybody who comes.
    void close();

private:
    void admit();

    QQueue<Completion<bool>> m_waiting;
    bool m_isBusy = false;
    bool m_isClosed = false;
};

/// Leaves @p turnstile at the end of the scope, unless it is gone by then.
[[nodiscard]] inline auto leaving(Turnstile &turnstile)
{
    return qScopeGuard([guarded = QPointer<Turnstile>(&turnstile)] {
        if (guarded)
            guarded->leave();
    });
}

} // namespace signet
