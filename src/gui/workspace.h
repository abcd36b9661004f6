// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/storechoice.h"
#include "storage/secretstore.h"

#include <QObject>

namespace signet {

class AccountRepository;
class Browser;
class ConnectionCheck;
class CredentialStore;
class RequestRunner;
class SecretClipboard;
class VaultStore;
struct Conversations;

/// A customer that the built-in stand-in knows.
struct ExampleCustomer
{
    QString name;
    QString userName;
};

/// What the window works with. Each part is made when it is first asked for, so that opening the window costs
/// no network, keychain or database. The parts live as long as the workspace; credentials(), conversations(),
/// connectionCheck() and requestRunner() may be others after another secret store was put in use, so ask
/// again instead of keeping them.
class Workspace : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual AccountRepository &repository() = 0;
    [[nodiscard]] virtual CredentialStore &credentials() = 0;
    /// What sessions and tokens there are, and the token exchange.
    [[nodiscard]] virtual Conversations &conversations() = 0;
    [[nodiscard]] virtual ConnectionCheck &connectionCheck() = 0;
    [[nodiscard]] virtual RequestRunner &requestRunner() = 0;
    [[nodiscard]] virtual Browser &browser() = 0;
    [[nodiscard]] virtual SecretClipboard &clipboard() = 0;
    [[nodiscard]] virtual const Clock &clock() const = 0;
    /// Whether the built-in stand-ins are behind this workspace.
    [[nodiscard]] virtual bool isSandbox() const = 0;
    /// Whom to authorize when trying the stand-in; empty where there is none.
    [[nodiscard]] virtual ExampleCustomer exampleCustomer() const { return {}; }

    /// The secret store in use.
    [[nodiscard]] virtual StoreChoice storeChoice() const = 0;
    /// Puts another one in use, and remembers it. What lies in the present one stays there.
    virtual void chooseStore(StoreChoice choice) = 0;
    /// The vault of this data folder, whether it exists, and is in use, or not.
    [[nodiscard]] virtual VaultStore &vault() = 0;
    /// What is known of the secret store without asking it.
    [[nodiscard]] virtual StoreStatus storeStatus() const = 0;
    /// Asks the store (again). The answer comes by storeStatusChanged().
    virtual void probeStore() = 0;
    /// Shows the keychain's own unlock prompt, or asks for the vault's passphrase by passphraseWanted().
    virtual void unlockStore() = 0;
    /// How many calls wait until the store is unlocked; storeStatusChanged() tells of changes.
    [[nodiscard]] virtual int waitingForStore() const { return 0; }
    /// They end without a value.
    virtual void giveUpWaiting() {}

    /// What lock() means for the store in use.
    [[nodiscard]] virtual LockMeaning lockMeaning() const = 0;
    [[nodiscard]] virtual bool isLocked() const = 0;
    /// Locks at once; what the services must be told is told in the background. Does nothing where that would
    /// forget everything: forgetAll() is for that.
    virtual void lock() = 0;
    /// The user is back. unlocked() follows when the store is open, for a vault after the passphrase.
    virtual void unlock() = 0;
    /// Forgets every key of a store that lasts for this run only, for good. Ask first.
    virtual void forgetAll() = 0;

Q_SIGNALS:
    void storeStatusChanged(const signet::StoreStatus &status);
    /// Somebody must enter the passphrase of vault(), or dismiss() it.
    void passphraseWanted();
    /// Let go of everything that was read from the store or got with it: what is revealed, answers,
    /// confirmations. Work under way ends. What is being edited stays.
    void locked();
    void unlocked();
    /// Something happened behind the window that the user must know.
    void noticed(const QString &message);
};

} // namespace signet
