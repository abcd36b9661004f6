// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"
#include "transfer/importfield.h"
#include <QList>

#include <memory>

class QComboBox;
class QLabel;

namespace signet {

namespace Ui {
class ImportColumnsStep;
}

class ImportContext;

/// What each column of the file is.
class ImportColumnsStep : public WizardStep
{
    Q_OBJECT

public:
    explicit ImportColumnsStep(ImportContext &context, QWidget *parent = nullptr);
    ~ImportColumnsStep() override;

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool leave() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// The widgets of one column.
    struct Row
    {
        QLabel *heading = nullptr;
        QLabel *values = nullptr;
        QComboBox *field = nullptr;
    };

    void build();
    void addRow(int column);
    void assign(int column, ImportField field);
    void refresh();
    [[nodiscard]] QString headingOf(int column) const;
    [[nodiscard]] QString valuesOf(int column) const;

    std::unique_ptr<Ui::ImportColumnsStep> m_ui;
    ImportContext &m_context;
    QList<Row> m_rows;
    QString m_problem;
    QString m_note; ///< what the last choice changed beside itself
};

} // namespace signet
