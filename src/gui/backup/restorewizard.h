// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizard.h"

namespace signet {

class RestoreContext;
class RestoreFileStep;
class RestoreResultStep;
class Workspace;

/// From a backup to integrations and accounts: which file, what would happen, and what did. Nothing changes
/// before the preview is left by Restore; closing while it runs asks.
class RestoreWizard : public Wizard
{
    Q_OBJECT

public:
    explicit RestoreWizard(Workspace &workspace, QWidget *parent = nullptr);
    ~RestoreWizard() override;

    void setPath(const QString &path);
    void reject() override;

protected:
    [[nodiscard]] int previous() const override;
    void finish() override { accept(); }
    [[nodiscard]] QString footnote() const override;
    void refresh() override;

private:
    std::unique_ptr<RestoreContext> m_context;
    RestoreFileStep *m_fileStep;
    RestoreResultStep *m_resultStep;
};

} // namespace signet
