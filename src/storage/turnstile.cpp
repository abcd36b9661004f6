// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/turnstile.h"

namespace signet {

Task<bool> Turnstile::enter()
{
    if (m_isClosed)
        co_return false;
    if (!m_isBusy && m_waiting.isEmpty()) {
        m_isBusy = true;
        co_return true;
    }
    const Completion<bool> turn;
    m_waiting.enqueue(turn);
    const bool isMine = co_await turn.wait();
    co_return isMine;
}

void Turnstile::leave()
{
    m_isBusy = false;
    QMetaObject::invokeMethod(this, &Turnstile::admit, Qt::QueuedConnection);
}

void Turnstile::admit()
{
    if (m_isBusy || m_waiting.isEmpty())
        return;
    m_isBusy = true;
    m_waiting.dequeue().complete(true);
}

void Turnstile::close()
{
    m_isClosed = true;
    while (!m_waiting.isEmpty())
        m_waiting.dequeue().complete(false);
}

} // namespace signet
