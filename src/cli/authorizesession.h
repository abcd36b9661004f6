// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorizationflow.h"

#include <optional>

namespace signet::cli {

class Arguments;
class Workspace;

/// What `signet-cli authorize` says and asks while an attempt runs. Both must outlive it.
class AuthorizeSession
{
public:
    AuthorizeSession(Workspace &workspace, const Arguments &arguments);

    /// Takes what was pasted, or prints and perhaps opens the link.
    [[nodiscard]] Result<void> begin(AuthorizationFlow &flow, const Integration &integration,
        const Account &account, const std::optional<Secret> &pasted);
    /// What went wrong in the browser, each once: the attempt goes on, and silence would tell nothing.
    void hint(const AuthorizationFlow &flow);
    void timeOut(AuthorizationFlow &flow);
    /// Proven: the user's yes, or none is needed. Unproven: only on purpose.
    void decide(AuthorizationFlow &flow);
    /// Prints the end; returns the ExitCode.
    [[nodiscard]] int finish(const AuthorizationFlow &flow, bool wasProven, const Account &account);

private:
    void hintAtOtherWays(const AuthorizationFlow &flow);
    void printLink(const QUrl &link);
    [[nodiscard]] int printDone(const Account &account);

    Workspace &m_workspace;
    const Arguments &m_arguments;
    bool m_isTimedOut = false;
    bool m_hintedAtMissingKey = false;
    bool m_hintedAtHttps = false;
    bool m_hintedAtOtherWays = false;
};

} // namespace signet::cli
