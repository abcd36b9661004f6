// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/console.h"
#include "storage/registration.h"

#include <QCommandLineParser>

#include <optional>

namespace signet::cli {

/// The arguments of one command, parsed. After parse() has returned a code, the command ends with it.
class Arguments
{
public:
    Arguments(const Command &command, Console &console);

    /// A switch: --name.
    void addSwitch(const QString &name, const QString &description);
    /// An option with a value: --name VALUE. May be given several times.
    void addOption(const QString &name, const QString &valueName, const QString &description);
    /// The same with a short name: -n VALUE, --name VALUE.
    void addOption(const QStringList &names, const QString &valueName, const QString &description);
    /// --read FIELD and --fd FIELD=N: how secrets come in (DESIGN 6).
    void addSecretOptions();

    /// Nothing to go on with; the exit code otherwise, after the usage or what is wrong has been printed.
    [[nodiscard]] std::optional<int> parse(
        const QStringList &arguments, int leastPositional, int mostPositional);

    [[nodiscard]] bool has(const QString &name) const { return m_parser.isSet(name); }
    /// Any option or switch was given.
    [[nodiscard]] bool hasOptions() const { return !m_parser.optionNames().isEmpty(); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList values(const QString &name) const { return m_parser.values(name); }
    /// Two switches of which at most one may be given: nothing where neither is, InvalidInput where both are.
    [[nodiscard]] Result<std::optional<bool>> choice(const QString &yes, const QString &no) const;
    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }

    /// Reads what --read and --fd name, in the order in which they stand, as it is kept (cleanSecret()).
    [[nodiscard]] Result<NewSecrets> readSecrets();

private:
    [[nodiscard]] QString usage() const;

    const Command &m_command;
    Console &m_console;
    QCommandLineParser m_parser;
};

} // namespace signet::cli
