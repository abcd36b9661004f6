// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/health/checkallpage.h"

#include "gui/health/checkexport.h"
#include "gui/health/checkresultmodel.h"
#include "gui/widgets/tonedelegate.h"
#include "gui/workspace.h"
#include "health/ui_checkallpage.h"
#include "storage/accountrepository.h"
#include "transfer/privatefile.h"

#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>

namespace signet {

namespace {

/// The accounts with their integrations, as the list at the left has them; all where @p chosen is empty.
Result<QList<CheckItem>> itemsOf(const AccountRepository &repository, const QSet<QUuid> &chosen)
{
    const Result<QList<Integration>> integrations = repository.integrations();
    if (!integrations)
        return fail(integrations.error());
    const Result<QList<Account>> accounts = repository.accounts();
    if (!accounts)
        return fail(accounts.error());
    QList<CheckItem> items;
    for (const Integration &integration : *integrations) {
        for (const Account &account : *accounts) {
            const bool isMeant = chosen.isEmpty() || chosen.contains(account.id);
            if (isMeant && account.integrationId == integration.id)
                items.append({integration, account});
        }
    }
    return items;
}

} // namespace

CheckAllPage::CheckAllPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CheckAllPage>())
    , m_workspace(workspace)
    , m_model(new CheckResultModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    setupView();
    setFocusProxy(m_ui->resultView);
    connectSignals();
    fillSortBox();
    refresh();
}

CheckAllPage::~CheckAllPage() = default;

void CheckAllPage::setupView()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(CheckResultModel::SortRole);
    QTreeView *view = m_ui->resultView;
    view->setModel(m_sorted);
    view->setItemDelegateForColumn(CheckResultModel::OutcomeColumn, new ToneDelegate(view));
    view->setSortingEnabled(true);
    view->header()->setSectionsMovable(false);
    sortBy(CheckResultModel::OutcomeColumn, Qt::AscendingOrder);
    const QFontMetrics metrics(view->font());
    const int unit = metrics.averageCharWidth();
    view->setColumnWidth(CheckResultModel::OutcomeColumn, 20 * unit);
    view->setColumnWidth(CheckResultModel::AccountColumn, 28 * unit);
    view->setColumnWidth(CheckResultModel::IntegrationColumn, 24 * unit);
    view->setColumnWidth(CheckResultModel::StatusColumn, 10 * unit);
    view->setColumnWidth(CheckResultModel::DurationColumn, 12 * unit);
}

void CheckAllPage::connectSignals()
{
    connect(m_ui->backButton, &QPushButton::clicked, this, &CheckAllPage::closeRequested);
    connect(m_ui->againButton, &QPushButton::clicked, this, [this] { start(m_chosen); });
    connect(m_ui->pauseButton, &QPushButton::clicked, this, &CheckAllPage::togglePause);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &CheckAllPage::cancel);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &CheckAllPage::chooseExportFile);
    connect(m_ui->resultView, &QTreeView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT accountRequested(index.data(CheckResultModel::IdRole).toUuid());
    });
    connect(m_ui->sortBox, &QComboBox::currentIndexChanged, this, [this](int column) {
        if (column >= 0)
            sortBy(column, Qt::AscendingOrder);
    });
    connect(m_ui->resultView->header(), &QHeaderView::sortIndicatorChanged, this, [this](int column) {
        const QSignalBlocker quiet(m_ui->sortBox);
        m_ui->sortBox->setCurrentIndex(column);
    });
}

void CheckAllPage::start(const QList<QUuid> &accounts)
{
    if (isRunning())
        return;
    m_chosen = accounts;
    Result<QList<CheckItem>> items =
        itemsOf(m_workspace.repository(), QSet<QUuid>(accounts.begin(), accounts.end()));
    if (!items) {
        Q_EMIT failed(items.error().message);
        return;
    }
    begin(std::move(*items));
}

void CheckAllPage::begin(QList<CheckItem> items)
{
    m_run =
        std::make_unique<CheckRun>([this]() -> ConnectionCheck & { return m_workspace.connectionCheck(); },
            m_workspace.repository(), m_workspace.clock());
    m_model->setItems(items);
    connect(m_run.get(), &CheckRun::itemFinished, this,
        [this](int index) { m_model->setResult(index, m_run->results().at(index)); });
    connect(m_run.get(), &CheckRun::progressChanged, this, &CheckAllPage::refresh);
    connect(m_run.get(), &CheckRun::finished, this, [this] {
        refresh();
        if (m_run->recordingError())
            Q_EMIT failed(m_run->recordingError()->message);
        Q_EMIT finished();
    });
    m_run->start(std::move(items));
    refresh();
}

void CheckAllPage::cancel()
{
    if (m_run)
        m_run->cancel();
}

bool CheckAllPage::isRunning() const
{
    return m_run && !m_run->isFinished();
}

void CheckAllPage::togglePause()
{
    if (!isRunning())
        return;
    if (m_run->progress().isPaused)
        m_run->resume();
    else
        m_run->pause();
}

void CheckAllPage::refresh()
{
    const CheckProgress progress = m_run ? m_run->progress() : CheckProgress();
    const bool running = isRunning();
    m_ui->progressBar->setMaximum(std::max(1, progress.total));
    m_ui->progressBar->setValue(progress.done());
    m_ui->progressLabel->setText(progressWords(progress));
    m_ui->countsLabel->setText(tr("%1 work · %2 refused · %3 cannot be told")
                                   .arg(progress.works)
                                   .arg(progress.refused)
                                   .arg(progress.cannotTell));
    m_ui->pauseButton->setText(progress.isPaused ? tr("&Resume") : tr("&Pause"));
    m_ui->pauseButton->setEnabled(running);
    m_ui->cancelButton->setEnabled(running);
    m_ui->againButton->setEnabled(!running);
    m_ui->exportButton->setEnabled(progress.done() > 0);
}

QString CheckAllPage::progressWords(const CheckProgress &progress) const
{
    QStringList parts{tr("%1 of %2").arg(progress.done()).arg(progress.total)};
    if (!isRunning())
        parts.append(m_run && m_run->isCancelled() ? tr("cancelled") : tr("finished"));
    else if (progress.isPaused)
        parts.append(progress.running > 0 ? tr("pausing") : tr("paused"));
    else if (progress.running > 0)
        parts.append(tr("%1 at a time").arg(progress.running));
    for (const CheckWait &wait : progress.waits)
        parts.append(tr("waiting %1 s for %2 (%3)")
                         .arg(wait.secondsLeft)
                         .arg(serviceLabel(wait.service))
                         .arg(wait.status));
    return parts.join(QStringLiteral(" · "));
}

void CheckAllPage::fillSortBox()
{
    const QSignalBlocker quiet(m_ui->sortBox);
    m_ui->sortBox->clear();
    for (int column = 0; column < CheckResultModel::ColumnCount; ++column)
        m_ui->sortBox->addItem(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    m_ui->sortBox->setCurrentIndex(m_ui->resultView->header()->sortIndicatorSection());
}

void CheckAllPage::sortBy(int column, Qt::SortOrder order)
{
    m_ui->resultView->sortByColumn(column, order);
}

void CheckAllPage::chooseExportFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the results"), QString(),
        tr("Table for spreadsheets (*.csv)") + QStringLiteral(";;") + tr("JSON for programs (*.json)"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("signet-check.csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"json") ? QStringLiteral("json") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &CheckAllPage::exportTo);
    dialog->open();
}

void CheckAllPage::exportTo(const QString &path)
{
    if (!m_run)
        return;
    const bool isJson = path.endsWith(QLatin1StringView(".json"), Qt::CaseInsensitive);
    const QByteArray results = isJson ? checkResultsAsJson(m_run->items(), m_run->results())
                                      : checkResultsAsCsv(m_run->items(), m_run->results());
    if (const Result<void> written = writePrivately(path, results); !written)
        Q_EMIT failed(written.error().message);
}

void CheckAllPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model->retranslate();
        fillSortBox();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
