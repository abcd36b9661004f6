// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "signing/cleansecret.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};
} // namespace

Arguments::Arguments(const Command &command, Console &console) : m_command(command), m_console(console)
{
    m_parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    addSwitch(QStringLiteral("help"), Tr::tr("Shows this help."));
}

void Arguments::addSwitch(const QString &name, const QString &description)
{
    m_parser.addOption(QCommandLineOption(name, description));
}

void Arguments::addOption(const QString &name, const QString &valueName, const QString &description)
{
    m_parser.addOption(QCommandLineOption(name, description, valueName));
}

void Arguments::addOption(const QStringList &names, const QString &valueName, const QString &description)
{
    m_parser.addOption(QCommandLineOption(names, description, valueName));
}

void Arguments::addSecretOptions()
{
    addOption(QStringLiteral("read"), QStringLiteral("FIELD"),
        Tr::tr("Asks for the secret FIELD, or reads it as one line of standard input."));
    addOption(QStringLiteral("fd"), QStringLiteral("FIELD=N"),
        Tr::tr("Reads the secret FIELD from file descriptor N."));
}

std::optional<int> Arguments::parse(const QStringList &arguments, int leastPositional, int mostPositional)
{
    const bool understood = m_parser.parse(QStringList{m_command.name()} + arguments);
    if (m_parser.isSet(QStringLiteral("help"))) {
        m_console.result(usage());
        return Success;
    }
    const qsizetype count = m_parser.positionalArguments().size();
    if (understood && count >= leastPositional && (mostPositional < 0 || count <= mostPositional))
        return std::nullopt;
    m_console.note(understood ? Tr::tr("signet-cli: wrong number of arguments.") : m_parser.errorText());
    if (mostPositional != 0 && !m_parser.unknownOptionNames().isEmpty())
        m_console.note(Tr::tr("Where it is meant as a value and not as an option, write -- in front of it."));
    m_console.note(usage());
    return BadUsage;
}

Result<std::optional<bool>> Arguments::choice(const QString &yes, const QString &no) const
{
    if (has(yes) && has(no))
        return fail(ErrorCode::InvalidInput, Tr::tr("Write --%1 or --%2, not both.").arg(yes, no));
    if (!has(yes) && !has(no))
        return std::optional<bool>();
    return std::optional<bool>(has(yes));
}

QString Arguments::usage() const
{
    const QString help = m_parser.helpText();
    const qsizetype options = help.indexOf(u'\n');
    return Tr::tr("Usage: signet-cli %1 %2").arg(m_command.name(), m_command.synopsis()) + u'\n' +
           m_command.summary() + u'\n' + (options < 0 ? QString() : help.mid(options).trimmed());
}

Result<NewSecrets> Arguments::readSecrets()
{
    NewSecrets given;
    for (const QString &name : values(QStringLiteral("read"))) {
        const Result<SecretField> field = fieldFromName(name);
        if (!field)
            return fail(field.error());
        const Result<Secret> typed = m_console.readSecret(fieldLabel(*field));
        if (!typed)
            return fail(typed.error());
        given.append({*field, *typed});
    }
    for (const QString &assignment : values(QStringLiteral("fd"))) {
        bool isNumber = false;
        const int descriptor = assignment.section(u'=', 1).toInt(&isNumber);
        const Result<SecretField> field = fieldFromName(assignment.section(u'=', 0, 0));
        if (!field)
            return fail(field.error());
        if (!isNumber)
            return fail(ErrorCode::InvalidInput, Tr::tr("“%1” should look like api-key=3.").arg(assignment));
        const Result<Secret> held = m_console.readSecretFrom(descriptor);
        if (!held)
            return fail(held.error());
        given.append({*field, *held});
    }
    for (auto &[field, value] : given) {
        const Result<Secret> cleaned = cleanSecret(field, value);
        if (!cleaned)
            return fail(cleaned.error());
        value = *cleaned;
        m_console.redactor().add(value, QString(fieldName(field)));
    }
    return given;
}

} // namespace signet::cli
