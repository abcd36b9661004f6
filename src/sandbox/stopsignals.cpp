// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/stopsignals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>
#include <unistd.h>
#endif

namespace signet {

StopSignals::StopSignals(bool watchStdin, QObject *parent) : QObject(parent)
{
    connect(&m_interruption, &Interruption::requested, this, &StopSignals::stopRequested);
#ifdef Q_OS_UNIX
    std::signal(SIGPIPE, SIG_IGN);
    if (watchStdin) {
        m_stdin = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
        connect(m_stdin, &QSocketNotifier::activated, this, &StopSignals::readStdin);
    }
#else
    Q_UNUSED(watchStdin)
#endif
}

void StopSignals::readStdin()
{
#ifdef Q_OS_UNIX
    std::array<char, 256> ignored{};
    if (::read(STDIN_FILENO, ignored.data(), ignored.size()) > 0)
        return;
    m_stdin->setEnabled(false);
    Q_EMIT stopRequested();
#endif
}

} // namespace signet
