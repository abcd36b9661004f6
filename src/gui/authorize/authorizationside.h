// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"

#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class AuthorizationSide;
}

/// Below the wizard's list of steps: who asks, and for whom.
class AuthorizationSide : public QWidget
{
    Q_OBJECT

public:
    explicit AuthorizationSide(QWidget *parent = nullptr);
    ~AuthorizationSide() override;

    /// Without @p integration none is chosen yet.
    void setSubject(const Account &account, const Integration *integration);

private:
    std::unique_ptr<Ui::AuthorizationSide> m_ui;
};

} // namespace signet
