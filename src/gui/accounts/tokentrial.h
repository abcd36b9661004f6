// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/integration.h"

#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class TokenTrial;
}

class Workspace;

/// Tries the token exchange with an e-mail and a password that are kept nowhere, and says which setting to
/// correct.
class TokenTrial : public QWidget
{
    Q_OBJECT

public:
    explicit TokenTrial(QWidget *parent = nullptr);
    ~TokenTrial() override;

    void setWorkspace(Workspace &workspace) { m_workspace = &workspace; }
    /// What to try; @p obstacle says why it cannot be tried yet, and is empty where it can.
    void setSubject(const Integration &integration, const QString &obstacle);

private:
    void tryNow();
    void refresh();

    std::unique_ptr<Ui::TokenTrial> m_ui;
    Workspace *m_workspace = nullptr;
    Integration m_integration;
    QString m_obstacle;
    Cancellation m_try;
    bool m_isTrying = false;
};

} // namespace signet
