// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportcommand.h"

#include "cli/arguments.h"
#include "cli/workspace.h"
#include "transfer/metadataexport.h"
#include "transfer/privatefile.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};
} // namespace

QString ExportCommand::name() const
{
    return QStringLiteral("export");
}

QString ExportCommand::synopsis() const
{
    return QStringLiteral("[--format csv|json] [--output FILE]");
}

QString ExportCommand::summary() const
{
    return Tr::tr("Writes integrations and accounts as a table or as JSON. Never a secret.");
}

Task<int> ExportCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    arguments.addOption(
        QStringLiteral("format"), QStringLiteral("FORMAT"), Tr::tr("csv (as without it) or json."));
    arguments.addOption(QStringLiteral("output"), QStringLiteral("FILE"),
        Tr::tr("Writes into FILE instead of to standard output."));
    if (const std::optional<int> code = arguments.parse(words, 0, 0))
        co_return *code;
    const QString format = arguments.value(QStringLiteral("format"));
    const bool isJson = format.isEmpty() ? workspace.json() : format == QLatin1StringView("json");
    if (!format.isEmpty() && !isJson && format != QLatin1StringView("csv"))
        co_return workspace.report(
            {ErrorCode::InvalidInput, Tr::tr("“%1” is no format. Write csv or json.").arg(format)});
    const QString path = arguments.value(QStringLiteral("output"));
    if (arguments.has(QStringLiteral("output")) && path.isEmpty())
        co_return workspace.report(
            {ErrorCode::InvalidInput, Tr::tr("Say which file to write: --output FILE.")});
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        co_return workspace.report(repository.error());
    const Result<QByteArray> bytes = exportedMetadata(**repository,
        isJson ? MetadataFormat::Json : MetadataFormat::Csv, QUuid(), workspace.clock().nowMs());
    if (!bytes)
        co_return workspace.report(bytes.error());
    if (!arguments.has(QStringLiteral("output"))) {
        // Files tell spreadsheets by a mark what they are; a pipe needs none.
        workspace.console().raw(bytes->startsWith("\xEF\xBB\xBF") ? bytes->mid(3) : *bytes);
        co_return Success;
    }
    if (const Result<void> saved = writePrivately(path, *bytes); !saved)
        co_return workspace.report(saved.error());
    workspace.console().note(Tr::tr("Wrote %1. It holds no secrets.").arg(path));
    co_return Success;
}

} // namespace signet::cli
