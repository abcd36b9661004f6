// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"
#include "transfer/csvreader.h"

#include <QTimer>

#include <memory>

namespace signet {

namespace Ui {
class ImportFileStep;
}

class ImportContext;

/// Which file, and how it is read.
class ImportFileStep : public WizardStep
{
    Q_OBJECT

public:
    explicit ImportFileStep(ImportContext &context, QWidget *parent = nullptr);
    ~ImportFileStep() override;

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool leave() override;

    void setPath(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillCombos();
    void connectSignals();
    void pathChanged();
    void load();
    void refresh();
    void showFormat();
    [[nodiscard]] QString path() const;
    [[nodiscard]] ImportTable::Kind kind() const;

    std::unique_ptr<Ui::ImportFileStep> m_ui;
    ImportContext &m_context;
    CsvOptions m_options;
    QTimer m_typing; ///< a path that is being typed is not read letter by letter
    QString m_problem;
};

} // namespace signet
