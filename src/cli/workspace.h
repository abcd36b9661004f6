// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/accountsigner.h"
#include "auth/connectioncheck.h"
#include "cli/console.h"
#include "core/clock.h"
#include "core/storechoice.h"
#include "http/httpclient.h"
#include "playground/request/requestrunner.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/secretstore.h"

#include <functional>
#include <memory>
#include <optional>

namespace signet {
struct Conversations;
}

namespace signet::cli {

class Successor;

/// What the commands work with. Each part is made when it is first asked for: `sign` opens nothing at all.
class Workspace
{
public:
    struct Options
    {
        QString dataDir;
        bool json = false;
        /// Instead of the one that the settings name.
        std::optional<StoreChoice> store = {};
        /// Where the vault's passphrase is read from; nothing: the terminal.
        std::optional<int> passphraseDescriptor = {};
        /// Makes a secret store; the composition root knows the kinds.
        std::function<std::unique_ptr<SecretStore>(StoreChoice choice, Workspace &workspace)> makeSecretStore;
    };

    explicit Workspace(Options options);
    ~Workspace();

    [[nodiscard]] bool json() const { return m_options.json; }
    [[nodiscard]] const QString &dataDir() const { return m_options.dataDir; }
    [[nodiscard]] std::optional<int> passphraseDescriptor() const { return m_options.passphraseDescriptor; }
    [[nodiscard]] Console &console() { return m_console; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Opens the database once. Valid as long as the workspace.
    [[nodiscard]] Result<AccountRepository *> repository();

    /// The secret store in use.
    [[nodiscard]] Result<StoreChoice> storeChoice();
    /// One of that kind, whichever is in use.
    [[nodiscard]] std::unique_ptr<SecretStore> makeStore(StoreChoice choice);

    /// Everything that needs the secret store; Database errors come from the repository behind it.
    struct Services
    {
        AccountRepository &repository;
        SecretStore &secrets;
        CredentialStore &credentials;
        HttpClient &http;
        AccountSigner &signer;
        ConnectionCheck &check;
        RequestRunner &runner;
        Conversations &conversations;
    };
    [[nodiscard]] Result<Services> services();

    /// Ends the sessions that commands have opened (PROTOCOLS 1.1: "log out explicitly"). Before the program
    /// ends.
    [[nodiscard]] Task<void> logOut();

    /// What takes this program's place when all is closed, where the command succeeds.
    void setSuccessor(std::unique_ptr<Successor> successor);
    [[nodiscard]] std::unique_ptr<Successor> takeSuccessor();

    /// Prints @p error and returns the exit code that it means.
    int report(const Error &error);

private:
    struct Parts;
    Options m_options;
    Console m_console;
    SystemClock m_clock;
    std::unique_ptr<AccountRepository> m_repository;
    std::unique_ptr<Parts> m_parts;
    std::unique_ptr<Successor> m_successor;
};

/// Whom a command is about: an account with its integration, or an integration by itself.
struct Subject
{
    Integration integration;
    std::optional<Account> account;
};

/// An account or an integration by what findAccount() and findIntegration() take. Conflict where a name is
/// both: nobody shall send with other keys than those that were meant.
[[nodiscard]] Result<Subject> findSubject(const AccountRepository &repository, const QString &text);

/// "name" or an id, else "integration/name". NotFound, or Conflict where it stands for several: the message
/// lists them.
[[nodiscard]] Result<Account> findAccount(const AccountRepository &repository, const QString &text);
[[nodiscard]] Result<Integration> findIntegration(const AccountRepository &repository, const QString &text);

} // namespace signet::cli
