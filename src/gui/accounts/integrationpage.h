// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/cancellation.h"

#include <QHash>
#include <QWidget>

#include <memory>

class QLabel;
class QMenu;

namespace signet {

namespace Ui {
class IntegrationPage;
}

class HistoryPage;
class PlaygroundPage;
class SecretDisplay;
class Workspace;
struct CheckReport;

/// One integration: its registration with the service, the keys that its accounts share, and, where the
/// service knows requests without a user, a playground and its history.
class IntegrationPage : public QWidget
{
    Q_OBJECT

public:
    explicit IntegrationPage(Workspace &workspace, QWidget *parent = nullptr);
    ~IntegrationPage() override;

    void showIntegration(const Integration &integration, int accountCount);
    [[nodiscard]] const Integration &integration() const { return m_integration; }
    void refresh();
    /// Probes with the integration's own keys, without a user; not for KlickTipp, which knows no such
    /// request.
    void checkNow();

Q_SIGNALS:
    void addAccountRequested(const QUuid &integration);
    void editRequested(const QUuid &integration);
    void deleteRequested(const QUuid &integration);
    void rotateRequested(const QUuid &owner, signet::SecretField field);
    void failed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectSignals();
    void showSecret(SecretDisplay &display, QLabel &caption, SecretField field);
    void refreshState();
    void refreshDetails();
    void showKlickTippDetails();
    void showCoredinationDetails();
    void take(const QUuid &checked, const Result<CheckReport> &report);
    void showPlayground();
    void showHistory();

    std::unique_ptr<Ui::IntegrationPage> m_ui;
    Workspace &m_workspace;
    QMenu *m_menu = nullptr;
    PlaygroundPage *m_playground = nullptr;
    HistoryPage *m_history = nullptr; ///< of requests without a user
    Integration m_integration;
    int m_accountCount = 0;
    /// Of this run: only accounts keep their last check.
    QHash<QUuid, CheckRecord> m_checks;
    Cancellation m_check;
    bool m_isChecking = false;
};

} // namespace signet
