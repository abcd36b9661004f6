// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "storage/secretstore.h"

#include <QObject>

namespace signet {

class AccountRepository;
class Browser;
class ConnectionCheck;
class CredentialStore;
class RequestRunner;
class SecretClipboard;
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

    /// What is known of the secret store without asking it. SessionOnly with a reason: the keychain could not
    /// be used, and memory stands in for it.
    [[nodiscard]] virtual StoreStatus storeStatus() const = 0;
    /// Asks the keychain (again). The answer comes by storeStatusChanged().
    virtual void probeStore() = 0;
    /// Shows the keychain's own unlock prompt.
    virtual void unlockStore() = 0;

Q_SIGNALS:
    void storeStatusChanged(const signet::StoreStatus &status);
    /// Something happened behind the window that the user must know.
    void noticed(const QString &message);
};

} // namespace signet
