// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/rotation.h"

#include "auth/conversations.h"
#include "auth/rotationprobe.h"
#include "signing/cleansecret.h"
#include "storage/credentialstore.h"

#include <QPointer>

namespace signet {

namespace {

Result<void> note(const Rotation::Dependencies &deps, const SecretPlace &place, const QString &what)
{
    ActivityEntry entry;
    entry.atMs = deps.clock.nowMs();
    entry.owner = place.owner();
    entry.what = what;
    entry.source = deps.source;
    return deps.repository.addActivity(entry);
}

const StoredSecret *presentSecret(const SecretPlace &place)
{
    return place.account ? place.account->secret(place.field) : place.integration.secret(place.field);
}

CheckRecord withoutVerdict(const Clock &clock, const Error &error)
{
    CheckRecord record;
    record.outcome =
        error.code == ErrorCode::CredentialRefused ? CheckOutcome::Refused : CheckOutcome::CannotTell;
    record.atMs = clock.nowMs();
    record.message = error.message;
    return record;
}

} // namespace

Rotation::Rotation(Dependencies dependencies, const SecretPlace &place, QObject *parent)
    : QObject(parent), m_deps(dependencies), m_place(place)
{
}

Rotation::~Rotation()
{
    m_cancellation.cancel();
}

Result<void> Rotation::start(const Secret &typed)
{
    const Result<Secret> cleaned = cleanSecret(m_place.field, typed);
    if (!cleaned)
        return fail(cleaned.error());
    const StoredSecret *present = presentSecret(m_place);
    const bool isKey = !isPasswordLike(m_place.field);
    if (isKey && present != nullptr && present->summary.fingerprint == fingerprint(*cleaned))
        return fail(ErrorCode::Conflict, tr("That is the value in use already. Enter the new one."));
    if (m_state == State::Switching)
        return fail(ErrorCode::Conflict, tr("The value before is just being stored. Wait a moment."));
    m_value = *cleaned;
    probe();
    return {};
}

void Rotation::startByExchange(const QString &email, const Secret &password)
{
    if (m_state == State::Switching)
        return;
    cancel();
    m_value = {};
    const int attempt = m_attempt;
    enter(State::Probing);
    if (attempt == m_attempt)
        (void)followExchange(this, attempt, email, password, m_cancellation);
}

void Rotation::probeAgain()
{
    if (hasValue() && (m_state == State::Refused || m_state == State::Unproven))
        probe();
}

void Rotation::probe()
{
    cancel();
    const int attempt = m_attempt;
    const QPointer<Rotation> self(this);
    enter(State::Probing);
    if (!self || attempt != m_attempt)
        return;
    const Result<QList<Account>> accounts = m_deps.repository.accounts();
    if (!accounts)
        return endProbe(fail(accounts.error()));
    (void)followProbe(this, attempt,
        probeRotation(m_deps.credentials, m_deps.conversations.http, m_deps.clock, m_place, *accounts,
            m_value, m_cancellation));
}

Task<void> Rotation::followProbe(QPointer<Rotation> rotation, int attempt, Task<Result<CheckReport>> running)
{
    const Result<CheckReport> result = co_await running;
    if (rotation && rotation->m_attempt == attempt && rotation->m_state == State::Probing)
        rotation->endProbe(result);
}

Task<void> Rotation::followExchange(
    QPointer<Rotation> rotation, int attempt, QString email, Secret password, Cancellation cancellation)
{
    const Integration integration = rotation->m_place.integration;
    const tl::expected<Secret, LoginFailure> token =
        co_await rotation->m_deps.conversations.exchange.tryOut(integration, email, password, cancellation);
    if (!rotation || rotation->m_attempt != attempt || rotation->m_state != State::Probing)
        co_return;
    if (token) {
        rotation->m_value = *token;
        rotation->probe();
    } else {
        rotation->endExchange(withoutVerdict(rotation->m_deps.clock, token.error().error));
    }
}

void Rotation::endExchange(const CheckRecord &failure)
{
    m_record = failure;
    enter(failure.outcome == CheckOutcome::Refused ? State::Refused : State::Unproven);
}

void Rotation::endProbe(const Result<CheckReport> &result)
{
    m_record = result ? result->record : withoutVerdict(m_deps.clock, result.error());
    switch (m_record.outcome) {
    case CheckOutcome::Works:
        return enter(State::Proven);
    case CheckOutcome::Refused:
        return enter(State::Refused);
    case CheckOutcome::NeverChecked:
    case CheckOutcome::CannotTell:
        return enter(State::Unproven);
    }
}

void Rotation::switchOver()
{
    const bool mayFollow = m_state == State::Proven || m_state == State::Unproven || m_state == State::Failed;
    if (!mayFollow || !hasValue())
        return;
    const QPointer<Rotation> self(this);
    enter(State::Switching);
    if (self)
        (void)followSwitch(this, m_deps, m_place, m_value, m_record);
}

Task<void> Rotation::followSwitch(
    QPointer<Rotation> rotation, Dependencies deps, SecretPlace place, Secret value, CheckRecord record)
{
    const Result<void> rotated = co_await deps.credentials.rotate(place.owner(), place.field, value);
    if (rotated) {
        // What cannot be noted makes the value no less stored.
        if (place.account)
            (void)deps.repository.recordCheck(place.account->id, record);
        (void)note(deps, place,
            tr("%1: a new value is in use, the one before is kept.").arg(fieldLabel(place.field)));
    }
    if (!rotation)
        co_return;
    if (!rotated)
        rotation->m_error = rotated.error();
    else
        rotation->m_value = {};
    rotation->enter(rotated ? State::Switched : State::Failed);
}

void Rotation::cancel()
{
    if (m_state == State::Switching)
        return;
    ++m_attempt;
    const Cancellation running = std::exchange(m_cancellation, Cancellation());
    const bool wasProbing = m_state == State::Probing;
    if (wasProbing)
        m_state = State::Idle;
    running.cancel();
}

void Rotation::enter(State next)
{
    m_state = next;
    Q_EMIT stateChanged(next);
}

Task<Result<void>> confirmRotation(Rotation::Dependencies deps, SecretPlace place)
{
    const Result<void> confirmed = co_await deps.credentials.confirm(place.owner(), place.field);
    if (confirmed)
        (void)note(deps, place,
            Rotation::tr("%1: confirmed, the other value was erased.").arg(fieldLabel(place.field)));
    co_return confirmed;
}

Task<Result<void>> undoRotation(Rotation::Dependencies deps, SecretPlace place)
{
    const Result<void> swapped = co_await deps.credentials.goBack(place.owner(), place.field);
    if (swapped)
        (void)note(
            deps, place, Rotation::tr("%1: the other value is in use again.").arg(fieldLabel(place.field)));
    co_return swapped;
}

bool isNewInUse(const StoredSecret *active, const StoredSecret &kept)
{
    return active != nullptr && active->storedAtMs >= kept.storedAtMs;
}

Result<QList<CheckItem>> accountsToCheck(const AccountRepository &repository, const Integration &integration)
{
    const Result<QList<Account>> accounts = repository.accounts();
    if (!accounts)
        return fail(accounts.error());
    QList<CheckItem> items;
    for (const Account &account : *accounts) {
        if (account.integrationId == integration.id)
            items.append({integration, account});
    }
    return items;
}

} // namespace signet
