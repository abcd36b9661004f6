// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authorizationflow.h"

#include "auth/authorizationflow_p.h"
#include "auth/pastedkey.h"

namespace signet {

AuthorizationFlow::AuthorizationFlow(Dependencies dependencies, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, dependencies))
{
}

AuthorizationFlow::~AuthorizationFlow()
{
    // What a cancelled probe still calls finds another attempt, and leaves it alone.
    d->stop(State::Idle);
}

void AuthorizationFlow::start(const Integration &integration, const Account &account, Route route)
{
    if (d->state == State::Idle || isFinished())
        d->start(integration, account, route);
}

bool AuthorizationFlow::openBrowser()
{
    if (d->state != State::Listening || !d->listener)
        return false;
    d->waitingSinceMs = d->deps.clock.steadyMs();
    return d->deps.browser.open(link());
}

Result<void> AuthorizationFlow::paste(const Secret &pasted)
{
    if (!d->isWaiting() && d->state != State::Unproven)
        return fail(ErrorCode::InvalidInput, tr("No key is awaited at the moment. Start the authorization of "
                                                "this account again, then paste it."));
    const Result<Secret> key = customerKeyFromPaste(pasted);
    if (!key)
        return fail(key.error());
    d->takeKey(*key);
    return {};
}

void AuthorizationFlow::retryProbe()
{
    if (d->state == State::Unproven)
        d->probe();
}

void AuthorizationFlow::confirm()
{
    d->store(State::Proven);
}

void AuthorizationFlow::keepUnproven()
{
    d->store(State::Unproven);
}

void AuthorizationFlow::storeAgain()
{
    d->store(State::Failed);
}

void AuthorizationFlow::cancel()
{
    if (d->state != State::Idle && d->state != State::Storing && !isFinished())
        d->stop(State::Cancelled);
}

void AuthorizationFlow::extend()
{
    if (!d->listener || !d->isWaiting())
        return;
    d->listener->extend();
    Q_EMIT ticked();
}

AuthorizationFlow::State AuthorizationFlow::state() const
{
    return d->state;
}

bool AuthorizationFlow::isFinished() const
{
    return d->state == State::Done || d->state == State::Failed || d->state == State::TimedOut ||
           d->state == State::Cancelled;
}

QUrl AuthorizationFlow::link() const
{
    return d->listener ? d->listener->startUrl() : QUrl();
}

QString AuthorizationFlow::listeningAddress() const
{
    return d->listener ? QString::fromLatin1(d->listener->authority()) : QString();
}

qint64 AuthorizationFlow::remainingMs() const
{
    return d->listener ? d->listener->remainingMs() : 0;
}

bool AuthorizationFlow::isBrowserOverdue() const
{
    return d->state == State::Listening && d->listener &&
           d->deps.clock.steadyMs() - d->waitingSinceMs >= browserOverdueMs;
}

int AuthorizationFlow::refusedRequests() const
{
    return d->listener ? d->listener->refusedRequests() : 0;
}

bool AuthorizationFlow::isHttpsForced() const
{
    return d->isHttpsForced;
}

bool AuthorizationFlow::cameBackWithoutKey() const
{
    return d->cameBackWithoutKey;
}

const CheckReport &AuthorizationFlow::report() const
{
    return d->report;
}

const Error &AuthorizationFlow::error() const
{
    return d->error;
}

bool AuthorizationFlow::canStoreAgain() const
{
    return d->state == State::Failed && !d->key.isEmpty();
}

QString AuthorizationFlow::accountWithSameKey() const
{
    return d->accountWithSameKey;
}

} // namespace signet
