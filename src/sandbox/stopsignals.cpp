// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/stopsignals.h"

#include <QSocketNotifier>

#include <csignal>

#ifdef Q_OS_UNIX
#include <array>
#include <unistd.h>
#endif

namespace signet {

#ifdef Q_OS_UNIX

namespace {

// A signal handler may write to a pipe, and little else.
std::array<int, 2> wakePipe{-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakePipe[1], &byte, 1);
}

} // namespace

StopSignals::StopSignals(bool watchStdin, QObject *parent) : QObject(parent)
{
    if (::pipe(wakePipe.data()) == 0) {
        auto *notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, &StopSignals::stopRequested);
        std::signal(SIGINT, onSignal);
        std::signal(SIGTERM, onSignal);
    }
    std::signal(SIGPIPE, SIG_IGN);
    if (watchStdin) {
        m_stdin = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
        connect(m_stdin, &QSocketNotifier::activated, this, &StopSignals::readStdin);
    }
}

StopSignals::~StopSignals()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &end : wakePipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void StopSignals::readStdin()
{
    std::array<char, 256> ignored{};
    if (::read(STDIN_FILENO, ignored.data(), ignored.size()) > 0)
        return;
    m_stdin->setEnabled(false);
    Q_EMIT stopRequested();
}

#else

StopSignals::StopSignals(bool, QObject *parent) : QObject(parent) {}
StopSignals::~StopSignals() = default;
void StopSignals::readStdin() {}

#endif

} // namespace signet
