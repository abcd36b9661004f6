// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/customerlink.h"

#include <QDialog>

#include <memory>

class QMenu;

namespace signet {

namespace Ui {
class PendingDialog;
}

class PendingModel;
class Workspace;
struct PendingCustomer;

/// The customers elsewhere whose links are out: send again, give up, and take what came back.
class PendingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PendingDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~PendingDialog() override;

Q_SIGNALS:
    /// @p account got its key.
    void completed(const QUuid &account);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupMailMenu();
    void connectSignals();
    void reload();
    void refresh();
    void take(const Secret &pasted);
    [[nodiscard]] Result<void> prove(const Secret &pasted);
    void copyLinks();
    void openMail(MailLanguage language);
    void copyMail(MailLanguage language);
    void giveUp();
    void makeLinks();
    void select(const QList<QUuid> &accounts);
    [[nodiscard]] QList<const PendingCustomer *> chosen() const;
    [[nodiscard]] Result<LinkMail> mail(MailLanguage language) const;

    std::unique_ptr<Ui::PendingDialog> m_ui;
    Workspace &m_workspace;
    PendingModel *m_model;
    QMenu *m_mailMenu;
};

} // namespace signet
