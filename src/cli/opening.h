// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/workspace.h"

namespace signet::cli {

/// How most commands begin: with their arguments (Arguments::parse()), then with what they work on. Where
/// there is nothing to go on with, the error is the exit code; why has been printed.
[[nodiscard]] tl::expected<AccountRepository *, int> parseAndOpen(Arguments &arguments,
    const QStringList &words, int leastPositional, int mostPositional, Workspace &workspace);
/// The same with the secret store.
[[nodiscard]] tl::expected<Workspace::Services, int> parseAndServe(Arguments &arguments,
    const QStringList &words, int leastPositional, int mostPositional, Workspace &workspace);

} // namespace signet::cli
