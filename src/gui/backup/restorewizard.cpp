// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/restorewizard.h"

#include "gui/backup/restorecontext.h"
#include "gui/backup/restorefilestep.h"
#include "gui/backup/restorepreviewstep.h"
#include "gui/backup/restoreresultstep.h"

namespace signet {

namespace {
constexpr QSize comfortable(860, 540); // the preview has a table

enum StepIndex
{
    FileIndex,
    PreviewIndex,
    ResultIndex,
};
} // namespace

RestoreWizard::RestoreWizard(Workspace &workspace, QWidget *parent)
    : Wizard(parent)
    , m_context(std::make_unique<RestoreContext>(workspace))
    , m_fileStep(new RestoreFileStep(*m_context, this))
    , m_resultStep(new RestoreResultStep(*m_context, this))
{
    addStep(m_fileStep);
    addStep(new RestorePreviewStep(*m_context, this));
    addStep(m_resultStep);
    resize(comfortable);
    showStep(FileIndex);
}

RestoreWizard::~RestoreWizard()
{
    deleteSteps(); // they look at the context
}

void RestoreWizard::setPath(const QString &path)
{
    m_fileStep->setPath(path);
}

int RestoreWizard::previous() const
{
    return current() == PreviewIndex ? static_cast<int>(FileIndex) : -1;
}

void RestoreWizard::reject()
{
    if (m_context->phase() == RestoreContext::Phase::Restoring)
        m_resultStep->askToStop();
    else
        Wizard::reject();
}

QString RestoreWizard::footnote() const
{
    if (current() < ResultIndex)
        return tr("Nothing has been changed yet.");
    return m_context->phase() == RestoreContext::Phase::Restoring ? tr("Closing asks first.") : QString();
}

void RestoreWizard::refresh()
{
    Wizard::refresh();
    setWindowTitle(tr("Restore"));
}

} // namespace signet
