// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/transfer/importwizard.h"
#include "gui/widgetaccess.h"
#include "gui/widgets/stateline.h"
#include "gui/windowbench.h"
#include "support/await.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

#include <memory>

namespace signet::test {

inline const QByteArray developerKey("5a17c0de9b3e4f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8");

enum ImportStepIndex
{
    FileIndex,
    TargetIndex,
    ColumnsIndex,
    PreviewIndex,
    RunIndex,
    ReportIndex,
};

/// An import wizard over an integration that nobody answers for, and files to feed it with.
class ImportBench
{
protected:
    void setup()
    {
        m_bench = std::make_unique<WindowBench>();
        TestWorkspace &workspace = m_bench->workspace;
        m_integration = workspace.addIntegration(QStringLiteral("Agency"), Service::KlickTipp,
            Environment::Sandbox, QStringLiteral("http://127.0.0.1:9"));
        workspace.store(m_integration.id, SecretField::DeveloperKey, developerKey);
        m_integration = workspace.repository().integration(m_integration.id).value();
    }

    void tearDown()
    {
        m_wizard.reset();
        m_bench.reset();
    }

    [[nodiscard]] static QByteArray keyOf(int number)
    {
        return "sbx-ck-0000000000000000-" + QByteArray::number(number);
    }

    /// A table of @p count customers, from number @p first on.
    [[nodiscard]] static QByteArray customers(int first, int count)
    {
        QByteArray rows = "Name;Benutzername;Kundenschlüssel\r\n";
        for (int i = first; i < first + count; ++i) {
            const QByteArray number = QByteArray::number(i);
            rows += "Kunde Nr. " + number + ";kunde-" + number + ';' + keyOf(i) + "\r\n";
        }
        return rows;
    }

    /// The same customer, by hand, with another key.
    Account addCustomer(int number)
    {
        return m_bench->workspace.addAccount(m_integration, QStringLiteral("Kunde Nr. %1").arg(number),
            QStringLiteral("kunde-%1").arg(number), "sbx-ck-old-old-old-old");
    }

    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_bench->folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
        return path;
    }

    [[nodiscard]] ImportWizard &open(const QString &path)
    {
        m_wizard = std::make_unique<ImportWizard>(m_bench->workspace, path);
        m_wizard->show();
        return *m_wizard;
    }

    [[nodiscard]] ImportWizard &openAt(ImportStepIndex index, const QByteArray &csv)
    {
        ImportWizard &wizard = open(write(QStringLiteral("kunden.csv"), csv));
        while (step(wizard) < index) {
            const int before = step(wizard);
            next(wizard);
            if (step(wizard) == before)
                qFatal("stuck at step %d: %s", before, qPrintable(state(wizard)));
        }
        return wizard;
    }

    [[nodiscard]] static int step(const ImportWizard &wizard)
    {
        return child<QStackedWidget>(wizard, "stack")->currentIndex();
    }
    [[nodiscard]] static bool reaches(const ImportWizard &wizard, ImportStepIndex index)
    {
        return waitUntil([&wizard, index] { return step(wizard) == index; });
    }
    static void next(const ImportWizard &wizard) { child<QPushButton>(wizard, "nextButton")->click(); }
    /// Several steps have one.
    [[nodiscard]] static QString state(const ImportWizard &wizard)
    {
        const QWidget &shown = *child<QStackedWidget>(wizard, "stack")->currentWidget();
        return child<StateLine>(shown, "stateLine")->text();
    }

    static void chooseRow(const ImportWizard &wizard, int row)
    {
        auto *view = child<QTreeView>(wizard, "rowsView");
        view->setCurrentIndex(view->model()->index(row, 0));
    }
    static void decide(const ImportWizard &wizard, const QString &decision)
    {
        auto *combo = child<QComboBox>(wizard, "decisionCombo");
        combo->setCurrentIndex(combo->findText(decision));
    }

    [[nodiscard]] QStringList accountNames() const
    {
        QStringList names;
        const QList<Account> accounts = m_bench->workspace.repository().accounts().value();
        for (const Account &account : accounts)
            names.append(account.name);
        return names;
    }
    [[nodiscard]] QByteArray storedKey(const QUuid &owner, SecretField field = SecretField::CustomerKey) const
    {
        const auto key = await(m_bench->workspace.credentials().open(owner, field));
        return key && *key ? (*key)->reveal().toByteArray() : QByteArray();
    }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<ImportWizard> m_wizard;
    Integration m_integration;
};

} // namespace signet::test
