// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/task.h"
#include "transfer/importplan.h"

#include <QObject>
#include <QPointer>

namespace signet {

class AccountRepository;
class CredentialStore;

enum class RowOutcome
{
    Added,
    Replaced,
    Skipped, ///< as decided, or invalid
    Failed,
    NotDone, ///< the run ended before
};

/// The stable name: "added", "not-done".
[[nodiscard]] QLatin1StringView outcomeName(RowOutcome outcome);

/// What became of one row of the plan, or of an application secret.
struct ImportResult
{
    int line = 0; ///< 0 for application secrets
    QString name; ///< the account's, or what the application secret is called
    RowOutcome outcome = RowOutcome::NotDone;
    QString message;      ///< translated; why it was skipped or failed
    QUuid account;        ///< where one was added or replaced, or is there already
    bool isThere = false; ///< what the file says of it is in Signet now
};

struct ImportReport
{
    QList<ImportResult> applicationSecrets;
    QList<ImportResult> rows; ///< one for each of the plan, in its order
    /// What ended the run before its time: the secret store is locked or gone, the database failed.
    std::optional<Error> ended;
    bool isCancelled = false;

    [[nodiscard]] int count(RowOutcome outcome) const; ///< of rows
    /// Everything that was decided has happened.
    [[nodiscard]] bool isComplete() const;
    /// How many rows and application secrets of the file are not in Signet now, or not wholly.
    [[nodiscard]] int leftOut() const;
    /// Every secret of the file is in Signet now: it is needed no more.
    [[nodiscard]] bool isAllThere() const { return leftOut() == 0; }
};

struct ImportProgress
{
    int total = 0; ///< rows that are to be added or replaced
    int done = 0;
    QString current; ///< the account's name
};

/// Carries out a plan row by row, each from the event loop: the integration where it is new, its secrets,
/// then every account with its secrets or not at all (registerAccount()). A row that fails is told in the
/// report, and the rest goes on; a secret store that is locked, denied or gone, and a failing database, end
/// the run. Starts once; ends once, with finished(), from the event loop. Repository and clock must outlive
/// it; where the CredentialStore ends before, so does the run. Destroying it lets the row under way end, and
/// no other begin.
class ImportRun : public QObject
{
    Q_OBJECT

public:
    ImportRun(AccountRepository &repository, CredentialStore &credentials, const Clock &clock,
        QObject *parent = nullptr);
    ~ImportRun() override;

    /// Once. @p isNewIntegration: the plan's integration is to be added first.
    void start(ImportPlan plan, bool isNewIntegration = false);
    /// The row under way ends; no other begins.
    void cancel();

    [[nodiscard]] ImportProgress progress() const { return m_progress; }
    [[nodiscard]] bool isFinished() const { return m_state == State::Finished; }
    /// Whole after finished().
    [[nodiscard]] const ImportReport &report() const { return m_report; }

Q_SIGNALS:
    void progressChanged();
    void finished();

private:
    enum class State
    {
        New,
        Running,
        Finished,
    };

    static Task<void> carryOut(QPointer<ImportRun> run);
    [[nodiscard]] bool mustEnd() const;
    [[nodiscard]] Task<Result<void>> prepareIntegration();
    void begin(int row);
    [[nodiscard]] Task<Result<QUuid>> apply(int row);
    void end(int row, const Result<QUuid> &applied);
    void finish();

    AccountRepository &m_repository;
    QPointer<CredentialStore> m_credentials;
    const Clock &m_clock;
    State m_state = State::New;
    bool m_isNewIntegration = false;
    std::optional<ImportPlan> m_plan;
    ImportProgress m_progress;
    ImportReport m_report;
};

} // namespace signet
