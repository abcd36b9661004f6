// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace signet::cli {

/// `signet-cli backup`: everything, with the secrets, in one encrypted file.
class BackupCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList arguments, Workspace &workspace) override;
};

/// `signet-cli restore`: out of such a file into the store that is in use, entry by entry.
class RestoreCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList arguments, Workspace &workspace) override;
};

} // namespace signet::cli
