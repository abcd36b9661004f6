// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/task.h"

#include <QObject>

#include <optional>

namespace signet {
class Secret;
class VaultStore;
} // namespace signet

namespace signet::cli {

class Console;

/// Where passphrases come from: a file descriptor, or else the terminal. Never standard input that is no
/// terminal: other secrets are read from there.
class Passphrases
{
public:
    /// What they open.
    enum class Of
    {
        Vault,
        Backup,
    };

    Passphrases(Console &console, std::optional<int> descriptor, Of what = Of::Vault)
        : m_console(console), m_descriptor(descriptor), m_what(what)
    {
    }

    [[nodiscard]] bool canAskAgain() const;
    /// StoreLocked where nobody can be asked.
    [[nodiscard]] Result<Secret> read(const QString &prompt) const;
    /// A new one: checked, and on a terminal typed twice. InvalidInput where it is refused.
    [[nodiscard]] Result<Secret> readNew() const;

private:
    Console &m_console;
    std::optional<int> m_descriptor;
    Of m_what;
};

/// Enters the passphrase when @p vault wants it; on a terminal three times at the most. Says on standard
/// error why it could not.
class VaultPrompt : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    VaultPrompt(VaultStore &vault, Console &console, std::optional<int> descriptor);

private:
    [[nodiscard]] Task<void> enter();

    VaultStore &m_vault;
    Console &m_console;
    Passphrases m_passphrases;
};

} // namespace signet::cli
