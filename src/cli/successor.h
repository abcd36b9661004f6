// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QList>

#include <csignal>
#include <utility>

namespace signet::cli {

/// Another program that takes this one's place, in the same process: it has the same standard streams,
/// terminal, parent and process id, gets every signal itself, and its exit code is this one's. Where it comes
/// from, only its environment knows secrets.
class Successor
{
public:
    /// To be made before anything changes how SIGPIPE is handled, as network and D-Bus do: it is put back.
    Successor();

    static constexpr int notExecutable = 126; ///< as shells say it
    static constexpr int notFound = 127;

    /// Program (looked for in PATH) and arguments, as they were given: QString keeps nothing but Unicode, and
    /// QCoreApplication takes words out.
    QList<QByteArray> command;
    QList<QByteArray> environment;                ///< "NAME=value"
    QList<std::pair<QByteArray, Secret>> secrets; ///< added to it

    /// Returns only where it fails: notFound or notExecutable, with errno. Destructors do not run, so what is
    /// to be closed is closed before.
    [[nodiscard]] int become() const;

private:
    struct sigaction m_pipeAction = {};
};

} // namespace signet::cli
