// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizard.h"

#include <QUuid>

namespace signet {

class ImportContext;
class ImportRunStep;
class Workspace;

/// From a file to accounts: which file, into which integration, what its columns are, what would happen, and
/// what did. Nothing changes before the preview is left by Import; closing while it runs asks.
class ImportWizard : public Wizard
{
    Q_OBJECT

public:
    /// @p path may be empty: the first step asks.
    explicit ImportWizard(Workspace &workspace, const QString &path, QWidget *parent = nullptr);
    ~ImportWizard() override;

    void reject() override;

Q_SIGNALS:
    /// Closed after an import into @p integration.
    void imported(const QUuid &integration);
    /// The same, and the user wants these accounts checked.
    void checkRequested(const QList<QUuid> &accounts);

protected:
    [[nodiscard]] int previous() const override;
    void finish() override;
    [[nodiscard]] QString footnote() const override;
    void refresh() override;

private:
    void finishWithCheck();

    std::unique_ptr<ImportContext> m_context;
    ImportRunStep *m_runStep;
};

} // namespace signet
