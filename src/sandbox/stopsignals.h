// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/interruption.h"

QT_FORWARD_DECLARE_CLASS(QSocketNotifier)

namespace signet {

/// Says when the process was asked to end: by a signal, or the end of standard input. One at a time.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(bool watchStdin, QObject *parent = nullptr);

Q_SIGNALS:
    void stopRequested();

private:
    void readStdin();

    Interruption m_interruption;
    QSocketNotifier *m_stdin = nullptr;
};

} // namespace signet
