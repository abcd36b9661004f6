// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authorizationflow_p.h"

#include "auth/consentlink.h"
#include "core/servicetraits.h"
#include "core/text.h"
#include "signing/partnercipher.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/registration.h"
#include "storage/settings.h"

#include <QPointer>

namespace signet {

namespace {
constexpr int tickMs = 1'000;

Result<void> checkStillThere(const AccountRepository &repository, const Account &account)
{
    const Result<Account> known = repository.account(account.id);
    if (!known && known.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound,
            AuthorizationFlow::tr(
                "The account “%1” was removed meanwhile. Nothing was stored; the access that "
                "was given can be taken back at KlickTipp.")
                .arg(account.name));
    return known.map([](const Account &) {});
}
} // namespace

AuthorizationFlow::Private::Private(AuthorizationFlow *owner, Dependencies services)
    : flow(owner), deps(services), lock(services.repository.folder())
{
    ticker.setInterval(tickMs);
    QObject::connect(&ticker, &QTimer::timeout, flow, &AuthorizationFlow::ticked);
}

void AuthorizationFlow::Private::start(
    const Integration &newIntegration, const Account &newAccount, Route route)
{
    stop(State::Idle);
    integration = newIntegration;
    account = newAccount;
    report = {};
    error = {};
    accountWithSameKey.clear();
    isHttpsForced = false;
    cameBackWithoutKey = false;
    const Result<Account> known = deps.repository.account(account.id);
    isNew = !known && known.error().code == ErrorCode::NotFound;
    Result<void> ready = checkInput();
    if (ready && route == Route::Browser)
        ready = listen();
    if (!ready) {
        error = ready.error();
        enter(State::Failed);
        return;
    }
    waitingSinceMs = deps.clock.steadyMs();
    enter(State::Listening);
}

Result<void> AuthorizationFlow::Private::checkInput() const
{
    if (!traits(integration.service).hasConsent || account.method != AuthMethod::PartnerKey)
        return fail(ErrorCode::InvalidInput,
            AuthorizationFlow::tr("Only KlickTipp accounts with a customer key are authorized "
                                  "in the browser. Enter this account's "
                                  "credentials on its page instead."));
    if (account.integrationId != integration.id)
        return fail(ErrorCode::InvalidInput,
            AuthorizationFlow::tr(
                "The account belongs to another integration. Choose the integration that it was added to."));
    if (trimmedLikeTheWeb(account.userName).isEmpty())
        return fail(ErrorCode::InvalidInput,
            AuthorizationFlow::tr("The account has no user name, which KlickTipp does not send "
                                  "along with the key. Enter the customer's "
                                  "KlickTipp user name first."));
    return {};
}

Result<void> AuthorizationFlow::Private::listen()
{
    if (const Result<void> locked = lock.take(); !locked)
        return locked;
    listener = std::make_unique<RedirectListener>(deps.clock);
    RedirectListener::Options options;
    options.port = deps.repository.settings().values().listenerPort;
    if (const Result<BaseUrl> provider = BaseUrl::parse(integration.klickTipp.consentUrl))
        options.providerOrigin = provider->origin().toUrl();
    const Result<void> listening = listener->listen(options);
    const Result<QByteArray> link =
        listening ? consentLink(integration.klickTipp, listener->redirectUrl()) : fail(listening.error());
    if (!link) {
        listener.reset(); // nobody has seen its address yet
        lock.release();
        return fail(link.error());
    }
    listener->setConsentLink(*link);
    connectListener();
    return {};
}

void AuthorizationFlow::Private::connectListener()
{
    QObject::connect(
        listener.get(), &RedirectListener::stateChanged, flow, [this](RedirectListener::State now) {
            if (now == RedirectListener::State::Started && state == State::Listening)
                enter(State::BrowserReached);
            else if (now == RedirectListener::State::TimedOut && isWaiting())
                stop(State::TimedOut);
        });
    QObject::connect(listener.get(), &RedirectListener::keyReceived, flow, [this](const Secret &received) {
        if (isWaiting())
            takeKey(received);
    });
    QObject::connect(listener.get(), &RedirectListener::refused, flow, [this](RefusalReason reason) {
        isHttpsForced = isHttpsForced || reason == RefusalReason::Tls;
        const bool isConsent = reason == RefusalReason::NoKey || reason == RefusalReason::BadKey;
        cameBackWithoutKey = cameBackWithoutKey || isConsent;
    });
}

void AuthorizationFlow::Private::takeKey(const Secret &received)
{
    key = cleanCustomerKey(received).value_or(received);
    accountWithSameKey = findAccountWithSameKey();
    lock.release();
    if (listener)
        listener->finish();
    probe();
}

QString AuthorizationFlow::Private::findAccountWithSameKey() const
{
    const Result<QList<Account>> accounts = deps.repository.accounts();
    if (!accounts)
        return {};
    const QString wanted = fingerprint(key);
    for (const Account &other : *accounts) {
        const StoredSecret *stored = other.secret(SecretField::CustomerKey);
        if (other.id != account.id && stored && stored->summary.fingerprint == wanted)
            return other.name;
    }
    return {};
}

void AuthorizationFlow::Private::probe()
{
    if (!enter(State::Checking))
        return;
    cancellation = {};
    (void)runProbe(flow, &deps.check, integration, account.userName, key, cancellation, attempt);
}

Task<void> AuthorizationFlow::Private::runProbe(QPointer<AuthorizationFlow> flow, ConnectionCheck *check,
    Integration integration, QString userName, Secret key, Cancellation cancellation, int attempt)
{
    const Result<CheckReport> result =
        co_await check->probeCustomerKey(integration, userName, key, cancellation);
    if (flow && flow->d->attempt == attempt && flow->d->state == State::Checking)
        flow->d->endProbe(result);
}

void AuthorizationFlow::Private::endProbe(const Result<CheckReport> &result)
{
    if (result) {
        report = *result;
    } else {
        // No probe could be made. The key is not lost for that: unlock the store, retry.
        report = {};
        report.record.outcome = CheckOutcome::CannotTell;
        report.record.atMs = deps.clock.nowMs();
        report.record.message = result.error().message;
    }
    const bool isProven = report.record.outcome == CheckOutcome::Works;
    if (listener)
        listener->setOutcome(isProven ? CallbackPage::Works : CallbackPage::NotProven);
    enter(isProven ? State::Proven : State::Unproven);
}

void AuthorizationFlow::Private::store(State from)
{
    if (state != from || key.isEmpty() || !enter(State::Storing))
        return;
    (void)runStore(flow, &deps.credentials, &deps.repository, account, isNew, key, report.record, attempt);
}

Task<void> AuthorizationFlow::Private::runStore(QPointer<AuthorizationFlow> flow,
    CredentialStore *credentials, QPointer<AccountRepository> repository, Account account, bool isNew,
    Secret key, CheckRecord record, int attempt)
{
    const NewSecrets secrets{{SecretField::CustomerKey, key}};
    Result<void> stored = isNew ? Result<void>{} : checkStillThere(*repository, account);
    if (isNew)
        stored = co_await registerAccount(repository.data(), credentials, account, secrets);
    else if (stored)
        stored = co_await credentials->rotate(account.id, SecretField::CustomerKey, key);
    // A check that cannot be recorded does not make the key less stored: the next check records itself.
    if (stored && repository)
        (void)repository->recordCheck(account.id, record);
    if (flow && flow->d->attempt == attempt && flow->d->state == State::Storing)
        flow->d->endStore(stored);
}

void AuthorizationFlow::Private::endStore(const Result<void> &result)
{
    if (result) {
        stop(State::Done);
        return;
    }
    error = result.error();
    if (error.code == ErrorCode::NotFound)
        key = {}; // there is nothing to store it for
    enter(State::Failed);
}

/// Leaves nothing running and nothing secret behind.
void AuthorizationFlow::Private::stop(State end)
{
    ++attempt;
    key = {};
    lock.release();
    const Cancellation running = std::exchange(cancellation, {});
    if (end == State::Idle || end == State::Cancelled)
        RedirectListener::retire(std::exchange(listener, nullptr));
    state = end;
    running.cancel();
    if (end != State::Idle)
        enter(end);
}

bool AuthorizationFlow::Private::enter(State next)
{
    state = next;
    if (isWaiting())
        ticker.start();
    else
        ticker.stop();
    const QPointer<AuthorizationFlow> self(flow);
    Q_EMIT flow->stateChanged(next);
    return !self.isNull() && state == next;
}

} // namespace signet
