// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/importrunstep.h"

#include "gui/transfer/importcontext.h"
#include "transfer/ui_importrunstep.h"

#include <QEvent>

namespace signet {

ImportRunStep::ImportRunStep(ImportContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::ImportRunStep>()), m_context(context)
{
    m_ui->setupUi(this);
    connect(&m_context, &ImportContext::progressed, this, &ImportRunStep::refresh);
    connect(m_ui->stopQuestion, &Question::confirmed, this, [this] {
        if (m_context.isRunning())
            m_context.run()->cancel();
    });
}

ImportRunStep::~ImportRunStep() = default;

QString ImportRunStep::title() const
{
    return tr("Import");
}

void ImportRunStep::enter()
{
    m_isShown = true;
    refresh();
}

bool ImportRunStep::isComplete() const
{
    return false; // it goes on by itself
}

void ImportRunStep::askToStop()
{
    m_ui->stopQuestion->ask(
        tr("Stop the import? What has been imported stays; importing the same file again later "
           "recognizes it."),
        tr("&Stop"), tr("&Go on"));
}

void ImportRunStep::refresh()
{
    if (!m_isShown || m_context.run() == nullptr)
        return;
    const ImportProgress progress = m_context.run()->progress();
    m_ui->progressBar->setMaximum(std::max(1, progress.total));
    m_ui->progressBar->setValue(progress.done);
    m_ui->progressLabel->setText(tr("%1 of %2").arg(progress.done).arg(progress.total));
    if (!m_context.isRunning()) {
        m_isShown = false;
        Q_EMIT nextRequested();
    }
}

void ImportRunStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
