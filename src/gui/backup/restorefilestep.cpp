// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/restorefilestep.h"

#include "backup/ui_restorefilestep.h"
#include "gui/backup/restorecontext.h"
#include "gui/store/passphrasetext.h"
#include "gui/widgets/filedrop.h"
#include "transfer/backup/backupfile.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>

#include <algorithm>

namespace signet {

using Phase = RestoreContext::Phase;

RestoreFileStep::RestoreFileStep(RestoreContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::RestoreFileStep>()), m_context(context)
{
    m_ui->setupUi(this);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &RestoreFileStep::browse);
    connect(new FileDrop(this), &FileDrop::dropped, this, &RestoreFileStep::setPath);
    for (const QLineEdit *edit : {m_ui->pathEdit, m_ui->passphraseEdit})
        connect(edit, &QLineEdit::textChanged, this, &RestoreFileStep::refresh);
    connect(&m_context, &RestoreContext::progressed, this, &RestoreFileStep::follow);
    refresh();
}

RestoreFileStep::~RestoreFileStep() = default;

QString RestoreFileStep::title() const
{
    return tr("Backup");
}

void RestoreFileStep::enter()
{
    m_context.forget();
    (m_ui->pathEdit->text().isEmpty() ? m_ui->pathEdit : m_ui->passphraseEdit)->setFocus();
    refresh();
}

bool RestoreFileStep::isComplete() const
{
    return m_context.phase() == Phase::Waiting && !m_ui->pathEdit->text().trimmed().isEmpty() &&
           !m_ui->passphraseEdit->text().isEmpty();
}

QString RestoreFileStep::nextText() const
{
    return tr("&Open");
}

bool RestoreFileStep::leave()
{
    m_context.open(m_ui->pathEdit->text().trimmed(), takePassphrase(*m_ui->passphraseEdit));
    return false;
}

void RestoreFileStep::setPath(const QString &path)
{
    m_ui->pathEdit->setText(QDir::toNativeSeparators(path));
    m_ui->passphraseEdit->setFocus();
}

void RestoreFileStep::browse()
{
    auto *dialog = new QFileDialog(this, tr("Restore a backup"), m_ui->pathEdit->text(),
        tr("Backups of Signet (*%1)").arg(backupEnding) + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("restoreFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RestoreFileStep::setPath);
    dialog->open();
}

void RestoreFileStep::follow()
{
    if (!isVisible())
        return;
    refresh();
    if (m_context.phase() == Phase::Planned)
        Q_EMIT nextRequested();
    else if (m_context.phase() == Phase::Waiting)
        m_ui->passphraseEdit->setFocus();
}

void RestoreFileStep::refresh()
{
    const Phase phase = m_context.phase();
    const bool isBusy = phase == Phase::Opening || phase == Phase::Comparing;
    const BackupProgress &progress = m_context.progress();
    m_ui->progressBar->setVisible(isBusy);
    m_ui->progressBar->setMaximum(phase == Phase::Comparing ? std::max(1, progress.total) : 0);
    m_ui->progressBar->setValue(progress.done);
    for (QWidget *input :
        std::initializer_list<QWidget *>{m_ui->pathEdit, m_ui->browseButton, m_ui->passphraseEdit})
        input->setEnabled(!isBusy);
    m_ui->stateLine->setVisible(isBusy || !m_context.problem().isEmpty());
    if (phase == Phase::Opening)
        m_ui->stateLine->setState(
            Tone::Unknown, tr("The passphrase is being tried. This takes a moment on purpose."));
    else if (phase == Phase::Comparing)
        m_ui->stateLine->setState(Tone::Unknown,
            tr("Comparing %1 of %2: %3").arg(progress.done).arg(progress.total).arg(progress.current));
    else
        m_ui->stateLine->setState(Tone::Broken, m_context.problem());
    Q_EMIT completeChanged();
}

void RestoreFileStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
