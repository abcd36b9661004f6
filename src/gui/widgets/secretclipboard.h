// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/secret.h"

#include <QObject>
#include <QTimer>

class QClipboard;

namespace signet {

/// Secrets on the clipboard: marked so that clipboard histories leave them out, never on PRIMARY, and taken
/// back after half a minute and at exit, unless something else has been copied since.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    static constexpr int lifetimeSeconds = 30;

    /// @p clock must outlive it.
    explicit SecretClipboard(const Clock &clock, QObject *parent = nullptr);
    ~SecretClipboard() override;

    void copySecret(const Secret &secret);
    /// Ordinary text stays.
    void copyText(const QString &text);
    /// Takes back what copySecret() put there, if it is still there.
    void clear();

Q_SIGNALS:
    /// Once a second while a secret is on the clipboard; 0 when it is not any more.
    void secondsLeft(int seconds);

private:
    void tick();

    const Clock &m_clock;
    Secret m_copied;
    QTimer m_timer;
    qint64 m_untilMs = 0; ///< on the steady clock
};

} // namespace signet
