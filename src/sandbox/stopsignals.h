// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_FORWARD_DECLARE_CLASS(QSocketNotifier)

namespace signet {

/// Says when the process was asked to end: SIGINT, SIGTERM, or the end of standard input. One at a time.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(bool watchStdin, QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    void readStdin();

    QSocketNotifier *m_stdin = nullptr;
};

} // namespace signet
