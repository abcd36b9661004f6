// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redactor.h"
#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QString>

namespace signet::cli {

/// Standard input, output and error. Everything that is written passes the Redactor, so that no command can
/// print a secret by accident; `sign`, whose purpose it is, writes past it.
class Console
{
public:
    /// What must never be printed. Commands add every secret that they come to hold.
    [[nodiscard]] Redactor &redactor() { return m_redactor; }

    /// A result for people: one line (or several) on standard output, without what could steer a terminal.
    void result(const QString &text);
    /// A result for programs: the octets as they are, unless a terminal shows them.
    void result(const QByteArray &utf8);
    /// The same without a line break of its own, for answers that are passed through.
    void raw(const QByteArray &bytes);
    /// A secret, because it was asked for: the octets as they are, past the redactor. On a terminal, and
    /// with @p endsLine elsewhere, too, a line break follows where there is none.
    void disclose(QByteArrayView bytes, bool endsLine);
    /// Anything else: on standard error.
    void note(const QString &text);
    void problem(const Error &error);

    /// Something could not be written to standard output: the disk is full, or it is closed.
    [[nodiscard]] bool hasLostOutput() const { return m_hasLostOutput; }

    /// Standard input is a terminal: somebody can be asked.
    [[nodiscard]] bool isInteractive() const;
    /// Asks on the terminal without echo, or reads one line of standard input. InvalidInput where there is
    /// none.
    [[nodiscard]] Result<Secret> readSecret(const QString &prompt);
    /// All that @p descriptor holds, without one final line break.
    [[nodiscard]] Result<Secret> readSecretFrom(int descriptor);
    /// Asks on the terminal; false where nobody can be asked.
    [[nodiscard]] bool confirm(const QString &question);

private:
    void writeResult(QByteArrayView bytes);

    Redactor m_redactor;
    bool m_hasLostOutput = false;
};

/// @p text with every character that a terminal obeys, or that turns the direction of writing, replaced by
/// one that only shows: names and answers come from others. Line breaks and tabs stay.
[[nodiscard]] QString withoutTerminalControls(const QString &text);

} // namespace signet::cli
