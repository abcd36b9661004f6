// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rotation/rotationresultstep.h"

#include "gui/health/checkresultmodel.h"
#include "gui/rotation/rotationcontext.h"
#include "gui/widgets/tonedelegate.h"
#include "rotation/ui_rotationresultstep.h"

#include <QEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace signet {

namespace {
using End = RotationContext::End;
}

RotationResultStep::RotationResultStep(RotationContext &context, QWidget *parent)
    : WizardStep(parent)
    , m_ui(std::make_unique<Ui::RotationResultStep>())
    , m_context(context)
    , m_model(new CheckResultModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    setupView();
    connect(&m_context, &RotationContext::changed, this, &RotationResultStep::refresh);
    connect(&m_context, &RotationContext::failed, this, [this](const QString &message) {
        m_problem = message;
        refresh();
    });
    connect(m_ui->pauseButton, &QPushButton::clicked, this, &RotationResultStep::togglePause);
    connect(
        m_ui->confirmButton, &QPushButton::clicked, &m_context, [this] { m_context.finish(End::Confirmed); });
    connect(m_ui->undoButton, &QPushButton::clicked, &m_context, [this] { m_context.finish(End::WentBack); });
}

RotationResultStep::~RotationResultStep() = default;

void RotationResultStep::setupView()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(CheckResultModel::SortRole);
    QTreeView *view = m_ui->resultView;
    view->setModel(m_sorted);
    view->setItemDelegateForColumn(CheckResultModel::OutcomeColumn, new ToneDelegate(view));
    for (const int column : {CheckResultModel::IntegrationColumn, CheckResultModel::StatusColumn,
             CheckResultModel::DurationColumn})
        view->hideColumn(column);
    m_sorted->sort(CheckResultModel::OutcomeColumn);
    const int unit = QFontMetrics(view->font()).averageCharWidth();
    view->setColumnWidth(CheckResultModel::OutcomeColumn, 18 * unit);
    view->setColumnWidth(CheckResultModel::AccountColumn, 26 * unit);
}

void RotationResultStep::enter()
{
    m_isShown = true;
    m_context.checkAccounts();
    followRun();
    refresh();
    m_ui->confirmButton->clearFocus();
    setFocus();
}

void RotationResultStep::followRun()
{
    CheckRun *run = m_context.run();
    if (run == nullptr)
        return;
    m_model->setItems(run->items());
    connect(run, &CheckRun::itemFinished, this,
        [this, run](int index) { m_model->setResult(index, run->results().at(index)); });
}

QString RotationResultStep::nextText() const
{
    return m_context.end() == End::Open ? tr("Decide &later") : tr("&Close");
}

void RotationResultStep::togglePause()
{
    CheckRun *run = m_context.run();
    if (run == nullptr || run->isFinished())
        return;
    if (run->progress().isPaused)
        run->resume();
    else
        run->pause();
}

void RotationResultStep::refresh()
{
    if (!m_isShown)
        return;
    showState();
    showProgress();
    const bool isOpen = m_context.end() == End::Open;
    m_ui->confirmButton->setVisible(isOpen);
    m_ui->confirmButton->setText(tr("&Confirm"));
    m_ui->confirmButton->setToolTip(tr("Erases the value before for good"));
    m_ui->undoButton->setVisible(isOpen);
    m_ui->undoButton->setText(m_context.place().account ? tr("&Go back") : tr("&Go back, for all accounts"));
    Q_EMIT completeChanged();
}

void RotationResultStep::showState()
{
    const QString name = m_context.fieldName();
    const CheckRun *run = m_context.run();
    const int failing = run != nullptr ? run->progress().refused : 0;
    QString explanation =
        tr("Confirm when you are sure: the value before is then erased for good. Until then "
           "the page of %1 offers both, too.")
            .arg(m_context.ownerName());
    switch (m_context.end()) {
    case End::Open:
        m_ui->titleLabel->setText(tr("%1: the new value is in use").arg(name));
        if (failing > 0)
            m_ui->stateLine->setState(
                Tone::Broken, tr("%n account(s) are refused with the new value.", nullptr, failing));
        else
            m_ui->stateLine->setState(Tone::Works, tr("The value before is kept."));
        break;
    case End::Confirmed:
        m_ui->titleLabel->setText(tr("%1: confirmed").arg(name));
        m_ui->stateLine->setState(Tone::Works, tr("The value before is erased."));
        explanation = tr("Revoke it at %1 as well, if that has not happened yet.")
                          .arg(serviceLabel(m_context.place().integration.service));
        break;
    case End::WentBack:
        m_ui->titleLabel->setText(tr("%1: the value before is in use again").arg(name));
        m_ui->stateLine->setState(Tone::Works, tr("The new value is kept until you confirm."));
        explanation = tr("The page of %1 offers to use the new one after all.").arg(m_context.ownerName());
        break;
    }
    if (!m_problem.isEmpty())
        m_ui->stateLine->setState(Tone::Broken, std::exchange(m_problem, QString()));
    m_ui->explainLabel->setText(explanation);
    setAccessibleName(m_ui->titleLabel->text());
}

void RotationResultStep::showProgress()
{
    const CheckRun *run = m_context.run();
    const bool hasRun = run != nullptr;
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_ui->progressLabel, m_ui->progressBar, m_ui->pauseButton, m_ui->resultView})
        widget->setVisible(hasRun);
    if (!hasRun)
        return;
    const CheckProgress progress = run->progress();
    m_ui->progressBar->setMaximum(std::max(1, progress.total));
    m_ui->progressBar->setValue(progress.done());
    m_ui->progressLabel->setText(tr("%1 of %2 checked: %3 work, %4 refused, %5 cannot be told")
                                     .arg(progress.done())
                                     .arg(progress.total)
                                     .arg(progress.works)
                                     .arg(progress.refused)
                                     .arg(progress.cannotTell));
    m_ui->pauseButton->setText(progress.isPaused ? tr("&Resume") : tr("&Pause"));
    m_ui->pauseButton->setEnabled(!run->isFinished());
}

void RotationResultStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model->retranslate();
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
