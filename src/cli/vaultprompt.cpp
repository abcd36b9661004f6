// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/vaultprompt.h"

#include "cli/console.h"
#include "core/passphrase.h"
#include "storage/vaultstore.h"

#include <QCoreApplication>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(VaultPrompt)
};

constexpr int mostAttempts = 3;
} // namespace

bool Passphrases::canAskAgain() const
{
    return !m_descriptor && m_console.isInteractive();
}

Result<Secret> Passphrases::read(const QString &prompt) const
{
    if (m_descriptor)
        return m_console.readSecretFrom(*m_descriptor);
    if (m_console.isInteractive())
        return m_console.readSecret(prompt);
    if (m_what == Of::Backup)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The passphrase of the backup is needed, and nobody can be asked. Give it with "
                   "--backup-passphrase-fd N N<FILE."));
    return fail(ErrorCode::StoreLocked,
        Tr::tr(
            "The passphrase of the vault is needed, and nobody can be asked. Give it with --passphrase-fd N "
            "N<FILE."));
}

Result<Secret> Passphrases::readNew() const
{
    const Result<Secret> typed = read(
        m_what == Of::Backup ? Tr::tr("Passphrase for the backup") : Tr::tr("New passphrase of the vault"));
    if (!typed)
        return typed;
    if (const Result<void> allowed = checkNewPassphrase(*typed); !allowed)
        return fail(allowed.error());
    if (!canAskAgain())
        return typed;
    const Result<Secret> again = m_console.readSecret(Tr::tr("The same passphrase again"));
    if (!again)
        return again;
    if (*again != *typed)
        return fail(ErrorCode::InvalidInput, Tr::tr("The two passphrases are not the same. Start again."));
    return typed;
}

VaultPrompt::VaultPrompt(VaultStore &vault, Console &console, std::optional<int> descriptor)
    : m_vault(vault), m_console(console), m_passphrases(console, descriptor)
{
    connect(&vault, &VaultStore::passphraseWanted, this, [this] { (void)enter(); });
}

Task<void> VaultPrompt::enter()
{
    const Cancellation never;
    for (int attempt = 1; attempt <= mostAttempts; ++attempt) {
        const Result<Secret> passphrase = m_passphrases.read(Tr::tr("Passphrase of the vault"));
        if (!passphrase) {
            m_console.problem(passphrase.error());
            break;
        }
        const Result<void> unlocked = co_await m_vault.unlockWith(*passphrase, never);
        if (unlocked)
            co_return;
        m_console.problem(unlocked.error());
        if (unlocked.error().code != ErrorCode::StoreDenied || !m_passphrases.canAskAgain())
            break;
    }
    m_vault.dismiss();
}

} // namespace signet::cli
