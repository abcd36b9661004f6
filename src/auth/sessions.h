// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/clock.h"
#include "signing/sessionheaders.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace signet {

/// What a login depends on. A session or token is used only while this is still what the account says: it
/// never travels to another origin, and never outlives the password that it was got with.
struct LoginBasis
{
    BaseUrl baseUrl;
    QString userName;
    SecretReference password;

    [[nodiscard]] static LoginBasis of(const Integration &integration, const Account &account);
    /// Differs where any of it does.
    [[nodiscard]] QString key() const;
    friend bool operator==(const LoginBasis &, const LoginBasis &) = default;
};

/// The short-lived things that logins gave us: KlickTipp's sessions and Coredination's exchanged tokens, one
/// an account. In memory only (PROTOCOLS 1.1, 2.1): nothing here is ever written anywhere. Also knows when
/// each token, pasted ones included, was used last. GUI thread only.
class Sessions : public QObject
{
    Q_OBJECT

public:
    /// "It dies after 24 hours without use; every use renews it." (PROTOCOLS 2.1)
    static constexpr qint64 tokenLifeMs = 24LL * 60 * 60 * 1'000;

    struct Session
    {
        SessionCredentials credentials;
        LoginBasis basis;
        qint64 sinceMs = 0;
    };

    /// @p clock must outlive it.
    explicit Sessions(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] std::optional<Session> session(const QUuid &account) const;
    void keepSession(const QUuid &account, const SessionCredentials &credentials, const LoginBasis &basis);
    /// Forgets the session if it is still the one with this id, and tells whether it was.
    bool forgetSession(const QUuid &account, const Secret &sessionId);
    /// Takes the session out: for logging out.
    [[nodiscard]] std::optional<Session> takeSession(const QUuid &account);
    [[nodiscard]] QList<QUuid> accountsWithSession() const { return m_sessions.keys(); }
    /// For the status bar: "1 session open".
    [[nodiscard]] qsizetype sessionCount() const { return m_sessions.size(); }

    /// The exchanged token; nothing where there is none, where it was not used for 24 hours, and where it was
    /// got with another basis.
    [[nodiscard]] std::optional<Secret> token(const QUuid &account, const LoginBasis &basis) const;
    void keepToken(const QUuid &account, const Secret &token, const LoginBasis &basis);
    /// Forgets the exchanged token if it is still this one, and tells whether it was.
    bool forgetToken(const QUuid &account, const Secret &token);

    /// Forgets the tokens of all other accounts.
    void keepTokensOf(const QList<QUuid> &accounts);

    /// The account's token, pasted or exchanged, was used and accepted just now.
    void noteTokenUse(const QUuid &account);
    /// Of this run; nothing where the token was not used yet.
    [[nodiscard]] std::optional<qint64> lastTokenUseMs(const QUuid &account) const;
    /// How long the account's token still lives: 0 where it is dead, nothing where its last use is not known.
    [[nodiscard]] std::optional<qint64> tokenLeftMs(const QUuid &account) const;

    /// The same for an account with a pasted token, too, whose last use was before this run: as long as its
    /// record says, or since it was pasted.
    [[nodiscard]] std::optional<qint64> tokenLeftMs(const Account &account) const;

    /// Changes with every clear(): what was begun before may not be kept afterwards.
    [[nodiscard]] quint64 epoch() const { return m_epoch; }
    /// Everything is forgotten: at lock and at the end, after logging out.
    void clear();

Q_SIGNALS:
    void changed();

private:
    struct Token
    {
        Secret value;
        LoginBasis basis;
    };

    [[nodiscard]] qint64 leftSince(qint64 lastUseMs) const;

    const Clock &m_clock;
    QHash<QUuid, Session> m_sessions;
    QHash<QUuid, Token> m_tokens;
    QHash<QUuid, qint64> m_lastTokenUse;
    quint64 m_epoch = 0;
};

} // namespace signet
