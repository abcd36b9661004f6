// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/importrun.h"

#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/registration.h"
#include "transfer/runsteps.h"

namespace signet {

namespace {
Error storeGone()
{
    return {ErrorCode::StoreUnavailable,
        ImportRun::tr(
            "The secret store is not in use any more. Import the rest again: what is there already is "
            "skipped.")};
}

bool isDone(RowDecision decision)
{
    return decision != RowDecision::Skip;
}
} // namespace

QLatin1StringView outcomeName(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Added:
        return QLatin1StringView("added");
    case RowOutcome::Replaced:
        return QLatin1StringView("replaced");
    case RowOutcome::Skipped:
        return QLatin1StringView("skipped");
    case RowOutcome::Failed:
        return QLatin1StringView("failed");
    case RowOutcome::NotDone:
        return QLatin1StringView("not-done");
    }
    Q_UNREACHABLE();
}

int ImportReport::count(RowOutcome outcome) const
{
    return static_cast<int>(std::count_if(
        rows.begin(), rows.end(), [outcome](const ImportResult &row) { return row.outcome == outcome; }));
}

bool ImportReport::isComplete() const
{
    const auto isMissing = [](const ImportResult &result) {
        return result.outcome == RowOutcome::Failed || result.outcome == RowOutcome::NotDone;
    };
    return !ended && !isCancelled && std::none_of(rows.begin(), rows.end(), isMissing) &&
           std::none_of(applicationSecrets.begin(), applicationSecrets.end(), isMissing);
}

int ImportReport::leftOut() const
{
    const auto isMissing = [](const ImportResult &result) { return !result.isThere; };
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), isMissing) +
                            std::count_if(applicationSecrets.begin(), applicationSecrets.end(), isMissing));
}

ImportRun::ImportRun(
    AccountRepository &repository, CredentialStore &credentials, const Clock &clock, QObject *parent)
    : QObject(parent), m_repository(repository), m_credentials(&credentials), m_clock(clock)
{
}

ImportRun::~ImportRun() = default;

void ImportRun::start(ImportPlan plan, bool isNewIntegration)
{
    if (m_state != State::New)
        return;
    m_state = State::Running;
    m_isNewIntegration = isNewIntegration;
    for (const ImportedApplicationSecret &secret : plan.applicationSecrets()) {
        const RowOutcome outcome = secret.isStored ? RowOutcome::NotDone : RowOutcome::Skipped;
        m_report.applicationSecrets.append({0, importFieldLabel(secret.field), outcome, secret.reason, {},
            secret.state == ImportedApplicationSecret::State::Same});
    }
    for (const ImportRow &row : plan.rows()) {
        const RowOutcome outcome = isDone(row.decision) ? RowOutcome::NotDone : RowOutcome::Skipped;
        m_report.rows.append(
            {row.line, row.finalName(), outcome, row.reason, row.existing, row.isKnown && !row.isInPart});
        m_progress.total += isDone(row.decision) ? 1 : 0;
    }
    m_plan.emplace(std::move(plan));
    (void)carryOut(this);
}

void ImportRun::cancel()
{
    if (m_state != State::Finished)
        m_report.isCancelled = true;
}

Task<void> ImportRun::carryOut(QPointer<ImportRun> run)
{
    co_await nextTurn();
    if (!run)
        co_return;
    if (!run->mustEnd()) {
        const Result<void> prepared = co_await run->prepareIntegration();
        if (!run)
            co_return;
        if (!prepared)
            run->m_report.ended = prepared.error();
    }
    for (int row = 0; row < run->m_report.rows.size(); ++row) {
        if (run->mustEnd())
            break;
        if (run->m_report.rows.at(row).outcome != RowOutcome::NotDone)
            continue;
        run->begin(row);
        const Result<QUuid> applied = co_await run->apply(row);
        if (!run)
            co_return;
        run->end(row, applied);
        co_await nextTurn();
        if (!run)
            co_return;
    }
    run->finish();
}

bool ImportRun::mustEnd() const
{
    return m_report.isCancelled || m_report.ended.has_value();
}

/// The integration itself where it is new, and its own secrets. Without them its accounts are of no use.
Task<Result<void>> ImportRun::prepareIntegration()
{
    const QPointer<ImportRun> self(this);
    NewSecrets secrets;
    QList<int> indexes;
    for (int index = 0; index < m_report.applicationSecrets.size(); ++index) {
        if (m_report.applicationSecrets.at(index).outcome != RowOutcome::NotDone)
            continue;
        const Result<Secret> value = m_plan->applicationSecret(index);
        if (!value)
            co_return fail(value.error());
        const ImportField field = m_plan->applicationSecrets().at(index).field;
        secrets.append({*secretFieldOf(field), *value});
        indexes.append(index);
    }
    if (!m_credentials)
        co_return fail(storeGone());
    if (m_isNewIntegration) {
        const Result<void> added =
            co_await registerIntegration(&m_repository, m_credentials, m_plan->integration(), secrets);
        if (!added || !self)
            co_return added;
    } else if (!secrets.isEmpty()) {
        // Its settings may be others by now.
        const Result<Integration> present = m_repository.integration(m_plan->integration().id);
        if (!present)
            co_return fail(present.error());
        const Result<void> revised =
            co_await reviseIntegration(&m_repository, m_credentials, *present, secrets);
        if (!revised || !self)
            co_return revised;
    }
    for (const int index : indexes) {
        m_report.applicationSecrets[index].outcome = RowOutcome::Added;
        m_report.applicationSecrets[index].isThere = true;
    }
    co_return Result<void>{};
}

void ImportRun::begin(int row)
{
    m_progress.current = m_report.rows.at(row).name;
    Q_EMIT progressChanged();
}

/// The account that it is about.
Task<Result<QUuid>> ImportRun::apply(int row)
{
    if (!m_credentials)
        co_return fail(storeGone());
    const Result<NewSecrets> secrets = m_plan->secrets(row);
    if (!secrets)
        co_return fail(secrets.error());
    const ImportRow source = m_plan->rows().at(row);
    if (source.decision == RowDecision::ReplaceKey) {
        const Result<Account> existing = m_repository.account(source.existing);
        if (!existing)
            co_return fail(existing.error());
        const Result<void> replaced =
            co_await reviseAccount(&m_repository, m_credentials, *existing, *secrets, {});
        if (!replaced)
            co_return fail(replaced.error());
        co_return source.existing;
    }
    const Account account = m_plan->account(row, m_clock.nowMs());
    const Result<void> added = co_await registerAccount(&m_repository, m_credentials, account, *secrets);
    if (!added)
        co_return fail(added.error());
    co_return account.id;
}

void ImportRun::end(int row, const Result<QUuid> &applied)
{
    ImportResult &result = m_report.rows[row];
    if (applied) {
        const bool isReplaced = m_plan->rows().at(row).decision == RowDecision::ReplaceKey;
        result.outcome = isReplaced ? RowOutcome::Replaced : RowOutcome::Added;
        result.account = *applied;
        result.isThere = !m_plan->rows().at(row).isInPart;
        result.message = m_plan->rows().at(row).warning;
    } else {
        result.outcome = RowOutcome::Failed;
        result.message = applied.error().message;
        if (endsRun(applied.error()))
            m_report.ended = m_credentials ? applied.error() : storeGone();
    }
    ++m_progress.done;
    Q_EMIT progressChanged();
}

void ImportRun::finish()
{
    m_state = State::Finished;
    m_progress.current.clear();
    m_plan.reset(); // and with it the keys
    Q_EMIT finished();
}

} // namespace signet
