// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/opening.h"

namespace signet::cli {

tl::expected<AccountRepository *, int> parseAndOpen(Arguments &arguments, const QStringList &words,
    int leastPositional, int mostPositional, Workspace &workspace)
{
    if (const std::optional<int> code = arguments.parse(words, leastPositional, mostPositional))
        return tl::unexpected(*code);
    return workspace.repository().map_error(
        [&workspace](const Error &error) { return workspace.report(error); });
}

tl::expected<Workspace::Services, int> parseAndServe(Arguments &arguments, const QStringList &words,
    int leastPositional, int mostPositional, Workspace &workspace)
{
    if (const std::optional<int> code = arguments.parse(words, leastPositional, mostPositional))
        return tl::unexpected(*code);
    return workspace.services().map_error(
        [&workspace](const Error &error) { return workspace.report(error); });
}

} // namespace signet::cli
