// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/importpreviewstep.h"

#include "gui/transfer/importcontext.h"
#include "gui/transfer/importrowmodel.h"
#include "gui/transfer/importwords.h"
#include "gui/widgets/secretclipboard.h"
#include "gui/widgets/tabletext.h"
#include "gui/widgets/tonedelegate.h"
#include "gui/workspace.h"
#include "transfer/ui_importpreviewstep.h"

#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>

namespace signet {

namespace {

using Filter = ImportRowModel::Filter;

constexpr RowDecision duplicateDecisions[] = {
    RowDecision::Skip, RowDecision::ReplaceKey, RowDecision::Rename};

} // namespace

ImportPreviewStep::ImportPreviewStep(ImportContext &context, QWidget *parent)
    : WizardStep(parent)
    , m_ui(std::make_unique<Ui::ImportPreviewStep>())
    , m_context(context)
    , m_model(new ImportRowModel(this))
{
    m_ui->setupUi(this);
    setupView();
    connectSignals();
}

ImportPreviewStep::~ImportPreviewStep() = default;

void ImportPreviewStep::setupView()
{
    QTreeView *view = m_ui->rowsView;
    view->setModel(m_model);
    view->setItemDelegateForColumn(ImportRowModel::DecisionColumn, new ToneDelegate(view));
    view->header()->setSectionsMovable(false);
    const int unit = QFontMetrics(view->font()).averageCharWidth();
    view->setColumnWidth(ImportRowModel::DecisionColumn, 22 * unit);
    view->setColumnWidth(ImportRowModel::NameColumn, 23 * unit);
    view->setColumnWidth(ImportRowModel::UserNameColumn, 18 * unit);
    view->setColumnWidth(ImportRowModel::KeyColumn, 14 * unit);
}

void ImportPreviewStep::connectSignals()
{
    connect(m_ui->filterCombo, &QComboBox::currentIndexChanged, this, &ImportPreviewStep::setFilter);
    connect(
        m_ui->duplicatesCombo, &QComboBox::currentIndexChanged, this, &ImportPreviewStep::decideDuplicates);
    connect(m_ui->rowsView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ImportPreviewStep::refreshRow);
    connect(m_ui->rowsView, &QTreeView::activated, this, [this] { m_ui->decisionCombo->setFocus(); });
    connect(m_ui->decisionCombo, &QComboBox::currentIndexChanged, this, &ImportPreviewStep::decideSelected);
    connect(m_ui->freeNameEdit, &QLineEdit::textEdited, this, &ImportPreviewStep::rename);
    connect(m_ui->copyButton, &QPushButton::clicked, this,
        [this] { m_context.workspace().clipboard().copyText(tableText(*m_model)); });
}

QString ImportPreviewStep::title() const
{
    return tr("Preview");
}

void ImportPreviewStep::enter()
{
    const ImportPlan *plan = m_context.plan();
    m_model->setPlan(plan);
    fillCombos();
    buildKeys();
    refresh();
    if (m_model->rowCount() > 0)
        m_ui->rowsView->setCurrentIndex(m_model->index(0, 0));
    refreshRow();
    m_ui->rowsView->setFocus();
}

void ImportPreviewStep::fillCombos()
{
    const QSignalBlocker quietFilter(m_ui->filterCombo);
    const QSignalBlocker quietDuplicates(m_ui->duplicatesCombo);
    m_ui->filterCombo->clear();
    const std::pair<Filter, QString> filters[] = {{Filter::All, tr("All (%1)")},
        {Filter::New, tr("New (%1)")}, {Filter::Duplicates, tr("Duplicates (%1)")},
        {Filter::Invalid, tr("Invalid (%1)")}, {Filter::Warnings, tr("With a warning (%1)")}};
    for (const auto &[filter, text] : filters)
        m_ui->filterCombo->addItem(text.arg(m_model->count(filter)), static_cast<int>(filter));
    m_ui->filterCombo->setCurrentIndex(m_ui->filterCombo->findData(static_cast<int>(m_model->filter())));
    const int chosen = std::max(0, m_ui->duplicatesCombo->currentIndex());
    m_ui->duplicatesCombo->clear();
    m_ui->duplicatesCombo->addItem(tr("One by one"));
    for (const RowDecision decision : duplicateDecisions)
        m_ui->duplicatesCombo->addItem(decisionWords(decision), static_cast<int>(decision));
    m_ui->duplicatesCombo->setCurrentIndex(chosen);
    m_ui->duplicatesCombo->setEnabled(m_model->count(Filter::Duplicates) > 0);
}

void ImportPreviewStep::buildKeys()
{
    while (QLayoutItem *item = m_ui->keysLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<ImportedApplicationSecret> &secrets = m_context.plan()->applicationSecrets();
    for (int i = 0; i < secrets.size(); ++i) {
        const ImportedApplicationSecret &secret = secrets.at(i);
        using State = ImportedApplicationSecret::State;
        const QString name = importFieldLabel(secret.field);
        QString text = tr("Store the integration’s %1 %2").arg(name, maskedWords(secret.summary));
        if (secret.state == State::Same)
            text = tr("The integration has this %1 already").arg(name);
        if (!secret.reason.isEmpty())
            text += QStringLiteral(" · ") + secret.reason;
        auto *check = new QCheckBox(text, this);
        check->setObjectName(QStringLiteral("keyCheck%1").arg(i + 1));
        check->setChecked(secret.isStored);
        check->setEnabled(secret.state == State::New || secret.state == State::Different);
        connect(check, &QCheckBox::toggled, this, [this, i](bool isStored) {
            m_context.plan()->storeApplicationSecret(i, isStored);
            refresh();
        });
        m_ui->keysLayout->addWidget(check);
    }
}

void ImportPreviewStep::setFilter(int index)
{
    m_model->setFilter(static_cast<Filter>(m_ui->filterCombo->itemData(index).toInt()));
    if (m_model->rowCount() > 0)
        m_ui->rowsView->setCurrentIndex(m_model->index(0, 0));
    refreshRow();
}

void ImportPreviewStep::decideDuplicates(int index)
{
    if (index <= 0)
        return;
    m_context.plan()->decideDuplicates(
        static_cast<RowDecision>(m_ui->duplicatesCombo->itemData(index).toInt()));
    refresh();
    refreshRow();
}

QList<int> ImportPreviewStep::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList selected = m_ui->rowsView->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(m_model->planRow(index.row()));
    return rows;
}

void ImportPreviewStep::decideSelected()
{
    if (m_ui->decisionCombo->currentIndex() < 0)
        return;
    const auto decision = static_cast<RowDecision>(m_ui->decisionCombo->currentData().toInt());
    const QList<int> rows = selectedRows();
    for (const int row : rows)
        (void)m_context.plan()->decide(row, decision);
    m_ui->duplicatesCombo->setCurrentIndex(0);
    refresh();
    refreshRow();
}

void ImportPreviewStep::rename(const QString &name)
{
    const QList<int> rows = selectedRows();
    if (rows.size() != 1)
        return;
    const Result<void> renamed = m_context.plan()->setFreeName(rows.first(), name);
    m_ui->rowLabel->setText(
        renamed ? rowWords(m_context.plan()->rows().at(rows.first())) : renamed.error().message);
    m_model->decisionsChanged();
}

void ImportPreviewStep::refresh()
{
    const ImportCounts counts = m_context.plan()->counts();
    m_ui->stateLine->setState(counts.invalid > 0 ? Tone::Attention : Tone::Plain, countWords(counts));
    m_model->decisionsChanged();
    Q_EMIT completeChanged();
}

void ImportPreviewStep::refreshRow()
{
    const QList<int> rows = selectedRows();
    const QList<ImportRow> &all = m_context.plan()->rows();
    const QSignalBlocker quiet(m_ui->decisionCombo);
    m_ui->decisionCombo->clear();
    for (const RowDecision decision :
        {RowDecision::Add, RowDecision::Skip, RowDecision::ReplaceKey, RowDecision::Rename}) {
        const bool isChoice = !rows.isEmpty() && std::all_of(rows.begin(), rows.end(), [&](int row) {
            return all.at(row).choices.contains(decision);
        });
        if (isChoice)
            m_ui->decisionCombo->addItem(decisionWords(decision), static_cast<int>(decision));
    }
    const bool isOne = rows.size() == 1;
    const bool isSame = !rows.isEmpty() && std::all_of(rows.begin(), rows.end(), [&](int row) {
        return all.at(row).decision == all.at(rows.first()).decision;
    });
    m_ui->decisionCombo->setCurrentIndex(
        isSame ? m_ui->decisionCombo->findData(static_cast<int>(all.at(rows.first()).decision)) : -1);
    m_ui->decisionCombo->setEnabled(m_ui->decisionCombo->count() > 1);
    m_ui->rowLabel->setText(isOne ? rowWords(all.at(rows.first()))
                            : rows.isEmpty()
                                ? tr("Choose a row to decide about it.")
                                : tr("%n row(s) chosen", nullptr, static_cast<int>(rows.size())));
    const bool isRenamed = isOne && all.at(rows.first()).decision == RowDecision::Rename;
    m_ui->freeNameLabel->setVisible(isRenamed);
    m_ui->freeNameEdit->setVisible(isRenamed);
    if (isRenamed)
        m_ui->freeNameEdit->setText(all.at(rows.first()).freeName);
}

bool ImportPreviewStep::isComplete() const
{
    const ImportPlan *plan = m_context.plan();
    if (plan == nullptr)
        return false;
    const QList<ImportedApplicationSecret> &secrets = plan->applicationSecrets();
    const ImportCounts counts = plan->counts();
    return counts.add + counts.replace > 0 ||
           std::any_of(secrets.begin(), secrets.end(),
               [](const ImportedApplicationSecret &secret) { return secret.isStored; });
}

QString ImportPreviewStep::nextText() const
{
    const ImportCounts counts = m_context.plan() != nullptr ? m_context.plan()->counts() : ImportCounts();
    return counts.add + counts.replace > 0 ? tr("&Import %n account(s)", nullptr, counts.add + counts.replace)
                                           : tr("&Import");
}

bool ImportPreviewStep::leave()
{
    m_model->setPlan(nullptr);
    m_context.start();
    return true;
}

void ImportPreviewStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        if (m_context.plan() != nullptr) {
            fillCombos();
            buildKeys();
            refresh();
            refreshRow();
        }
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
