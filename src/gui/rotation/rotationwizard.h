// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretaddress.h"
#include "gui/widgets/wizard.h"

namespace signet {

class RotationContext;
class Workspace;

/// Gives one secret another value: what it is, whether it works, and what came of putting it in use. Closing
/// it loses nothing: the value before stays kept.
class RotationWizard : public Wizard
{
    Q_OBJECT

public:
    RotationWizard(Workspace &workspace, const SecretPlace &place, QWidget *parent = nullptr);
    ~RotationWizard() override;

    void reject() override;

Q_SIGNALS:
    /// Closed after another value was put in use for @p owner.
    void completed(const QUuid &owner);

protected:
    [[nodiscard]] int previous() const override;
    void goBack() override;
    void finish() override;
    [[nodiscard]] QString footnote() const override;
    void refresh() override;

private:
    std::unique_ptr<RotationContext> m_context;
};

} // namespace signet
