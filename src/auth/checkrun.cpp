// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/checkrun.h"

#include "storage/accountrepository.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

namespace signet {

namespace {
/// Deadlines and pauses are looked at by the Clock, as often as this.
constexpr int tickMs = 200;
constexpr int tooManyRequests = 429;
constexpr int unavailable = 503;
} // namespace

QString CheckItem::name() const
{
    return account ? integration.name + u'/' + account->name : integration.name;
}

Result<void> keepCheck(AccountRepository &repository, const QUuid &account, const CheckRecord &record)
{
    const Result<Account> known = repository.account(account);
    if (!known)
        return fail(known.error());
    const StoredSecret *secret = known->secret(known->requiredSecret());
    const bool isAboutOldSecret = secret != nullptr && secret->storedAtMs > known->lastCheck.atMs;
    if (!shouldRecord(isAboutOldSecret ? CheckRecord() : known->lastCheck, record))
        return {};
    return repository.recordCheck(account, record);
}

std::optional<qint64> retryAfterMs(const QByteArray &value, qint64 nowMs)
{
    bool isNumber = false;
    const qint64 seconds = value.trimmed().toLongLong(&isNumber);
    constexpr qint64 mostSeconds = 365 * 86'400;
    if (isNumber)
        return seconds < 0 ? std::nullopt : std::optional(std::min(seconds, mostSeconds) * 1'000);
    QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(value.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeZone(QTimeZone::utc());
    return std::max<qint64>(0, date.toMSecsSinceEpoch() - nowMs);
}

CheckRun::CheckRun(Checker checker, AccountRepository &repository, const Clock &clock, QObject *parent)
    : CheckRun(std::move(checker), repository, clock, Options(), parent)
{
}

CheckRun::CheckRun(
    Checker checker, AccountRepository &repository, const Clock &clock, Options options, QObject *parent)
    : QObject(parent)
    , m_checker(std::move(checker))
    , m_repository(repository)
    , m_clock(clock)
    , m_options(options)
{
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &CheckRun::tick);
}

CheckRun::~CheckRun()
{
    m_state = State::Finished;
    for (const Running &running : std::exchange(m_running, {}))
        running.cancellation.cancel();
}

void CheckRun::start(QList<CheckItem> items)
{
    if (m_state != State::New)
        return;
    m_state = State::Running;
    m_items = std::move(items);
    m_results.resize(m_items.size());
    m_tries.resize(m_items.size());
    m_waiting.resize(m_items.size());
    std::iota(m_waiting.begin(), m_waiting.end(), 0);
    m_timer.start();
    scheduleFill();
}

void CheckRun::pause()
{
    if (m_state != State::Running || std::exchange(m_isPaused, true))
        return;
    Q_EMIT progressChanged();
}

void CheckRun::resume()
{
    if (m_state != State::Running || !std::exchange(m_isPaused, false))
        return;
    scheduleFill();
    Q_EMIT progressChanged();
}

void CheckRun::cancel()
{
    if (m_state != State::Running || std::exchange(m_isCancelled, true))
        return;
    m_waiting.clear();
    m_pauses.clear();
    m_isPaused = false;
    for (const Running &running : std::exchange(m_running, {}))
        running.cancellation.cancel();
    scheduleFill();
}

std::optional<bool> CheckRun::betterSignBasePath(int index) const
{
    const auto found = m_betterForms.constFind(index);
    return found == m_betterForms.cend() ? std::nullopt : std::optional(*found);
}

CheckProgress CheckRun::progress() const
{
    CheckProgress progress;
    progress.total = static_cast<int>(m_items.size());
    const auto count = [this](CheckOutcome outcome) {
        return static_cast<int>(std::count_if(m_results.begin(), m_results.end(),
            [outcome](const CheckRecord &record) { return record.outcome == outcome; }));
    };
    progress.works = count(CheckOutcome::Works);
    progress.refused = count(CheckOutcome::Refused);
    progress.cannotTell = count(CheckOutcome::CannotTell);
    progress.running = static_cast<int>(m_running.size());
    progress.isPaused = m_isPaused;
    const qint64 now = m_clock.steadyMs();
    for (const Pause &pause : m_pauses) {
        if (pause.until <= now || pause.isTooLong)
            continue;
        CheckWait wait = pause.wait;
        wait.secondsLeft = static_cast<int>((pause.until - now + 999) / 1'000);
        progress.waits.append(wait);
    }
    std::sort(progress.waits.begin(), progress.waits.end(),
        [](const CheckWait &a, const CheckWait &b) { return a.origin < b.origin; });
    return progress;
}

/// Never from within an answer: what ends at once would nest as deep as there are accounts.
void CheckRun::scheduleFill()
{
    if (!std::exchange(m_isFillScheduled, true))
        QMetaObject::invokeMethod(this, &CheckRun::fill, Qt::QueuedConnection);
}

void CheckRun::fill()
{
    m_isFillScheduled = false;
    if (m_state != State::Running)
        return;
    if (m_waiting.isEmpty() && m_running.isEmpty())
        return finish();
    if (m_isPaused)
        return;
    forgetOverPauses();
    // A check can end before begin() returns; the list is read anew each time.
    const int attemptsBefore = m_attempts;
    for (qsizetype at = 0; at < m_waiting.size() && m_running.size() < m_options.atOnce;) {
        if (m_pauses.contains(originOf(m_waiting.at(at))))
            ++at;
        else
            begin(m_waiting.takeAt(at));
    }
    if (m_attempts != attemptsBefore)
        Q_EMIT progressChanged();
}

void CheckRun::begin(int index)
{
    Running running;
    running.attempt = ++m_attempts;
    running.deadlineAt = m_clock.steadyMs() + m_options.deadlineMs;
    const CheckItem &item = m_items.at(index);
    m_running.insert(index, running);
    ++m_tries[index];
    follow(this, index, running.attempt,
        m_checker().check(item.integration, item.account, running.cancellation));
}

Task<void> CheckRun::follow(QPointer<CheckRun> run, int index, int attempt, Task<Result<CheckReport>> running)
{
    const Result<CheckReport> report = co_await running;
    if (run)
        run->answered(index, attempt, report);
}

void CheckRun::answered(int index, int attempt, const Result<CheckReport> &report)
{
    const auto running = m_running.constFind(index);
    if (running == m_running.cend() || running->attempt != attempt)
        return; // too late: overdue or cancelled
    m_running.erase(running);
    scheduleFill();
    if (!report)
        return conclude(index, cannotTell(report.error().message), false);
    if (report->betterSignBasePath)
        m_betterForms.insert(index, *report->betterSignBasePath);
    if (!mustAskAgain(index, *report))
        conclude(index, report->record, true);
}

bool CheckRun::mustAskAgain(int index, const CheckReport &report)
{
    const int status = report.record.httpStatus;
    const bool isCannotTell = report.record.outcome == CheckOutcome::CannotTell;
    // A login's answer is not handed on, only its status.
    const std::optional<qint64> asked =
        report.exchange
            ? retryAfterMs(report.exchange->header("Retry-After").value_or(QByteArray()), m_clock.nowMs())
            : std::nullopt;
    if (!isCannotTell || (status != tooManyRequests && !(status == unavailable && asked)))
        return false;
    const int tries = m_tries.at(index);
    const qint64 byDefault = std::min<qint64>(
        m_options.longestPauseMs, m_options.defaultPauseMs * (1LL << std::min(tries - 1, 16)));
    const qint64 wait = asked.value_or(byDefault);
    const QString origin = originOf(index);
    Pause &pause = m_pauses[origin];
    pause.wait.service = m_items.at(index).integration.service;
    pause.wait.origin = origin;
    pause.wait.status = status;
    pause.until = std::max(pause.until, m_clock.steadyMs() + wait);
    pause.isTooLong = pause.isTooLong || wait > m_options.longestPauseMs;
    if (pause.isTooLong) {
        giveUpOn(pause);
        return false;
    }
    if (tries >= m_options.mostTries)
        return false;
    m_waiting.prepend(index);
    Q_EMIT progressChanged();
    return true;
}

/// The origin wants to be left alone for longer than anybody waits: nothing more is sent to it.
void CheckRun::giveUpOn(const Pause &pause)
{
    const int minutes = static_cast<int>((pause.until - m_clock.steadyMs() + 59'999) / 60'000);
    const QString origin = pause.wait.origin;
    QList<int> unasked;
    const auto concerns = [&](int index) { return originOf(index) == origin; };
    std::copy_if(m_waiting.begin(), m_waiting.end(), std::back_inserter(unasked), concerns);
    m_waiting.removeIf(concerns);
    for (const int index : std::as_const(unasked))
        conclude(index,
            cannotTell(
                tr("The service asks for a pause of %n minutes. Check again after that.", nullptr, minutes)),
            false);
}

void CheckRun::conclude(int index, const CheckRecord &record, bool mayRecord)
{
    m_results[index] = record;
    const std::optional<Account> &account = m_items.at(index).account;
    if (mayRecord && account) {
        const Result<void> kept = keepCheck(m_repository, account->id, record);
        // An account that was deleted meanwhile needs no record.
        if (!kept && kept.error().code != ErrorCode::NotFound && !m_recordingError)
            m_recordingError = kept.error();
    }
    Q_EMIT itemFinished(index);
    Q_EMIT progressChanged();
}

void CheckRun::tick()
{
    endOverdue();
    if (!m_pauses.isEmpty())
        Q_EMIT progressChanged();
    scheduleFill();
}

void CheckRun::endOverdue()
{
    const qint64 now = m_clock.steadyMs();
    QList<int> overdue;
    for (auto it = m_running.cbegin(); it != m_running.cend(); ++it) {
        if (it->deadlineAt <= now)
            overdue.append(it.key());
    }
    for (const int index : std::as_const(overdue)) {
        // Taken out first: its own end comes too late, if it comes at all.
        const Running running = m_running.take(index);
        running.cancellation.cancel();
        conclude(index,
            cannotTell(
                tr("There was no answer within %n seconds. The credentials may be good; check again later.",
                    nullptr, m_options.deadlineMs / 1'000)),
            true);
    }
}

void CheckRun::forgetOverPauses()
{
    const qint64 now = m_clock.steadyMs();
    const auto isOver = [now](const auto &entry) { return entry.value().until <= now; };
    if (erase_if(m_pauses, isOver) > 0)
        Q_EMIT progressChanged();
}

void CheckRun::finish()
{
    m_state = State::Finished;
    m_timer.stop();
    m_pauses.clear();
    Q_EMIT progressChanged();
    Q_EMIT finished();
}

QString CheckRun::originOf(int index) const
{
    return QString::fromLatin1(m_items.at(index).integration.baseUrl.origin().toUrl());
}

CheckRecord CheckRun::cannotTell(const QString &message) const
{
    CheckRecord record;
    record.outcome = CheckOutcome::CannotTell;
    record.atMs = m_clock.nowMs();
    record.message = message;
    return record;
}

} // namespace signet
