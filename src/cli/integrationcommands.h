// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace signet::cli {

/// `signet-cli integration list`
class IntegrationListCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList arguments, Workspace &workspace) override;
};

/// `signet-cli integration show NAME`: every setting, and of each secret what may be shown.
class IntegrationShowCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList arguments, Workspace &workspace) override;
};

/// `signet-cli integration remove NAME`: with its secrets; refused while it has accounts.
class IntegrationRemoveCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList arguments, Workspace &workspace) override;
};

} // namespace signet::cli
