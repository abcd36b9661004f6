// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/comparisonview.h"

#include "gui/playground/comparisonmodel.h"
#include "gui/widgets/tonedelegate.h"
#include "gui/widgets/whenready.h"
#include "playground/ui_comparisonview.h"

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>

namespace signet {

ComparisonView::ComparisonView(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ComparisonView>()), m_model(new ComparisonModel(this))
{
    m_ui->setupUi(this);
    setupTable();
    connect(m_ui->differencesView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ComparisonView::showSelected);
}

ComparisonView::~ComparisonView()
{
    m_stop.raise();
}

void ComparisonView::setupTable()
{
    QTableView *view = m_ui->differencesView;
    view->setModel(m_model);
    view->setItemDelegateForColumn(ComparisonModel::KindColumn, new ToneDelegate(view));
    view->verticalHeader()->hide();
    QHeaderView *header = view->horizontalHeader();
    header->setHighlightSections(false);
    header->setResizeContentsPrecision(100); // rows looked at
    header->setSectionResizeMode(ComparisonModel::KindColumn, QHeaderView::ResizeToContents);
    for (const int column :
        {ComparisonModel::WhereColumn, ComparisonModel::BeforeColumn, ComparisonModel::AfterColumn})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    m_ui->comparisonSplitter->setStretchFactor(0, 3);
    m_ui->comparisonSplitter->setStretchFactor(1, 1);
}

void ComparisonView::clear()
{
    m_stop.raise();
    ++m_run;
    m_shown.reset();
    m_model->setDifferences({});
    m_ui->differenceText->clear();
    m_ui->comparisonLabel->clear();
    m_ui->comparisonNote->hide();
}

void ComparisonView::compare(const ComparedExchange &before, const ComparedExchange &after)
{
    clear();
    m_beforeMs = before.atMs;
    m_afterMs = after.atMs;
    m_stop = StopFlag();
    refreshWords();
    whenReady(compareExchanges(before, after, m_stop), this,
        [this, run = m_run](const ExchangeComparison &comparison) {
            if (run == m_run)
                show(comparison);
        });
}

void ComparisonView::show(const ExchangeComparison &comparison)
{
    m_shown = comparison;
    m_model->setDifferences(comparison.found);
    refreshWords();
    if (!comparison.found.isEmpty())
        m_ui->differencesView->selectRow(0);
}

void ComparisonView::refreshWords()
{
    if (m_afterMs == 0)
        return;
    const auto when = [](qint64 ms) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
    };
    const QString both = tr("%1 compared with %2").arg(when(m_afterMs), when(m_beforeMs));
    if (!m_shown) {
        m_ui->comparisonLabel->setText(both + QStringLiteral(" · ") + tr("comparing…"));
        return;
    }
    const int count = int(m_shown->found.size());
    const QString result = m_shown->isMore ? tr("more than %Ln difference(s)", nullptr, count)
                           : count == 0    ? tr("request and answer are the same")
                                           : tr("%Ln difference(s)", nullptr, count);
    m_ui->comparisonLabel->setText(both + QStringLiteral(" · ") + result);
    m_ui->comparisonNote->setText(
        m_shown->isCut ? tr("Only the beginning of an answer was kept: it is compared as far as it goes.")
                       : QString());
    m_ui->comparisonNote->setVisible(m_shown->isCut);
}

void ComparisonView::showSelected()
{
    const QModelIndexList rows = m_ui->differencesView->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        m_ui->differenceText->clear();
        return;
    }
    const ExchangeDifference &one = m_model->difference(rows.first().row());
    QStringList lines{
        ComparisonModel::kindWords(one.kind) + QStringLiteral(" · ") + ComparisonModel::whereWords(one)};
    if (one.kind != ExchangeDifference::Kind::Added)
        lines.append(QStringLiteral("− ") + QString::fromUtf8(one.before));
    if (one.kind != ExchangeDifference::Kind::Removed)
        lines.append(QStringLiteral("+ ") + QString::fromUtf8(one.after));
    m_ui->differenceText->setPlainText(lines.join(u'\n'));
}

void ComparisonView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refreshWords();
        showSelected();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
