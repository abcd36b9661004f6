// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace signet::cli {

/// `signet-cli account add NAME --integration INTEGRATION`
class AccountAddCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList arguments, Workspace &workspace) override;
};

/// `signet-cli account edit ACCOUNT`: what is given is changed, the rest stays. Secrets that are read take
/// the place of all that it had: it signs in with them from then on.
class AccountEditCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList arguments, Workspace &workspace) override;
};

} // namespace signet::cli
