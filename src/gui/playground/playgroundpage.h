// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/cancellation.h"
#include "playground/draft/draftset.h"
#include "playground/request/requestrunner.h"

#include <QHash>
#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class PlaygroundPage;
}

class CodeView;
class DraftKeeper;
class EndpointSources;
class SignaturePreview;
class Workspace;
struct StoreStatus;

/// A request for one account, or for an integration alone: chosen from the catalogue, edited, sent as it was
/// signed, answered, explained. What is being edited stays with its account, and is kept on disk without
/// secrets.
class PlaygroundPage : public QWidget
{
    Q_OBJECT

public:
    explicit PlaygroundPage(Workspace &workspace, QWidget *parent = nullptr);
    ~PlaygroundPage() override;

    /// Another target ends what is running and clears the answer.
    void setTarget(const Integration &integration, const std::optional<Account> &account);

    /// Shows @p form as a new draft of the present target.
    void addDraft(const RequestForm &form);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectSignals();
    void setupShortcuts();
    void setForm(const RequestForm &form);
    /// A pasted curl command becomes a draft of its own; what was left out of it is said, its secrets are
    /// offered for the store.
    void importCommand(const QByteArray &command);
    void fill(const Endpoint &endpoint);
    void showDrafts();
    void noteEdit();
    void noteDrafts();
    void offerToRestore(const QString &title);
    [[nodiscard]] DraftSet drafts() const;
    [[nodiscard]] RequestForm freshForm() const;
    [[nodiscard]] RequestForm withoutTypedPassword(RequestForm form) const;
    [[nodiscard]] Result<Draft> compiledForm(DraftPurpose purpose) const;
    [[nodiscard]] Result<WireRequest> compiledForCode(
        const RequestForm &typed, const Result<WireRequest> &compiled) const;
    void refreshTarget();
    void refreshRoom();
    void refreshPreview();
    void refreshEndpoint(const QString &method, const QString &target);
    void refreshButtons();
    [[nodiscard]] RequestForm form() const;
    [[nodiscard]] QUuid targetId() const;
    /// Nothing where the application acts alone.
    [[nodiscard]] std::optional<Account> actingAccount() const;
    [[nodiscard]] Environment environment() const;
    void send();
    void follow(const Draft &next);
    void run(const Draft &draft);
    void stop();
    void finish(const Result<RunResult> &result);
    void showAnswer(const RunResult &result);
    void record(const RunResult &result);
    void letGo();
    void endRun();
    void forgetConfirmations(const StoreStatus &status);
    [[nodiscard]] QList<StoredSecret> knownSecrets() const;

    std::unique_ptr<Ui::PlaygroundPage> m_ui;
    Workspace &m_workspace;
    SignaturePreview *m_signature = nullptr;
    CodeView *m_code = nullptr;
    EndpointSources *m_sources = nullptr;
    std::unique_ptr<DraftKeeper> m_keeper;
    QHash<QUuid, DraftSet> m_kept;   ///< by account or integration: what was typed, as it was
    QList<ParameterRow> m_inherited; ///< the integration's variables, for an account
    Integration m_integration;
    std::optional<Account> m_account;
    Draft m_asked;          ///< waits for a yes
    Draft m_sent;           ///< what the answer is to
    RequestForm m_sentForm; ///< what that was made from
    Cancellation m_running;
    int m_run = 0; ///< counts what was sent: a late answer to something else is dropped
    bool m_isRunning = false;
    bool m_saidNotRecorded = false; ///< that the history cannot be written
    bool m_isFilling = false;
};

} // namespace signet
