// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/importcontext.h"

#include "gui/workspace.h"
#include "storage/accountrepository.h"
#include "transfer/envreader.h"
#include "transfer/importfile.h"

#include <utility>

namespace signet {

ImportContext::ImportContext(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
}

ImportContext::~ImportContext() = default;

Result<void> ImportContext::read(const QString &path, ImportTable::Kind kind, CsvOptions options)
{
    forgetFile();
    Result<WipedBytes> bytes = readImportFile(path);
    if (!bytes)
        return fail(bytes.error());
    Result<ImportTable> table =
        kind == ImportTable::Kind::Env ? readEnv(std::move(*bytes)) : readCsv(std::move(*bytes), options);
    if (!table)
        return fail(table.error());
    m_path = path;
    m_table = std::make_shared<const ImportTable>(std::move(*table));
    if (!m_integration.id.isNull())
        m_mapping = ColumnMapping::guess(*m_table, m_integration.service);
    return Result<void>{};
}

void ImportContext::forgetFile()
{
    m_plan.reset();
    m_table.reset();
    m_path.clear();
}

std::optional<Service> ImportContext::service() const
{
    return m_table ? guessService(*m_table) : std::nullopt;
}

bool ImportContext::hasApplicationSecrets() const
{
    const std::optional<Service> spoken = service();
    if (!spoken)
        return false;
    const ColumnMapping guessed = ColumnMapping::guess(*m_table, *spoken);
    for (int column = 0; column < guessed.columnCount(); ++column) {
        if (isApplicationSecret(guessed.field(column)))
            return true;
    }
    return false;
}

QList<Integration> ImportContext::integrations() const
{
    return m_workspace.repository().integrations().value_or(QList<Integration>());
}

void ImportContext::setIntegration(const Integration &integration, bool isNew)
{
    if (integration == m_integration && isNew == m_isNewIntegration)
        return;
    const bool isSameService = !m_integration.id.isNull() && integration.service == m_integration.service;
    m_integration = integration;
    m_isNewIntegration = isNew;
    m_plan.reset();
    if (!isSameService || m_mapping.columnCount() != m_table->columnCount())
        m_mapping = ColumnMapping::guess(*m_table, integration.service);
}

std::optional<int> ImportContext::assignColumn(int column, ImportField field)
{
    m_plan.reset();
    return m_mapping.assign(column, field);
}

Result<void> ImportContext::makePlan()
{
    if (m_plan)
        return Result<void>{};
    const Result<QList<Account>> accounts = m_workspace.repository().accounts();
    if (!accounts)
        return fail(accounts.error());
    Result<ImportPlan> plan = ImportPlan::make(m_table, m_mapping, m_integration, *accounts);
    if (!plan)
        return fail(plan.error());
    m_plan = std::move(*plan);
    return Result<void>{};
}

void ImportContext::start()
{
    m_run =
        std::make_unique<ImportRun>(m_workspace.repository(), m_workspace.credentials(), m_workspace.clock());
    connect(m_run.get(), &ImportRun::progressChanged, this, &ImportContext::progressed);
    connect(m_run.get(), &ImportRun::finished, this, &ImportContext::progressed);
    m_isAllRead = m_plan->isAllRead();
    m_run->start(*std::exchange(m_plan, std::nullopt), m_isNewIntegration);
    m_table.reset();
}

QList<QUuid> ImportContext::importedAccounts() const
{
    QList<QUuid> ids;
    if (!m_run)
        return ids;
    for (const ImportResult &result : m_run->report().rows) {
        if (result.outcome == RowOutcome::Added || result.outcome == RowOutcome::Replaced)
            ids.append(result.account);
    }
    return ids;
}

} // namespace signet
