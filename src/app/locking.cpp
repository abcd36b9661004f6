// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/locking.h"

#include "app/desktopsignals.h"

#include <QCoreApplication>
#include <QEvent>

namespace signet {

Locking::Locking(const Clock &clock, QObject *parent) : QObject(parent), m_rule(clock) {}

Locking::~Locking() = default;

void Locking::begin()
{
    if (m_desktop)
        return;
    QCoreApplication::instance()->installEventFilter(this);
    m_desktop = std::make_unique<DesktopSignals>(DesktopSignals::Buses());
    connect(m_desktop.get(), &DesktopSignals::screenLocked, &m_rule, &LockRule::noteScreenLock);
    connect(m_desktop.get(), &DesktopSignals::sleepComing, this, [this] {
        const bool wasLocked = m_rule.isLocked();
        m_rule.noteSleep();
        if (wasLocked || !m_rule.isLocked())
            m_desktop->release();
    });
}

void Locking::release()
{
    if (m_desktop)
        m_desktop->release();
}

bool Locking::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        m_rule.noteUse();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace signet
