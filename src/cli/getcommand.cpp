// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/getcommand.h"

#include "cli/arguments.h"
#include "cli/secretlookup.h"
#include "core/jsonline.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(GetCommand)
};
} // namespace

QString GetCommand::name() const
{
    return QStringLiteral("get");
}

QString GetCommand::synopsis() const
{
    return QStringLiteral("signet://[INTEGRATION/]ACCOUNT/FIELD|signet://INTEGRATION/FIELD [--newline]");
}

QString GetCommand::summary() const
{
    return Tr::tr("Prints one secret, for scripts: exactly the value, or on a terminal a line.");
}

Task<int> GetCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    arguments.addSwitch(QStringLiteral("newline"),
        Tr::tr("Ends with a line break in a pipe or file, too, as `read` in a shell wants it."));
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const QString reference = arguments.positional().first();
    if (const Result<SecretAddress> address = SecretAddress::parse(reference); !address)
        co_return workspace.report(address.error());
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    const Result<Secret> value = co_await openReference(*services, reference);
    if (!value)
        co_return workspace.report(value.error());
    if (!workspace.json()) {
        workspace.console().disclose(value->reveal(), arguments.has(QStringLiteral("newline")));
        co_return Success;
    }
    JsonLine json;
    json.beginObject().member("reference", reference).member("value", value->reveal()).endObject();
    QByteArray line = json.text();
    workspace.console().disclose(line, true);
    wipe(line);
    co_return Success;
}

} // namespace signet::cli
