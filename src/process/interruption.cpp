// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/interruption.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace signet {

#ifdef Q_OS_UNIX

namespace {
// A signal handler may only write to a descriptor, and has no other way to it.
std::array<int, 2> pipeEnds{-1, -1};

extern "C" void tellEventLoop(int /*signal*/)
{
    const int before = errno;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
    errno = before;
}
} // namespace

Interruption::Interruption(QObject *parent) : QObject(parent)
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // signals end the program, as without this
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT requested();
    });
    struct sigaction action = {};
    action.sa_handler = tellEventLoop;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    for (size_t i = 0; i < signalNumbers.size(); ++i)
        sigaction(signalNumbers.at(i), &action, &m_before.at(i));
}

Interruption::~Interruption()
{
    if (pipeEnds[0] < 0)
        return;
    for (size_t i = 0; i < signalNumbers.size(); ++i)
        sigaction(signalNumbers.at(i), &m_before.at(i), nullptr);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

#else

Interruption::Interruption(QObject *parent) : QObject(parent) {}
Interruption::~Interruption() = default;

#endif

} // namespace signet
