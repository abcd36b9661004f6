// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/workspace.h"

#include "auth/conversations.h"
#include "cli/command.h"
#include "cli/successor.h"
#include "storage/settings.h"
#include "storage/storednetworksource.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

int exitCodeFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::InvalidUrl:
    case ErrorCode::OutsideBase:
    case ErrorCode::InvalidHeader:
    case ErrorCode::InvalidMethod:
    case ErrorCode::InvalidKey:
    case ErrorCode::OriginMismatch:
    case ErrorCode::Conflict:
    case ErrorCode::TooLarge:
        return BadUsage;
    case ErrorCode::NotFound:
    case ErrorCode::SecretMissing:
        return NotFound;
    case ErrorCode::StoreLocked:
    case ErrorCode::StoreUnavailable:
    case ErrorCode::StoreDenied:
    case ErrorCode::StoreStuck:
    case ErrorCode::StoreCorrupt:
        return StoreUnusable;
    case ErrorCode::CredentialRefused:
    case ErrorCode::CannotTell:
        return SomeFailed;
    case ErrorCode::Timeout:
    case ErrorCode::Cancelled:
    case ErrorCode::Network:
        return NotCompleted;
    case ErrorCode::Database:
    case ErrorCode::Io:
    case ErrorCode::Internal:
        return InternalFailure;
    }
    Q_UNREACHABLE();
}
} // namespace

struct Workspace::Parts
{
    Parts(AccountRepository &repository, std::unique_ptr<SecretStore> store, const Clock &clock)
        : secrets(std::move(store))
        , credentials(repository, *secrets, clock)
        , network(repository, [this]() -> CredentialStore & { return credentials; })
        , http(clock, &network)
        , conversations(credentials, http, clock)
        , runner(conversations.signer, http)
    {
    }

    std::unique_ptr<SecretStore> secrets;
    CredentialStore credentials;
    StoredNetworkSource network;
    HttpClient http;
    Conversations conversations;
    RequestRunner runner;
};

Workspace::Workspace(Options options) : m_options(std::move(options)) {}

Workspace::~Workspace() = default;

Result<AccountRepository *> Workspace::repository()
{
    if (!m_repository) {
        Result<std::unique_ptr<AccountRepository>> opened =
            AccountRepository::open(m_options.dataDir, AccountRepository::Patience::OneAnswer);
        if (!opened)
            return fail(opened.error());
        m_repository = std::move(*opened);
    }
    return m_repository.get();
}

Result<StoreChoice> Workspace::storeChoice()
{
    if (m_options.store)
        return *m_options.store;
    const Result<AccountRepository *> repository = this->repository();
    if (!repository)
        return fail(repository.error());
    return (*repository)->settings().values().store;
}

std::unique_ptr<SecretStore> Workspace::makeStore(StoreChoice choice)
{
    return m_options.makeSecretStore(choice, *this);
}

Result<Workspace::Services> Workspace::services()
{
    const Result<AccountRepository *> repository = this->repository();
    if (!repository)
        return fail(repository.error());
    if (!m_parts) {
        const Result<StoreChoice> choice = storeChoice();
        if (!choice)
            return fail(choice.error());
        m_parts = std::make_unique<Parts>(**repository, makeStore(*choice), m_clock);
    }
    return Services{**repository, *m_parts->secrets, m_parts->credentials, m_parts->http,
        m_parts->conversations.signer, m_parts->conversations.check, m_parts->runner, m_parts->conversations};
}

void Workspace::setSuccessor(std::unique_ptr<Successor> successor)
{
    m_successor = std::move(successor);
}

std::unique_ptr<Successor> Workspace::takeSuccessor()
{
    return std::move(m_successor);
}

Task<void> Workspace::logOut()
{
    if (m_parts)
        co_await m_parts->conversations.login.logoutAll();
}

int Workspace::report(const Error &error)
{
    m_console.problem(error);
    return exitCodeFor(error);
}

Result<Integration> findIntegration(const AccountRepository &repository, const QString &text)
{
    const Result<QList<Integration>> all = repository.integrations();
    if (!all)
        return fail(all.error());
    for (const Integration &integration : *all) {
        if (integration.name == text || integration.id.toString(QUuid::WithoutBraces) == text)
            return integration;
    }
    return fail(ErrorCode::NotFound,
        Tr::tr("There is no integration “%1”. `signet-cli integration list` shows all.").arg(text));
}

namespace {
/// "One/ACME (6f0c…), Two/ACME (91d2…)": of many the first.
QString candidatesInWords(const QList<Account> &accounts, const auto &pathOf)
{
    constexpr qsizetype shown = 5;
    QStringList words;
    for (const Account &account : accounts.first(std::min(shown, accounts.size())))
        words.append(
            QStringLiteral("%1 (%2)").arg(pathOf(account), account.id.toString(QUuid::WithoutBraces)));
    if (accounts.size() > shown)
        words.append(QStringLiteral("…"));
    return words.join(QStringLiteral(", "));
}
} // namespace

Result<Account> findAccount(const AccountRepository &repository, const QString &text)
{
    const Result<QList<Account>> accounts = repository.accounts();
    if (!accounts)
        return fail(accounts.error());
    const Result<QList<Integration>> integrations = repository.integrations();
    if (!integrations)
        return fail(integrations.error());
    QHash<QUuid, QString> names;
    for (const Integration &integration : *integrations)
        names.insert(integration.id, integration.name);

    const auto pathOf = [&names](const Account &account) -> QString {
        return names.value(account.integrationId) + u'/' + account.name;
    };
    // Names may hold a slash, too: a whole name goes before what looks like a path.
    QList<Account> found;
    QList<Account> byPath;
    for (const Account &account : *accounts) {
        if (account.name == text || account.id.toString(QUuid::WithoutBraces) == text)
            found.append(account);
        else if (pathOf(account) == text)
            byPath.append(account);
    }
    if (found.isEmpty())
        found = byPath;
    if (found.isEmpty())
        return fail(ErrorCode::NotFound,
            Tr::tr("There is no account “%1”. `signet-cli account list` shows all.").arg(text));
    if (found.size() > 1)
        return fail(
            ErrorCode::Conflict, Tr::tr("“%1” may mean %2. Write INTEGRATION/ACCOUNT, or the account's id.")
                                     .arg(text, candidatesInWords(found, pathOf)));
    return found.first();
}

Result<Subject> findSubject(const AccountRepository &repository, const QString &text)
{
    const Result<Integration> integration = findIntegration(repository, text);
    if (!integration && integration.error().code != ErrorCode::NotFound)
        return fail(integration.error());
    const Result<Account> account = findAccount(repository, text);
    if (!account && account.error().code != ErrorCode::NotFound)
        return fail(account.error());
    if (account && integration)
        return fail(ErrorCode::Conflict,
            Tr::tr("“%1” is an account and an integration. Write INTEGRATION/ACCOUNT, or the id of the "
                   "integration.")
                .arg(text));
    if (integration)
        return Subject{*integration, std::nullopt};
    if (!account)
        return fail(ErrorCode::NotFound, Tr::tr("There is no account and no integration “%1”.").arg(text));
    const Result<Integration> owner = repository.integration(account->integrationId);
    if (!owner)
        return fail(owner.error());
    return Subject{*owner, *account};
}

} // namespace signet::cli
