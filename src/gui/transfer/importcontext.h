// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "transfer/columnmapping.h"
#include "transfer/csvreader.h"
#include "transfer/importplan.h"
#include "transfer/importrun.h"

#include <QObject>

#include <memory>

namespace signet {

class Workspace;

/// What the steps of an import share: the file, where it goes, what its columns are, the plan, and the run.
/// Without widgets. Nothing changes before start(). What is set again drops what was made of it.
class ImportContext : public QObject
{
    Q_OBJECT

public:
    explicit ImportContext(Workspace &workspace, QObject *parent = nullptr);
    ~ImportContext() override;

    [[nodiscard]] Workspace &workspace() const { return m_workspace; }

    /// Reads the file anew; afterwards table() is what it holds, or nullptr. So it is after start().
    [[nodiscard]] Result<void> read(const QString &path, ImportTable::Kind kind, CsvOptions options);
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const ImportTable *table() const { return m_table.get(); }
    void forgetFile();
    /// The service that the file speaks of.
    [[nodiscard]] std::optional<Service> service() const;
    /// The file holds secrets of an integration itself.
    [[nodiscard]] bool hasApplicationSecrets() const;

    [[nodiscard]] QList<Integration> integrations() const;
    void setIntegration(const Integration &integration, bool isNew);
    [[nodiscard]] const Integration &integration() const { return m_integration; }
    [[nodiscard]] bool isNewIntegration() const { return m_isNewIntegration; }

    [[nodiscard]] const ColumnMapping &mapping() const { return m_mapping; }
    /// Returns the column that is ignored from now on, because it was @p field before.
    std::optional<int> assignColumn(int column, ImportField field);

    /// Makes the plan, unless there is one of the same file, integration and columns.
    [[nodiscard]] Result<void> makePlan();
    /// nullptr before makePlan() and after start().
    [[nodiscard]] ImportPlan *plan() { return m_plan ? &*m_plan : nullptr; }

    /// Hands the plan and the file's contents over to the run, which drops them, keys and all, when it ends.
    void start();
    /// After start(): nothing of the file is for something else (ImportPlan::isAllRead()).
    [[nodiscard]] bool isAllRead() const { return m_isAllRead; }
    /// nullptr before start().
    [[nodiscard]] ImportRun *run() const { return m_run.get(); }
    [[nodiscard]] bool isRunning() const { return m_run && !m_run->isFinished(); }
    /// The accounts that were added or got other keys.
    [[nodiscard]] QList<QUuid> importedAccounts() const;

Q_SIGNALS:
    /// The run has got further, or has ended.
    void progressed();

private:
    Workspace &m_workspace;
    QString m_path;
    std::shared_ptr<const ImportTable> m_table;
    Integration m_integration;
    bool m_isNewIntegration = false;
    ColumnMapping m_mapping;
    std::optional<ImportPlan> m_plan;
    std::unique_ptr<ImportRun> m_run;
    bool m_isAllRead = false;
};

} // namespace signet
