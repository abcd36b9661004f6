// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class ImportReportStep;
}

class ImportContext;
class ImportResultModel;

/// What became of the import, and what to do next.
class ImportReportStep : public WizardStep
{
    Q_OBJECT

public:
    explicit ImportReportStep(ImportContext &context, QWidget *parent = nullptr);
    ~ImportReportStep() override;

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override;

Q_SIGNALS:
    /// The user wants to know at once whether the imported accounts work.
    void checkRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void askToDelete();
    void deleteFile();
    [[nodiscard]] QString countWords() const;

    std::unique_ptr<Ui::ImportReportStep> m_ui;
    ImportContext &m_context;
    ImportResultModel *m_model;
};

} // namespace signet
