// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/execcommand.h"

#include "cli/arguments.h"
#include "cli/secretlookup.h"
#include "cli/successor.h"
#include "core/servicetraits.h"

#include <QRegularExpression>

#include <algorithm>
#include <unistd.h>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ExecCommand)
};

/// A variable of the child, and the secret that it is to hold.
struct Wanted
{
    QByteArray name;
    QString reference;
};

bool has(const QList<Wanted> &wanted, const QByteArray &name)
{
    return std::any_of(
        wanted.begin(), wanted.end(), [&name](const Wanted &each) { return each.name == name; });
}

/// What -e names. The value is never repeated in an error: it may be a secret by mistake.
Result<QList<Wanted>> namedVariables(const QStringList &assignments)
{
    static const QRegularExpression usable(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]*\\z"));
    QList<Wanted> wanted;
    for (const QString &assignment : assignments) {
        const QString name = assignment.section(u'=', 0, 0);
        const QString reference = assignment.section(u'=', 1);
        if (!usable.match(name).hasMatch())
            return fail(ErrorCode::InvalidInput,
                Tr::tr("-e wants NAME=signet://account/field, with a name of letters, digits and “_”."));
        if (!SecretAddress::isMeant(reference))
            return fail(ErrorCode::InvalidInput,
                Tr::tr("%1 is given something else than a reference. Secrets do not belong on the command "
                       "line; set other variables before signet-cli.")
                    .arg(name));
        if (has(wanted, name.toLatin1()))
            return fail(ErrorCode::InvalidInput, Tr::tr("%1 is named twice.").arg(name));
        wanted.append({name.toLatin1(), reference});
    }
    return wanted;
}

/// Where the programs that `request --code` prints look for keys: "KLICKTIPP_CUSTOMER_KEY".
QList<QByteArray> credentialVariables()
{
    QList<QByteArray> names;
    for (const Service service : allServices()) {
        QList<SecretField> fields = traits(service).applicationSecrets;
        for (const AuthMethod method : traits(service).methods)
            fields += accountSecrets(method);
        for (const SecretField field : std::as_const(fields)) {
            const QString name = serviceName(service) + u'_' + fieldName(field);
            names.append(name.toUpper().replace(u'-', u'_').toLatin1());
        }
    }
    return names;
}

/// Splits what this program has inherited: references are wanted, too, unless -e says otherwise; keys of
/// programs that Signet has written are left out, because they may be another account's; the rest stays.
QStringList takeInherited(QList<Wanted> &wanted, QList<QByteArray> &staying)
{
    const QList<QByteArray> ourNames = credentialVariables();
    const QList<Wanted> named = wanted;
    QStringList leftOut;
    for (char **entry = environ; *entry != nullptr; ++entry) {
        const QByteArray variable(*entry);
        const QByteArray name = variable.first(std::max<qsizetype>(variable.indexOf('='), 0));
        const QString value = QString::fromUtf8(variable.mid(name.size() + 1));
        if (has(named, name))
            continue;
        if (SecretAddress::isMeant(value))
            wanted.append({name, value});
        else if (ourNames.contains(name))
            leftOut.append(QString::fromLatin1(name));
        else
            staying.append(variable);
    }
    return leftOut;
}

Error about(const QByteArray &name, const Error &error)
{
    return {error.code,
        Tr::tr("%1 cannot be filled, so nothing was started. %2").arg(QString::fromUtf8(name), error.message),
        error.detail};
}
} // namespace

QString ExecCommand::name() const
{
    return QStringLiteral("exec");
}

QString ExecCommand::synopsis() const
{
    return QStringLiteral("[-e NAME=signet://account/field…] -- COMMAND [ARGUMENT…]");
}

QString ExecCommand::summary() const
{
    return Tr::tr("Runs a command whose environment holds secrets, and ends as it ends. Variables that hold "
                  "references already are filled, too.");
}

Task<int> ExecCommand::run(QStringList words, Workspace &workspace)
{
    auto successor = std::make_unique<Successor>();
    Console &console = workspace.console();
    Arguments arguments(*this, console);
    arguments.addOption({QStringLiteral("e"), QStringLiteral("env")}, QStringLiteral("NAME=REFERENCE"),
        Tr::tr("A variable of the command, and the secret that it holds."));
    const qsizetype found = words.indexOf(QStringLiteral("--"));
    const qsizetype border = found < 0 ? words.size() : found;
    const QStringList command = words.mid(border + 1);
    // Without “--” all of it is looked at, for --help; nothing can be run then.
    if (const std::optional<int> code = arguments.parse(words.first(border), 0, found < 0 ? -1 : 0))
        co_return *code;
    if (command.isEmpty())
        co_return workspace.report({ErrorCode::InvalidInput, Tr::tr("Write the command after “--”.")});
    Result<QList<Wanted>> wanted = namedVariables(arguments.values(QStringLiteral("env")));
    if (!wanted)
        co_return workspace.report(wanted.error());
    const QStringList leftOut = takeInherited(*wanted, successor->environment);
    if (wanted->isEmpty())
        co_return workspace.report({ErrorCode::InvalidInput,
            Tr::tr("Nothing to fill: name a variable with -e NAME=signet://account/field.")});
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    for (const Wanted &each : *wanted) {
        const Result<Secret> value = co_await openReference(*services, each.reference);
        if (!value)
            co_return workspace.report(about(each.name, value.error()));
        if (value->reveal().contains('\0'))
            co_return workspace.report(about(
                each.name, {ErrorCode::InvalidKey, Tr::tr("The value holds a NUL, which no variable can.")}));
        successor->secrets.append({each.name, *value});
    }
    if (!leftOut.isEmpty())
        console.note(Tr::tr("Left out, as it may belong to another account: %1. Name it with -e to keep it.")
                         .arg(leftOut.join(QStringLiteral(", "))));
    workspace.setSuccessor(std::move(successor));
    co_return Success;
}

} // namespace signet::cli
