// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/connectioncheck.h"
#include "core/account.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace signet {

class AccountRepository;
class CredentialStore;

/// Opens a web address in the user's browser. A port: tests have their own.
class Browser
{
public:
    Browser() = default;
    Browser(const Browser &) = delete;
    Browser &operator=(const Browser &) = delete;
    virtual ~Browser() = default;

    /// False if no browser could be started; true promises nothing more than that it was.
    [[nodiscard]] virtual bool open(const QUrl &url) = 0;
};

/// One guided authorization of one KlickTipp account (PROTOCOLS 1.3): listener, browser, key, probe, the
/// user's yes, secret store, repository. No widgets; the wizard and `signet-cli authorize` only show its
/// state. It never stores a key that was not proven, unless the user keeps it on purpose. It may be destroyed
/// in every state, also from a slot of stateChanged(): what was being stored is then stored to its end.
class AuthorizationFlow : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Idle,
        Listening,      ///< the socket is bound, link() works, the browser has not been seen yet
        BrowserReached, ///< the start page was fetched; the user is at the provider
        Checking,       ///< a key has arrived and is being probed
        Proven,         ///< the probe succeeded; report() says what it showed; waits for confirm()
        Unproven, ///< the probe refused it or could not tell; report() says why; waits for keepUnproven(),
                  ///< retry or cancel()
        Storing,
        Done,
        Failed, ///< error() says why
        TimedOut,
        Cancelled,
    };
    Q_ENUM(State)

    struct Dependencies
    {
        AccountRepository &repository;
        CredentialStore &credentials;
        ConnectionCheck &check;
        Browser &browser;
        const Clock &clock;
    };

    /// How the key may come.
    enum class Route
    {
        Browser,   ///< by the listener on this machine, or pasted
        PasteOnly, ///< pasted: no listener, no link, no time limit
    };

    /// Without a browser for so long, the other routes should be offered (L13).
    static constexpr qint64 browserOverdueMs = 15'000;

    explicit AuthorizationFlow(Dependencies dependencies, QObject *parent = nullptr);
    ~AuthorizationFlow() override;

    /// Starts listening for the key of @p account, on the port that the settings say, and enters Listening,
    /// or Failed. Does not open the browser. From Idle, or again when finished. An account that is not in the
    /// repository yet is added when its key is stored, so that a cancelled attempt leaves nothing. By the
    /// browser only one attempt at a time waits, in all processes that use the same data (SECURITY 1.4):
    /// another one fails with Conflict.
    void start(const Integration &integration, const Account &account, Route route = Route::Browser);
    /// Opens link() in the browser; false if that failed (the user then copies the link).
    bool openBrowser();
    /// What came back, typed or pasted by the user: bare key, query or whole redirected address (L16). While
    /// waiting, and from Unproven to try another key.
    [[nodiscard]] Result<void> paste(const Secret &pasted);
    /// Probes the same key again, from Unproven.
    void retryProbe();
    /// Stores the proven key; the one before is kept until the user confirms (CredentialStore::rotate()).
    /// From Proven only.
    void confirm();
    /// Stores a key that could not be proven, because the user wants it. From Unproven only.
    void keepUnproven();
    /// From Failed, where the key was received but could not be stored (canStoreAgain()): tries once more.
    void storeAgain();
    /// Ends the attempt; nothing is stored. The listener goes on refusing for its lame-duck time. Ignored
    /// while Storing: the secret store answers within its own deadline, and half-stored is nothing.
    void cancel();
    /// Gives the attempt another 15 minutes from now.
    void extend();

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isFinished() const;
    /// The start page on this machine's loopback: what the browser opens, and what "Copy link" copies.
    [[nodiscard]] QUrl link() const;
    /// "127.0.0.1:49733", for display.
    [[nodiscard]] QString listeningAddress() const;
    /// Until the attempt times out.
    [[nodiscard]] qint64 remainingMs() const;
    /// 15 s have passed without a browser: the other routes should be offered.
    [[nodiscard]] bool isBrowserOverdue() const;
    /// Requests that were refused so far; 50 in a minute deserve a hint.
    [[nodiscard]] int refusedRequests() const;
    /// A browser spoke TLS to the listener: it insists on https for 127.0.0.1, which the user can switch off.
    [[nodiscard]] bool isHttpsForced() const;
    /// The confirmation page sent the browser back without a usable key: consent was probably refused.
    [[nodiscard]] bool cameBackWithoutKey() const;
    [[nodiscard]] const CheckReport &report() const;
    [[nodiscard]] const Error &error() const;
    [[nodiscard]] bool canStoreAgain() const;
    /// Another account that has the same customer key, by fingerprint; empty if none.
    [[nodiscard]] QString accountWithSameKey() const;

Q_SIGNALS:
    void stateChanged(signet::AuthorizationFlow::State state);
    /// About once a second while waiting: remainingMs(), isBrowserOverdue() and refusedRequests() may have
    /// changed.
    void ticked();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace signet
