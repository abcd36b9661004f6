// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace signet::test {

// Not QTest::qWaitFor(): that sleeps 10 ms after each round of events, which adds up over D-Bus.
bool waitUntil(const std::function<bool()> &done, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    QTimer wake; // for what changes without an event, and for the deadline
    wake.start(10);
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace signet::test
