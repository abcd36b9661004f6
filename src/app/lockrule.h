// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/locksettings.h"
#include "storage/secretstore.h"

#include <QObject>
#include <QTimer>

namespace signet {

/// When Signet is locked. By hand always; by itself as the settings say, and never where a lock would forget
/// everything. Knows no window and no bus: both tell it what happens.
class LockRule : public QObject
{
    Q_OBJECT

public:
    /// @p clock must outlive it.
    explicit LockRule(const Clock &clock, QObject *parent = nullptr);

    void setSettings(const LockSettings &settings);
    /// What a lock means for the store in use.
    void setMeaning(LockMeaning meaning);

    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    /// By hand. A store that would forget everything is not locked: the user is asked first, elsewhere.
    void lock();
    /// The user came back, and the store is open.
    void unlock();

    /// A key was pressed, or the mouse was used.
    void noteUse();
    void noteSleep();
    void noteScreenLock();
    /// Locks when the time without use is over. By its own timer, too.
    void look();

Q_SIGNALS:
    void locked();
    void unlocked();

private:
    [[nodiscard]] bool isAutomatic() const;
    void refreshTimer();

    const Clock &m_clock;
    LockSettings m_settings;
    LockMeaning m_meaning = LockMeaning::Conceals;
    QTimer m_timer;
    qint64 m_lastUseMs = 0; ///< on the steady clock
    bool m_isLocked = false;
};

} // namespace signet
