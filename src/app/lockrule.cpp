// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lockrule.h"

namespace signet {

namespace {
constexpr int lookIntervalMs = 5'000;
constexpr qint64 minuteMs = 60'000;
} // namespace

LockRule::LockRule(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_lastUseMs(clock.steadyMs())
{
    m_timer.setInterval(lookIntervalMs);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LockRule::look);
}

void LockRule::setSettings(const LockSettings &settings)
{
    m_settings = settings;
    refreshTimer();
}

void LockRule::setMeaning(LockMeaning meaning)
{
    m_meaning = meaning;
    refreshTimer();
}

bool LockRule::isAutomatic() const
{
    switch (m_meaning) {
    case LockMeaning::AsksAgain:
        return m_settings.choice != AutoLock::Never;
    case LockMeaning::Conceals:
        return m_settings.choice == AutoLock::Always;
    case LockMeaning::ForgetsAll:
        return false;
    }
    Q_UNREACHABLE();
}

void LockRule::refreshTimer()
{
    if (m_isLocked || !isAutomatic() || m_settings.idleMinutes == 0)
        return m_timer.stop();
    if (m_timer.isActive())
        return;
    noteUse(); // who has just switched it on is there
    m_timer.start();
}

void LockRule::lock()
{
    if (m_isLocked || m_meaning == LockMeaning::ForgetsAll)
        return;
    m_isLocked = true;
    refreshTimer();
    Q_EMIT locked();
}

void LockRule::unlock()
{
    if (!std::exchange(m_isLocked, false))
        return;
    refreshTimer();
    Q_EMIT unlocked();
}

void LockRule::noteUse()
{
    m_lastUseMs = m_clock.steadyMs();
}

void LockRule::noteSleep()
{
    if (isAutomatic() && m_settings.onSleep)
        lock();
}

void LockRule::noteScreenLock()
{
    if (isAutomatic() && m_settings.onScreenLock)
        lock();
}

void LockRule::look()
{
    if (isAutomatic() && m_settings.idleMinutes > 0 &&
        m_clock.steadyMs() - m_lastUseMs >= m_settings.idleMinutes * minuteMs)
        lock();
}

} // namespace signet
