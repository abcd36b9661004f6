// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lockrule.h"

#include <memory>

namespace signet {

class DesktopSignals;

/// The lock's rule, and those who tell it what happens: keys and mouse of this program, and the desktop.
class Locking : public QObject
{
    Q_OBJECT

public:
    /// @p clock must outlive it.
    explicit Locking(const Clock &clock, QObject *parent = nullptr);
    ~Locking() override;

    [[nodiscard]] LockRule &rule() { return m_rule; }
    [[nodiscard]] const LockRule &rule() const { return m_rule; }
    /// Listens from now on.
    void begin();
    /// What had to be done before the computer sleeps is done.
    void release();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    LockRule m_rule;
    std::unique_ptr<DesktopSignals> m_desktop;
};

} // namespace signet
