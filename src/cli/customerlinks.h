// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/customerlink.h"

#include <QStringList>

namespace signet::cli {

class Workspace;

// `signet-cli authorize` for customers elsewhere. None of it opens the secret store, or the network. All
// return an ExitCode and print what went wrong.

/// Prints the link for each of @p accounts, with a mail's draft where one is asked for, and lets them wait.
/// Nothing is kept, or printed, where one of the names is unknown or cannot be sent a link.
[[nodiscard]] int sendLinks(
    Workspace &workspace, const QStringList &accounts, std::optional<MailLanguage> mail);
/// Who is waited for, the longest waiting first.
[[nodiscard]] int listPending(Workspace &workspace);
/// Does not wait for @p accounts any more.
[[nodiscard]] int giveUp(Workspace &workspace, const QStringList &accounts);

} // namespace signet::cli
