// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace signet::cli {

/// `signet-cli explain`: which mistake makes a signature that some other code produced. No network, no store;
/// the secrets come in JSON on standard input, as for `sign`.
class ExplainCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList words, Workspace &workspace) override;
};

} // namespace signet::cli
