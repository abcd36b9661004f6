// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/cancellation.h"

#include <QWidget>

#include <memory>

class QMenu;

namespace signet {

namespace Ui {
class AccountPage;
}

class HistoryPage;
class PlaygroundPage;
class Workspace;
struct CheckReport;

/// One account: what it is, whether it works, its keys, and its playground.
class AccountPage : public QWidget
{
    Q_OBJECT

public:
    explicit AccountPage(Workspace &workspace, QWidget *parent = nullptr);
    ~AccountPage() override;

    void showAccount(const Account &account, const Integration &integration);
    [[nodiscard]] const Account &account() const { return m_account; }
    /// Ages in the texts go on.
    void refresh();
    void checkNow();

Q_SIGNALS:
    void authorizeRequested(const QUuid &account);
    void editRequested(const QUuid &account);
    void deleteRequested(const QUuid &account);
    void integrationRequested(const QUuid &integration);
    void rotateRequested(const QUuid &owner, signet::SecretField field);
    void failed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupMenu();
    void connectSignals();
    void refreshHeader(qint64 nowMs);
    void refreshKeys(qint64 nowMs);
    void refreshSession(qint64 nowMs);
    void refreshDetails();
    void take(const QUuid &checked, const Result<CheckReport> &report);
    void offerSignedForm(bool signBasePath);
    void showPlayground();
    void showHistory();

    std::unique_ptr<Ui::AccountPage> m_ui;
    Workspace &m_workspace;
    QMenu *m_menu = nullptr;
    PlaygroundPage *m_playground = nullptr;
    HistoryPage *m_history = nullptr;
    Account m_account;
    Integration m_integration;
    Cancellation m_check;
    bool m_isChecking = false;
};

} // namespace signet
