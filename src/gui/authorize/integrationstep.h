// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/consentlink.h"
#include "gui/widgets/wizardstep.h"

#include <memory>
#include <optional>

namespace signet {

namespace Ui {
class IntegrationStep;
}

class WizardContext;

/// Which integration asks for access.
class IntegrationStep : public WizardStep
{
    Q_OBJECT

public:
    explicit IntegrationStep(WizardContext &context, QWidget *parent = nullptr);
    ~IntegrationStep() override;

    [[nodiscard]] QString title() const override { return tr("Integration"); }
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool leave() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void reload(const QUuid &select);
    void refresh();
    void takeLink();
    void openDialog(const Integration *existing);
    [[nodiscard]] const Integration *current() const;
    /// @p integration as it will be with what was pasted.
    [[nodiscard]] Integration withLink(const Integration &integration) const;

    std::unique_ptr<Ui::IntegrationStep> m_ui;
    WizardContext &m_context;
    QList<Integration> m_integrations;
    std::optional<ConsentLinkParts> m_link; ///< what was pasted, taken apart
};

} // namespace signet
