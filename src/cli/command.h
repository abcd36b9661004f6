// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"

#include <QString>
#include <QStringList>

namespace signet::cli {

class Workspace;

/// Documented in the README and stable.
enum ExitCode
{
    Success = 0,
    SomeFailed = 1, ///< check, rotate: a credential is refused or cannot be told; request: no answer, or one
                    ///< of 400 and above; import: some rows are not in
    BadUsage = 2,   ///< the arguments or the input are wrong
    NotFound = 3,   ///< no such integration, account or secret
    StoreUnusable = 4,    ///< the secret store is locked, missing or does not answer
    NotCompleted = 5,     ///< timed out, cancelled, refused
    InternalFailure = 70, ///< the database or the machine failed
};

/// One command of signet-cli. Results go to standard output, everything else to standard error.
class Command
{
public:
    Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;
    virtual ~Command() = default;

    /// One or two words: "sign", "account add".
    [[nodiscard]] virtual QString name() const = 0;
    /// What follows the name, for the usage line: "ACCOUNT METHOD PATH".
    [[nodiscard]] virtual QString synopsis() const = 0;
    /// One sentence.
    [[nodiscard]] virtual QString summary() const = 0;

    /// @p arguments are those after the name. Returns an ExitCode. The workspace outlives the task.
    [[nodiscard]] virtual Task<int> run(QStringList arguments, Workspace &workspace) = 0;
};

} // namespace signet::cli
