// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>
#include <csignal>

namespace signet {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal, so that the window ends in order when the desktop's session
/// does. The second one ends the program at once. One object at a time.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void requested();

private:
    static constexpr std::array signalNumbers{SIGINT, SIGTERM, SIGHUP};

    std::array<struct sigaction, signalNumbers.size()> m_before = {};
};

} // namespace signet
