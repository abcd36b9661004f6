// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace signet::cli {

/// `signet-cli vault create`: makes the vault, and puts it in use unless keys lie elsewhere.
class VaultCreateCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList arguments, Workspace &workspace) override;
};

/// `signet-cli vault passphrase`: changes it; asks for the old one.
class VaultPassphraseCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList arguments, Workspace &workspace) override;
};

/// `signet-cli vault status`: whether there is one, whether it is in use, and whether it could be opened.
class VaultStatusCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList arguments, Workspace &workspace) override;
};

} // namespace signet::cli
