// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/connectioncheck.h"
#include "core/clock.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace signet {

class AccountRepository;

/// One thing to check: an account, or an integration by itself (Coredination's API key).
struct CheckItem
{
    Integration integration;
    std::optional<Account> account;

    /// "integration/account" or "integration".
    [[nodiscard]] QString name() const;
};

/// An origin that asked for a pause.
struct CheckWait
{
    Service service = Service::KlickTipp;
    QString origin;
    int status = 0; ///< 429 or 503
    int secondsLeft = 0;
};

struct CheckProgress
{
    int total = 0;
    int works = 0;
    int refused = 0;
    int cannotTell = 0;
    int running = 0;
    bool isPaused = false;
    QList<CheckWait> waits;

    [[nodiscard]] int done() const { return works + refused + cannotTell; }
};

/// Keeps @p record as the account's last check where it may replace what is known (shouldRecord()). What was
/// known of another secret than the stored one does not count. Errors: Database, NotFound.
[[nodiscard]] Result<void> keepCheck(
    AccountRepository &repository, const QUuid &account, const CheckRecord &record);

/// How long a `Retry-After` with this value asks to be left alone, in milliseconds: seconds or a date;
/// nothing where it is neither.
[[nodiscard]] std::optional<qint64> retryAfterMs(const QByteArray &value, qint64 nowMs);

/// Checks many accounts, a few at a time. A 429, or a 503 with Retry-After, makes the whole origin wait until
/// its time is over, and the account is asked again, a few times; a service that wants more than
/// `longestPauseMs` is not asked again in this run. What ends without a verdict is CannotTell, never Refused,
/// and does not replace an earlier verdict. Runs once; ends once, with finished(), from the event loop.
/// References must outlive it. Destroying it cancels what is running.
class CheckRun : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        int atOnce = 6;
        int deadlineMs = 60'000;      ///< for one account, each time it is asked
        int mostTries = 4;            ///< how often an account is asked when it is told to wait
        int defaultPauseMs = 5'000;   ///< where no Retry-After came; doubles with each try
        int longestPauseMs = 300'000; ///< nobody waits longer
    };
    /// Asked before each check: it may be another one after another secret store was put in use.
    using Checker = std::function<ConnectionCheck &()>;

    CheckRun(Checker checker, AccountRepository &repository, const Clock &clock, QObject *parent = nullptr);
    CheckRun(Checker checker, AccountRepository &repository, const Clock &clock, Options options,
        QObject *parent = nullptr);
    ~CheckRun() override;

    /// Once.
    void start(QList<CheckItem> items);
    /// What is running ends; nothing new begins until resume().
    void pause();
    void resume();
    /// Ends at once. What has not ended by then stays NeverChecked.
    void cancel();

    [[nodiscard]] const QList<CheckItem> &items() const { return m_items; }
    /// One for each item, in their order.
    [[nodiscard]] const QList<CheckRecord> &results() const { return m_results; }
    /// Coredination: the setting for the base path that worked at item @p index, where it is not the
    /// integration's own.
    [[nodiscard]] std::optional<bool> betterSignBasePath(int index) const;
    [[nodiscard]] CheckProgress progress() const;
    [[nodiscard]] bool isFinished() const { return m_state == State::Finished; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    /// The first result that could not be written down; the run goes on.
    [[nodiscard]] const std::optional<Error> &recordingError() const { return m_recordingError; }

Q_SIGNALS:
    /// Item @p index has its result.
    void itemFinished(int index);
    /// Anything of progress() is different; while somebody waits, about every second.
    void progressChanged();
    void finished();

private:
    enum class State
    {
        New,
        Running,
        Finished,
    };
    struct Running
    {
        int attempt = 0;
        qint64 deadlineAt = 0;
        Cancellation cancellation;
    };
    struct Pause
    {
        CheckWait wait;
        qint64 until = 0;
        bool isTooLong = false;
    };

    static Task<void> follow(
        QPointer<CheckRun> run, int index, int attempt, Task<Result<CheckReport>> running);

    void scheduleFill();
    void fill();
    void tick();
    void begin(int index);
    void answered(int index, int attempt, const Result<CheckReport> &report);
    [[nodiscard]] bool mustAskAgain(int index, const CheckReport &report);
    void conclude(int index, const CheckRecord &record, bool mayRecord);
    void endOverdue();
    void giveUpOn(const Pause &pause);
    void forgetOverPauses();
    void finish();
    [[nodiscard]] QString originOf(int index) const;
    [[nodiscard]] CheckRecord cannotTell(const QString &message) const;

    Checker m_checker;
    AccountRepository &m_repository;
    const Clock &m_clock;
    const Options m_options;
    State m_state = State::New;
    bool m_isPaused = false;
    bool m_isCancelled = false;
    bool m_isFillScheduled = false;
    int m_attempts = 0;
    QList<CheckItem> m_items;
    QList<CheckRecord> m_results;
    QHash<int, bool> m_betterForms;
    QList<int> m_tries;
    QList<int> m_waiting; ///< indexes, the next one first
    QHash<int, Running> m_running;
    QHash<QString, Pause> m_pauses;
    std::optional<Error> m_recordingError;
    QTimer m_timer;
};

} // namespace signet
