// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/cancellation.h"
#include "http/exchange.h"
#include "playground/draft.h"

#include <QSet>
#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class PlaygroundPage;
}

class SignatureView;
class Workspace;

/// A request for one account, or for an integration alone: edited, sent as it was signed, answered,
/// explained.
class PlaygroundPage : public QWidget
{
    Q_OBJECT

public:
    explicit PlaygroundPage(Workspace &workspace, QWidget *parent = nullptr);
    ~PlaygroundPage() override;

    /// Another target ends what is running and clears the answer.
    void setTarget(const Integration &integration, const std::optional<Account> &account);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectSignals();
    void setupShortcuts();
    void refreshTarget();
    void refreshPreview();
    void refreshButtons();
    [[nodiscard]] Draft draft() const;
    [[nodiscard]] bool mustAsk(const Draft &draft) const;
    void send();
    void sendConfirmed();
    void run(Draft draft);
    void stop();
    void finish(const Result<Exchange> &result);
    void showExchange(const Exchange &exchange);
    void clearAnswer();
    [[nodiscard]] QList<StoredSecret> knownSecrets() const;

    std::unique_ptr<Ui::PlaygroundPage> m_ui;
    Workspace &m_workspace;
    SignatureView *m_signature;
    Integration m_integration;
    std::optional<Account> m_account;
    Cancellation m_running;
    QSet<QString> m_confirmed; ///< "account/method" that the user let through to production
    int m_run = 0;             ///< counts what was sent: a late answer to something else is dropped
    bool m_isRunning = false;
};

} // namespace signet
