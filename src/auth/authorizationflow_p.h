// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/attemptlock.h"
#include "auth/authorizationflow.h"
#include "auth/redirectlistener.h"

#include <QPointer>
#include <QTimer>

namespace signet {

/// What an AuthorizationFlow knows and does. Whatever calls enter() does so last, or looks at what it
/// returns: a slot may have destroyed everything.
class AuthorizationFlow::Private
{
public:
    Private(AuthorizationFlow *owner, Dependencies services);

    void start(const Integration &newIntegration, const Account &newAccount, Route route);
    [[nodiscard]] Result<void> listen();
    void takeKey(const Secret &received);
    void probe();
    void store(State from);
    void stop(State end);
    /// False if a slot destroyed the flow or went on to another state.
    bool enter(State next);
    [[nodiscard]] bool isWaiting() const
    {
        return state == State::Listening || state == State::BrowserReached;
    }

    AuthorizationFlow *flow;
    Dependencies deps;
    State state = State::Idle;
    Integration integration;
    Account account;
    /// It is added when its key is stored; one that was there, and has gone, is not brought back.
    bool isNew = false;
    AttemptLock lock;
    std::unique_ptr<RedirectListener> listener;
    QTimer ticker;
    qint64 waitingSinceMs = 0;
    /// Tells an awaited result that is still wanted from one of an attempt that has ended.
    int attempt = 0;
    Cancellation cancellation;
    Secret key;
    CheckReport report;
    Error error;
    QString accountWithSameKey;
    bool isHttpsForced = false;
    bool cameBackWithoutKey = false;

private:
    [[nodiscard]] Result<void> checkInput() const;
    void connectListener();
    void endProbe(const Result<CheckReport> &result);
    void endStore(const Result<void> &result);
    [[nodiscard]] QString findAccountWithSameKey() const;
    [[nodiscard]] static Task<void> runProbe(QPointer<AuthorizationFlow> flow, ConnectionCheck *check,
        Integration integration, QString userName, Secret key, Cancellation cancellation, int attempt);
    [[nodiscard]] static Task<void> runStore(QPointer<AuthorizationFlow> flow, CredentialStore *credentials,
        QPointer<AccountRepository> repository, Account account, bool isNew, Secret key, CheckRecord record,
        int attempt);
};

} // namespace signet
