// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class ImportTargetStep;
}

class ImportContext;

/// Which integration the accounts belong to: one that is there, or one that the file holds the keys for.
class ImportTargetStep : public WizardStep
{
    Q_OBJECT

public:
    explicit ImportTargetStep(ImportContext &context, QWidget *parent = nullptr);
    ~ImportTargetStep() override;

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool leave() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectSignals();
    void reload(const QUuid &select);
    void refresh();
    void addIntegration();
    void showServiceDefaults();
    [[nodiscard]] bool isNew() const;
    [[nodiscard]] Integration entered() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString advice() const;

    std::unique_ptr<Ui::ImportTargetStep> m_ui;
    ImportContext &m_context;
    QList<Integration> m_integrations;
    QUuid m_newId;
};

} // namespace signet
