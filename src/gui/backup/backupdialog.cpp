// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/backupdialog.h"

#include "backup/ui_backupdialog.h"
#include "core/passphrase.h"
#include "gui/store/passphrasetext.h"
#include "gui/widgets/growtofit.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "transfer/backup/backupfile.h"
#include "transfer/backup/backupgathering.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace signet {

BackupDialog::BackupDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::BackupDialog>()), m_workspace(workspace)
{
    m_ui->setupUi(this);
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!folder.exists())
        folder = QDir::home();
    const QString name =
        QStringLiteral("signet-%1").arg(QDate::currentDate().toString(Qt::ISODate)) + backupEnding;
    m_ui->pathEdit->setText(QDir::toNativeSeparators(folder.filePath(name)));
    m_ui->problemLabel->hide();
    connectSignals();
    refresh();
    m_ui->newEdit->setFocus();
}

BackupDialog::~BackupDialog()
{
    m_cancellation.cancel();
}

void BackupDialog::connectSignals()
{
    for (const QLineEdit *edit : {m_ui->pathEdit, m_ui->newEdit, m_ui->againEdit})
        connect(edit, &QLineEdit::textChanged, this, &BackupDialog::refresh);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &BackupDialog::browse);
    connect(m_ui->backupButton, &QPushButton::clicked, this, &BackupDialog::begin);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &BackupDialog::reject);
}

void BackupDialog::reject()
{
    if (m_isRunning)
        m_cancellation.cancel();
    else
        QDialog::reject();
}

void BackupDialog::refresh()
{
    const QFileInfo target(m_ui->pathEdit->text().trimmed());
    const bool isNamed = !target.fileName().isEmpty() && !target.isDir() && target.dir().exists();
    m_ui->remarkLabel->setText(
        passphraseRemark(m_ui->newEdit->text().isEmpty() ? 0 : m_ui->newEdit->text().toUcs4().size()));
    for (QWidget *input :
        std::initializer_list<QWidget *>{m_ui->pathEdit, m_ui->browseButton, m_ui->newEdit, m_ui->againEdit})
        input->setEnabled(!m_isRunning);
    m_ui->progressBar->setVisible(m_isRunning);
    m_ui->backupButton->setEnabled(!m_isRunning && isNamed &&
                                   m_ui->newEdit->text().size() >= shortestPassphrase &&
                                   !m_ui->againEdit->text().isEmpty());
    if (!m_isRunning)
        m_ui->progressLabel->setText(!isNamed ? tr("Say which file to write, in a folder that is there.")
                                     : target.exists()
                                         ? tr("This file is there already, and will be replaced.")
                                         : QString());
    growToFit(*this);
}

void BackupDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Back up to a file"), m_ui->pathEdit->text());
    dialog->setObjectName(QStringLiteral("backupFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QString(backupEnding).mid(1));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &path) { m_ui->pathEdit->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void BackupDialog::complain(const QString &message)
{
    m_isRunning = false;
    m_ui->problemLabel->setText(message);
    m_ui->problemLabel->setVisible(!message.isEmpty());
    refresh();
}

void BackupDialog::begin()
{
    const Secret passphrase = passphraseIn(*m_ui->newEdit);
    if (const Result<void> allowed = checkNewPassphrase(passphrase); !allowed)
        return complain(allowed.error().message);
    if (passphrase != passphraseIn(*m_ui->againEdit)) {
        m_ui->againEdit->clear();
        m_ui->againEdit->setFocus();
        return complain(tr("The two passphrases are not the same. Type the second one again."));
    }
    m_ui->problemLabel->hide();
    m_cancellation = Cancellation();
    m_isRunning = true;
    refresh();
    const auto report = [self = QPointer<BackupDialog>(this)](const BackupProgress &progress) {
        if (!self)
            return;
        self->m_ui->progressBar->setMaximum(std::max(1, progress.total));
        self->m_ui->progressBar->setValue(progress.done);
        self->m_ui->progressLabel->setText(
            tr("Reading %1 of %2: %3").arg(progress.done).arg(progress.total).arg(progress.current));
    };
    whenReady(gatherBackup(&m_workspace.repository(), &m_workspace.credentials(), m_workspace.clock().nowMs(),
                  report, m_cancellation),
        this, [this](const Result<BackupContents> &contents) { gathered(contents); });
}

void BackupDialog::gathered(const Result<BackupContents> &contents)
{
    if (!contents)
        return complain(contents.error().code == ErrorCode::Cancelled ? QString() : contents.error().message);
    const QString path = m_ui->pathEdit->text().trimmed();
    QString message =
        tr("Backed up to %1: %2, %3, %4.")
            .arg(path, tr("%n integration(s)", nullptr, static_cast<int>(contents->integrations.size())),
                tr("%n account(s)", nullptr, static_cast<int>(contents->accounts.size())),
                tr("%n key(s)", nullptr, static_cast<int>(contents->secretCount())));
    if (!contents->missing.isEmpty())
        message += u' ' + tr("Not in it, because the secret store has lost it: %1.")
                              .arg(contents->missing.join(QStringLiteral(", ")));
    m_ui->progressBar->setMaximum(0);
    m_ui->progressLabel->setText(tr("Encrypting and writing."));
    const sealedbox::Cost cost;
    whenReady(writeBackup(path, std::make_shared<const BackupContents>(*contents),
                  passphraseIn(*m_ui->newEdit), cost, m_cancellation),
        this, [this, message](const Result<void> &done) { written(done, message); });
}

void BackupDialog::written(const Result<void> &done, const QString &message)
{
    if (!done)
        return complain(done.error().code == ErrorCode::Cancelled ? QString() : done.error().message);
    m_isRunning = false;
    for (QLineEdit *edit : {m_ui->newEdit, m_ui->againEdit})
        edit->clear();
    accept();
    Q_EMIT backedUp(message);
}

} // namespace signet
