// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/restoreresultstep.h"

#include "backup/ui_restoreresultstep.h"
#include "gui/backup/restorecontext.h"
#include "gui/backup/restoreitemmodel.h"
#include "gui/widgets/tonedelegate.h"

#include <QEvent>

#include <algorithm>

namespace signet {

using Phase = RestoreContext::Phase;

RestoreResultStep::RestoreResultStep(RestoreContext &context, QWidget *parent)
    : WizardStep(parent)
    , m_ui(std::make_unique<Ui::RestoreResultStep>())
    , m_context(context)
    , m_model(new RestoreItemModel(this))
{
    m_ui->setupUi(this);
    QTreeView *view = m_ui->itemsView;
    view->setModel(m_model);
    view->setItemDelegateForColumn(RestoreItemModel::DecisionColumn, new ToneDelegate(view));
    const int unit = QFontMetrics(view->font()).averageCharWidth();
    view->setColumnWidth(RestoreItemModel::DecisionColumn, 20 * unit);
    view->setColumnWidth(RestoreItemModel::NameColumn, 26 * unit);
    view->setColumnWidth(RestoreItemModel::IntegrationColumn, 20 * unit);
    connect(&m_context, &RestoreContext::progressed, this, &RestoreResultStep::refresh);
    connect(m_ui->stopQuestion, &Question::confirmed, &m_context, &RestoreContext::cancel);
}

RestoreResultStep::~RestoreResultStep() = default;

QString RestoreResultStep::title() const
{
    return tr("Result");
}

void RestoreResultStep::enter()
{
    refresh();
}

bool RestoreResultStep::isComplete() const
{
    return m_context.phase() == Phase::Done;
}

QString RestoreResultStep::nextText() const
{
    return tr("&Close");
}

void RestoreResultStep::askToStop()
{
    m_ui->stopQuestion->ask(
        tr("Stop? What has been restored stays; restoring the same backup again adds the rest."), tr("&Stop"),
        tr("&Go on"));
}

void RestoreResultStep::refresh()
{
    const bool isRunning = m_context.phase() == Phase::Restoring;
    m_ui->progressBar->setVisible(isRunning);
    m_ui->itemsView->setVisible(m_context.report().has_value());
    if (isRunning) {
        const BackupProgress &progress = m_context.progress();
        m_ui->titleLabel->setText(tr("Restoring"));
        m_ui->progressBar->setMaximum(std::max(1, progress.total));
        m_ui->progressBar->setValue(progress.done);
        m_ui->stateLine->setState(
            Tone::Unknown, tr("%1 of %2: %3").arg(progress.done).arg(progress.total).arg(progress.current));
    } else if (m_context.report()) {
        m_ui->stopQuestion->hide();
        showReport();
    }
    Q_EMIT completeChanged();
}

void RestoreResultStep::showReport()
{
    const RestoreReport &report = *m_context.report();
    m_model->setPlan(m_context.plan(), &report, false);
    m_ui->titleLabel->setText(report.isComplete()  ? tr("Everything is restored")
                              : report.isCancelled ? tr("The restore was stopped")
                                                   : tr("Not everything is restored"));
    const QString counts = tr("%1 restored · %2 left alone · %3 failed · %4 not done")
                               .arg(report.count(RestoreOutcome::Restored))
                               .arg(report.count(RestoreOutcome::Skipped))
                               .arg(report.count(RestoreOutcome::Failed))
                               .arg(report.count(RestoreOutcome::NotDone));
    m_ui->stateLine->setState(report.isComplete() ? Tone::Works : Tone::Attention,
        report.ended ? report.ended->message + QStringLiteral(" · ") + counts : counts);
}

void RestoreResultStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
