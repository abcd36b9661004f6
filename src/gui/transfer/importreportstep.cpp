// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/importreportstep.h"

#include "gui/transfer/importcontext.h"
#include "gui/transfer/importresultmodel.h"
#include "gui/widgets/secretclipboard.h"
#include "gui/widgets/tabletext.h"
#include "gui/widgets/tonedelegate.h"
#include "gui/workspace.h"
#include "transfer/importfile.h"
#include "transfer/ui_importreportstep.h"

#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>

namespace signet {

ImportReportStep::ImportReportStep(ImportContext &context, QWidget *parent)
    : WizardStep(parent)
    , m_ui(std::make_unique<Ui::ImportReportStep>())
    , m_context(context)
    , m_model(new ImportResultModel(this))
{
    m_ui->setupUi(this);
    QTreeView *view = m_ui->resultsView;
    view->setModel(m_model);
    view->setItemDelegateForColumn(ImportResultModel::OutcomeColumn, new ToneDelegate(view));
    view->header()->setSectionsMovable(false);
    const int unit = QFontMetrics(view->font()).averageCharWidth();
    view->setColumnWidth(ImportResultModel::OutcomeColumn, 22 * unit);
    view->setColumnWidth(ImportResultModel::NameColumn, 28 * unit);
    view->setColumnWidth(ImportResultModel::LineColumn, 8 * unit);
    connect(m_ui->copyButton, &QPushButton::clicked, this,
        [this] { m_context.workspace().clipboard().copyText(tableText(*m_model)); });
    connect(m_ui->checkButton, &QPushButton::clicked, this, &ImportReportStep::checkRequested);
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &ImportReportStep::askToDelete);
    connect(m_ui->deleteQuestion, &Question::confirmed, this, &ImportReportStep::deleteFile);
}

ImportReportStep::~ImportReportStep() = default;

QString ImportReportStep::title() const
{
    return tr("Done");
}

void ImportReportStep::enter()
{
    m_model->setReport(m_context.run()->report());
    m_ui->checkButton->setEnabled(!m_context.importedAccounts().isEmpty());
    m_ui->fileLabel->setText(
        tr("%1 still holds every key in plain text.").arg(QFileInfo(m_context.path()).fileName()));
    refresh();
    m_ui->resultsView->setFocus();
}

void ImportReportStep::refresh()
{
    const ImportReport &report = m_context.run()->report();
    m_ui->titleLabel->setText(report.isCancelled         ? tr("Stopped")
                              : report.ended.has_value() ? tr("The import could not go on")
                              : report.isComplete()      ? tr("The import is done")
                                                         : tr("Imported, but not everything"));
    const QString why = report.ended ? QStringLiteral(" · ") + report.ended->message : QString();
    m_ui->stateLine->setState(report.isComplete() ? Tone::Works : Tone::Attention, countWords() + why);
}

QString ImportReportStep::countWords() const
{
    const ImportReport &report = m_context.run()->report();
    QStringList parts{tr("%1 added").arg(report.count(RowOutcome::Added))};
    const std::pair<RowOutcome, QString> others[] = {{RowOutcome::Replaced, tr("%1 got another key")},
        {RowOutcome::Skipped, tr("%1 skipped")}, {RowOutcome::Failed, tr("%1 failed")},
        {RowOutcome::NotDone, tr("%1 not done")}};
    for (const auto &[outcome, text] : others) {
        if (report.count(outcome) > 0)
            parts.append(text.arg(report.count(outcome)));
    }
    return parts.join(QStringLiteral(" · "));
}

void ImportReportStep::askToDelete()
{
    const QString name = QFileInfo(m_context.path()).fileName();
    const QString loss = m_context.run()->report().isAllThere() && m_context.isAllRead()
                             ? QString()
                             : tr("Not everything of it was imported. ");
    m_ui->deleteQuestion->ask(
        loss + tr("Delete %1? %2").arg(name, deletionCaveat()), tr("Delete it &for good"), tr("&Keep it"));
}

void ImportReportStep::deleteFile()
{
    const Result<void> deleted = deleteImportFile(m_context.path());
    m_ui->deleteButton->setEnabled(!deleted);
    m_ui->fileLabel->setText(
        deleted ? tr("%1 is deleted.").arg(QFileInfo(m_context.path()).fileName()) : deleted.error().message);
}

bool ImportReportStep::isComplete() const
{
    return true;
}

QString ImportReportStep::nextText() const
{
    return tr("C&lose");
}

void ImportReportStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        if (m_context.run() != nullptr) {
            m_model->retranslate();
            m_ui->deleteQuestion->hide();
            refresh();
        }
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
