// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace signet {

/// The first command of a text, as bash reads it: quotes, backslashes, continued lines and $'…' are
/// understood.
struct ShellCommand
{
    enum class Problem
    {
        None,
        OpenQuote,    ///< a quote is not closed
        Substitution, ///< `$(…)`, `${…:…}` or backquotes: only a shell knows what comes of it
    };

    QList<QByteArray> words; ///< `$NAME` and `${NAME}` stand as `{{NAME}}`
    bool goesOn = false;     ///< something follows: another command, a pipe, a redirection
    Problem problem = Problem::None;
};

[[nodiscard]] ShellCommand shellCommand(const QByteArray &text);

} // namespace signet
