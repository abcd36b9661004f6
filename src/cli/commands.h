// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>
#include <vector>

namespace signet::cli {

/// Every command of signet-cli, in the order of the help.
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

/// The command that @p words begin with, and how many words its name takes; nullptr if there is none.
struct FoundCommand
{
    Command *command = nullptr;
    qsizetype wordCount = 0;
};
[[nodiscard]] FoundCommand findCommand(
    const std::vector<std::unique_ptr<Command>> &commands, const QStringList &words);

/// What `signet-cli --help` prints.
[[nodiscard]] QString overview(const std::vector<std::unique_ptr<Command>> &commands);

} // namespace signet::cli
