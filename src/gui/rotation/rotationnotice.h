// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretaddress.h"

#include <QFrame>

#include <memory>

namespace signet {

namespace Ui {
class RotationNotice;
}

class Workspace;

/// On the page of an integration or account: which value is in use since when, that another one is kept, and
/// the two ways to end that. Of several the first. Hidden where nothing is kept.
class RotationNotice : public QFrame
{
    Q_OBJECT

public:
    explicit RotationNotice(QWidget *parent = nullptr);
    ~RotationNotice() override;

    void setWorkspace(Workspace &workspace) { m_workspace = &workspace; }
    void showOwner(const Integration &integration, const std::optional<Account> &account);

Q_SIGNALS:
    void failed(const QString &message);

private:
    void finish(bool isConfirmed);

    std::unique_ptr<Ui::RotationNotice> m_ui;
    Workspace *m_workspace = nullptr;
    SecretPlace m_place;
};

} // namespace signet
