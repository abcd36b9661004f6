// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace signet::cli {

/// `signet-cli check [ACCOUNT|INTEGRATION…|--all]`: exit 0 if all work, 1 if some do not, 5 if it was
/// interrupted. A result is kept only where it may replace the earlier one (keepCheck()).
class CheckCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList arguments, Workspace &workspace) override;
};

} // namespace signet::cli
