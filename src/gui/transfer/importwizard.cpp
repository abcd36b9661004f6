// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/importwizard.h"

#include "gui/transfer/importcolumnsstep.h"
#include "gui/transfer/importcontext.h"
#include "gui/transfer/importfilestep.h"
#include "gui/transfer/importpreviewstep.h"
#include "gui/transfer/importreportstep.h"
#include "gui/transfer/importrunstep.h"
#include "gui/transfer/importtargetstep.h"

namespace signet {

namespace {

constexpr QSize comfortable(880, 560); // the preview has a table; fits over a window of 900×600

enum StepIndex
{
    FileIndex,
    TargetIndex,
    ColumnsIndex,
    PreviewIndex,
    RunIndex,
    ReportIndex,
};

} // namespace

ImportWizard::ImportWizard(Workspace &workspace, const QString &path, QWidget *parent)
    : Wizard(parent)
    , m_context(std::make_unique<ImportContext>(workspace))
    , m_runStep(new ImportRunStep(*m_context, this))
{
    auto *fileStep = new ImportFileStep(*m_context, this);
    auto *reportStep = new ImportReportStep(*m_context, this);
    addStep(fileStep);
    addStep(new ImportTargetStep(*m_context, this));
    addStep(new ImportColumnsStep(*m_context, this));
    addStep(new ImportPreviewStep(*m_context, this));
    addStep(m_runStep);
    addStep(reportStep);
    connect(reportStep, &ImportReportStep::checkRequested, this, &ImportWizard::finishWithCheck);
    resize(comfortable);
    showStep(FileIndex);
    if (!path.isEmpty())
        fileStep->setPath(path);
}

ImportWizard::~ImportWizard()
{
    deleteSteps(); // they look at the context
}

int ImportWizard::previous() const
{
    return current() > FileIndex && current() < RunIndex ? current() - 1 : -1;
}

void ImportWizard::finish()
{
    accept();
    Q_EMIT imported(m_context->integration().id);
}

void ImportWizard::finishWithCheck()
{
    accept();
    Q_EMIT checkRequested(m_context->importedAccounts());
}

void ImportWizard::reject()
{
    if (m_context->isRunning())
        m_runStep->askToStop();
    else if (isLast())
        finish();
    else
        Wizard::reject();
}

QString ImportWizard::footnote() const
{
    if (current() < RunIndex)
        return tr("Nothing has been changed yet.");
    return isLast() ? QString() : tr("Closing asks first.");
}

void ImportWizard::refresh()
{
    Wizard::refresh();
    setWindowTitle(tr("Import"));
}

} // namespace signet
