// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"
#include <QList>

#include <memory>

namespace signet {

namespace Ui {
class ImportPreviewStep;
}

class ImportContext;
class ImportRowModel;

/// What would happen, row by row: the dry run. Nothing changes before Next.
class ImportPreviewStep : public WizardStep
{
    Q_OBJECT

public:
    explicit ImportPreviewStep(ImportContext &context, QWidget *parent = nullptr);
    ~ImportPreviewStep() override;

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool leave() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupView();
    void connectSignals();
    void fillCombos();
    void buildKeys();
    void setFilter(int index);
    void decideDuplicates(int index);
    void decideSelected();
    void rename(const QString &name);
    void refresh();
    void refreshRow();
    [[nodiscard]] QList<int> selectedRows() const;

    std::unique_ptr<Ui::ImportPreviewStep> m_ui;
    ImportContext &m_context;
    ImportRowModel *m_model;
};

} // namespace signet
