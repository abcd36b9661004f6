// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/restorepreviewstep.h"

#include "backup/ui_restorepreviewstep.h"
#include "gui/backup/restorecontext.h"
#include "gui/backup/restoreitemmodel.h"
#include "gui/backup/restorewords.h"
#include "gui/widgets/timewords.h"
#include "gui/widgets/tonedelegate.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace signet {

RestorePreviewStep::RestorePreviewStep(RestoreContext &context, QWidget *parent)
    : WizardStep(parent)
    , m_ui(std::make_unique<Ui::RestorePreviewStep>())
    , m_context(context)
    , m_model(new RestoreItemModel(this))
{
    m_ui->setupUi(this);
    QTreeView *view = m_ui->itemsView;
    view->setModel(m_model);
    view->setItemDelegateForColumn(RestoreItemModel::DecisionColumn, new ToneDelegate(view));
    const int unit = QFontMetrics(view->font()).averageCharWidth();
    view->setColumnWidth(RestoreItemModel::DecisionColumn, 28 * unit);
    view->setColumnWidth(RestoreItemModel::NameColumn, 24 * unit);
    view->setColumnWidth(RestoreItemModel::IntegrationColumn, 20 * unit);
    connect(m_ui->differentCombo, &QComboBox::activated, this, &RestorePreviewStep::decideDifferent);
    connect(m_ui->sameCheck, &QCheckBox::toggled, this, &RestorePreviewStep::showPlan);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &RestorePreviewStep::refreshChosen);
    connect(view, &QTreeView::activated, this, [this] { m_ui->decisionCombo->setFocus(); });
    connect(m_ui->decisionCombo, &QComboBox::activated, this, &RestorePreviewStep::decideChosen);
}

RestorePreviewStep::~RestorePreviewStep() = default;

QString RestorePreviewStep::title() const
{
    return tr("Preview");
}

void RestorePreviewStep::enter()
{
    fillDifferent();
    showPlan();
    m_ui->itemsView->setFocus();
}

void RestorePreviewStep::showPlan()
{
    m_model->setPlan(m_context.plan(), nullptr, m_ui->sameCheck->isChecked());
    if (m_model->rowCount() > 0)
        m_ui->itemsView->setCurrentIndex(m_model->index(0, 0));
    refresh();
    refreshChosen();
}

void RestorePreviewStep::fillDifferent()
{
    const QSignalBlocker quiet(m_ui->differentCombo);
    m_ui->differentCombo->clear();
    m_ui->differentCombo->addItem(tr("One by one"));
    for (const RestoreDecision decision :
        {RestoreDecision::Skip, RestoreDecision::Replace, RestoreDecision::AddCopy})
        m_ui->differentCombo->addItem(decisionWords(decision), static_cast<int>(decision));
    const RestorePlan *plan = m_context.plan();
    m_ui->differentCombo->setEnabled(plan != nullptr && std::any_of(plan->items().begin(),
                                                            plan->items().end(), [](const RestoreItem &item) {
                                                                return item.state == RestoreState::Different;
                                                            }));
}

void RestorePreviewStep::decideDifferent()
{
    if (m_ui->differentCombo->currentIndex() < 1 || m_context.plan() == nullptr)
        return;
    m_context.plan()->decideAll(
        RestoreState::Different, static_cast<RestoreDecision>(m_ui->differentCombo->currentData().toInt()));
    refresh();
    refreshChosen();
}

QList<qsizetype> RestorePreviewStep::chosen() const
{
    QList<qsizetype> items;
    const QModelIndexList rows = m_ui->itemsView->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        items.append(m_model->itemAt(row.row()));
    return items;
}

void RestorePreviewStep::decideChosen()
{
    const auto decision = static_cast<RestoreDecision>(m_ui->decisionCombo->currentData().toInt());
    for (const qsizetype item : chosen())
        (void)m_context.plan()->decide(item, decision); // the list holds what all of them can be
    m_ui->differentCombo->setCurrentIndex(0);
    refresh();
}

/// What all chosen entries have in common.
void RestorePreviewStep::refreshChosen()
{
    const QSignalBlocker quiet(m_ui->decisionCombo);
    m_ui->decisionCombo->clear();
    const QList<qsizetype> items = chosen();
    m_ui->decisionCombo->setEnabled(!items.isEmpty());
    if (items.isEmpty())
        return;
    const QList<RestoreItem> &all = m_context.plan()->items();
    for (const RestoreDecision decision : all.at(items.first()).choices) {
        const bool isCommon = std::all_of(items.begin(), items.end(),
            [&](qsizetype item) { return all.at(item).choices.contains(decision); });
        if (isCommon)
            m_ui->decisionCombo->addItem(decisionWords(decision), static_cast<int>(decision));
    }
    m_ui->decisionCombo->setCurrentIndex(
        m_ui->decisionCombo->findData(static_cast<int>(all.at(items.first()).decision)));
    m_ui->decisionCombo->setEnabled(m_ui->decisionCombo->count() > 1);
}

void RestorePreviewStep::refresh()
{
    m_model->decisionsChanged();
    const RestorePlan *plan = m_context.plan();
    if (plan != nullptr) {
        const RestoreCounts counts = plan->counts();
        const QString made = QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(plan->contents().madeAtMs), QLocale::ShortFormat);
        m_ui->summaryLabel->setText(
            tr("Made %1. %2 to add, %3 to complete, %4 to replace, %5 to leave alone; %6 of "
               "those are the same.")
                .arg(made)
                .arg(counts.add)
                .arg(counts.complete)
                .arg(counts.replace)
                .arg(counts.skip)
                .arg(counts.same));
    }
    Q_EMIT completeChanged();
}

bool RestorePreviewStep::isComplete() const
{
    if (m_context.plan() == nullptr)
        return false;
    const RestoreCounts counts = m_context.plan()->counts();
    return counts.add + counts.complete + counts.replace > 0;
}

QString RestorePreviewStep::nextText() const
{
    return tr("&Restore");
}

bool RestorePreviewStep::leave()
{
    m_context.start();
    return true;
}

void RestorePreviewStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillDifferent();
        refresh();
        refreshChosen();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
