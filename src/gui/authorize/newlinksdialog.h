// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"

#include <QDialog>

#include <memory>

namespace signet {

namespace Ui {
class NewLinksDialog;
}

class AccountChoiceModel;
class Workspace;

/// Links for many customers elsewhere at once: accounts that have no key yet, and new ones from a list.
class NewLinksDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewLinksDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~NewLinksDialog() override;

Q_SIGNALS:
    /// These accounts wait now.
    void made(const QList<QUuid> &accounts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void reloadAccounts();
    void refresh();
    void make();
    [[nodiscard]] const Integration *integration() const;
    /// Chosen and new ones, or what is wrong.
    [[nodiscard]] Result<QList<Account>> customers() const;

    std::unique_ptr<Ui::NewLinksDialog> m_ui;
    Workspace &m_workspace;
    AccountChoiceModel *m_model;
    QList<Integration> m_integrations;
};

} // namespace signet
