// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>
#include <csignal>

namespace signet {

/// Ctrl+C, a termination, or a lost terminal or desktop session (SIGINT, SIGTERM, SIGHUP) as a Qt signal, for
/// as long as it lives: what lasts can then end in order. The second one ends the program at once. One at a
/// time. Does nothing where there are no such signals.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

Q_SIGNALS:
    void requested();

#ifdef Q_OS_UNIX
private:
    static constexpr std::array signalNumbers{SIGINT, SIGTERM, SIGHUP};

    std::array<struct sigaction, signalNumbers.size()> m_before = {};
#endif
};

} // namespace signet
