// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/history/historypage.h"

#include "gui/history/historymodel.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "history/ui_historypage.h"
#include "playground/history/historyentry.h"
#include "storage/settings.h"

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <utility>

namespace signet {

namespace {
constexpr int shownRows = 500;
constexpr int searchDelayMs = 150;
} // namespace

HistoryPage::HistoryPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::HistoryPage>())
    , m_workspace(workspace)
    , m_model(new HistoryModel(this))
{
    m_ui->setupUi(this);
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(searchDelayMs);
    setupTable();
    connectSignals();
    refreshButtons();
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::setupTable()
{
    QTableView *view = m_ui->historyView;
    view->setModel(m_model);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(HistoryModel::RequestColumn, QHeaderView::Stretch);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 1);
}

void HistoryPage::connectSignals()
{
    connect(m_ui->historySearchEdit, &QLineEdit::textChanged, &m_searchDelay, qOverload<>(&QTimer::start));
    connect(&m_searchDelay, &QTimer::timeout, this, &HistoryPage::read);
    connect(m_ui->historyView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &HistoryPage::showSelected);
    connect(m_ui->historyView, &QTableView::activated, this, &HistoryPage::useAsDraft);
    connect(m_ui->draftButton, &QPushButton::clicked, this, &HistoryPage::useAsDraft);
    connect(m_ui->changeButton, &QPushButton::clicked, this, &HistoryPage::showChange);
    connect(m_ui->compareButton, &QPushButton::clicked, this, &HistoryPage::compareSelected);
    connect(m_ui->keepCheck, &QCheckBox::clicked, this, &HistoryPage::setKept);
    connect(m_ui->clearQuestion, &Question::confirmed, this, &HistoryPage::clear);
    connect(m_ui->clearButton, &QPushButton::clicked, this, [this] {
        m_ui->clearQuestion->ask(
            tr("What is listed here is deleted for good."), tr("Delete it"), tr("Keep it"));
    });
}

void HistoryPage::showOwner(const QUuid &owner)
{
    if (owner != m_owner) {
        m_ui->clearQuestion->hide();
        showText({});
        m_model->setRows({});
    }
    m_owner = owner;
    connect(&m_workspace.repository().settings(), &Settings::changed, this, &HistoryPage::refreshKept,
        Qt::UniqueConnection);
    read();
}

void HistoryPage::showLastFailure()
{
    m_wantsLastFailure = true;
    m_ui->historySearchEdit->clear();
    read();
}

void HistoryPage::selectLastFailure()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int status = m_model->row(row).status;
        if (status >= 200 && status < 300)
            continue;
        m_ui->historyView->selectRow(row);
        showChange();
        return;
    }
    m_ui->historyView->clearSelection();
    showText(tr("No request in the history has failed. Send one from the playground, to compare it."));
}

void HistoryPage::read()
{
    refreshKept();
    const QString text = m_ui->historySearchEdit->text().trimmed();
    whenReady(m_workspace.repository().history().find(m_owner, text, shownRows), this,
        [this, reading = ++m_reading](const Result<QList<HistoryRow>> &rows) {
            if (reading == m_reading)
                take(rows);
        });
}

void HistoryPage::take(const Result<QList<HistoryRow>> &rows)
{
    if (!rows) {
        Q_EMIT failed(rows.error().message);
        return;
    }
    const QList<qint64> selected = selectedIds();
    m_model->setRows(*rows);
    const int again = selected.isEmpty() ? -1 : m_model->rowOf(selected.first());
    if (again >= 0)
        m_ui->historyView->selectRow(again);
    const bool isSearching = !m_ui->historySearchEdit->text().trimmed().isEmpty();
    m_ui->historyEmptyLabel->setText(isSearching
                                         ? tr("Nothing like that was sent.")
                                         : tr("What you send from the playground or with signet-cli appears "
                                              "here, without keys."));
    m_ui->historyEmptyLabel->setVisible(rows->isEmpty());
    m_ui->splitter->setVisible(!rows->isEmpty());
    refreshButtons();
    if (std::exchange(m_wantsLastFailure, false))
        selectLastFailure();
}

QList<qint64> HistoryPage::selectedIds() const
{
    QList<qint64> ids;
    for (const QModelIndex &index : m_ui->historyView->selectionModel()->selectedRows())
        ids.append(m_model->row(index.row()).id);
    std::sort(ids.begin(), ids.end(), std::greater<>());
    return ids;
}

void HistoryPage::refreshButtons()
{
    const qsizetype selected = selectedIds().size();
    m_ui->draftButton->setEnabled(selected == 1);
    m_ui->changeButton->setEnabled(selected == 1);
    m_ui->compareButton->setEnabled(selected == 2);
    m_ui->clearButton->setEnabled(m_model->rowCount() > 0);
}

void HistoryPage::withRow(qint64 id, const std::function<void(const HistoryRow &)> &use)
{
    whenReady(m_workspace.repository().history().row(id), this, [this, use](const Result<HistoryRow> &row) {
        if (!row)
            Q_EMIT failed(row.error().message);
        else if (row->owner == m_owner) // another account may be shown by now
            use(*row);
    });
}

void HistoryPage::showSelected()
{
    refreshButtons();
    const QList<qint64> ids = selectedIds();
    if (ids.size() != 1)
        return;
    withRow(ids.first(), [this, id = ids.first()](const HistoryRow &row) {
        if (selectedIds() == QList<qint64>{id})
            showText(historyText(row));
    });
}

void HistoryPage::showChange()
{
    const QList<qint64> ids = selectedIds();
    if (ids.size() != 1)
        return;
    withRow(ids.first(), [this](const HistoryRow &after) {
        whenReady(m_workspace.repository().history().lastSuccessBefore(after.id), this,
            [this, after](const Result<std::optional<HistoryRow>> &before) {
                if (!before)
                    Q_EMIT failed(before.error().message);
                else if (after.owner != m_owner)
                    return; // another account is shown by now
                else if (!*before)
                    showText(tr("No earlier %1 of this path was answered with success.").arg(after.method));
                else
                    showComparison(**before, after);
            });
    });
}

void HistoryPage::compareSelected()
{
    const QList<qint64> ids = selectedIds();
    if (ids.size() != 2)
        return;
    withRow(ids.last(), [this, newer = ids.first()](const HistoryRow &before) {
        withRow(newer, [this, before](const HistoryRow &after) { showComparison(before, after); });
    });
}

void HistoryPage::showComparison(const HistoryRow &before, const HistoryRow &after)
{
    m_ui->comparisonView->compare(comparedExchange(before), comparedExchange(after));
    m_ui->detailStack->setCurrentWidget(m_ui->comparisonView);
}

void HistoryPage::showText(const QString &text)
{
    m_ui->comparisonView->clear();
    m_ui->historyText->setPlainText(text);
    m_ui->detailStack->setCurrentWidget(m_ui->historyText);
}

void HistoryPage::useAsDraft()
{
    const QList<qint64> ids = selectedIds();
    if (ids.size() != 1)
        return;
    withRow(ids.first(), [this](const HistoryRow &row) { Q_EMIT draftRequested(historyEntry(row).form); });
}

void HistoryPage::clear()
{
    whenReady(m_workspace.repository().history().clear(m_owner), this, [this](const Result<qint64> &cleared) {
        if (!cleared)
            Q_EMIT failed(cleared.error().message);
        showText({});
        read();
    });
}

void HistoryPage::setKept(bool isKept)
{
    SettingValues values = m_workspace.repository().settings().values();
    values.keepsHistory = isKept;
    if (const Result<void> saved = m_workspace.repository().settings().save(values); !saved)
        Q_EMIT failed(saved.error().message);
    refreshKept(); // as it is, whether it was saved or not
}

void HistoryPage::refreshKept()
{
    m_ui->keepCheck->setChecked(m_workspace.repository().settings().values().keepsHistory);
}

void HistoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        if (!m_owner.isNull())
            read();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
