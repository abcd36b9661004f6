// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/exportdialog.h"

#include "gui/workspace.h"
#include "storage/accountrepository.h"
#include "transfer/metadataexport.h"
#include "transfer/privatefile.h"
#include "transfer/ui_exportdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace signet {

ExportDialog::ExportDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ExportDialog>()), m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_ui->whatCombo->addItem(tr("Everything"), QUuid());
    const QList<Integration> integrations =
        workspace.repository().integrations().value_or(QList<Integration>());
    for (const Integration &integration : integrations)
        m_ui->whatCombo->addItem(integration.name, integration.id);
    m_ui->formatCombo->addItem(tr("CSV, for spreadsheets"));
    m_ui->formatCombo->addItem(tr("JSON, for programs"));
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!folder.exists())
        folder = QDir::home();
    m_ui->pathEdit->setText(QDir::toNativeSeparators(folder.filePath(QStringLiteral("signet-accounts.csv"))));
    connectSignals();
    validate();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::connectSignals()
{
    connect(m_ui->formatCombo, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    connect(m_ui->pathEdit, &QLineEdit::textChanged, this, &ExportDialog::validate);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &ExportDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

bool ExportDialog::isJson() const
{
    return m_ui->formatCombo->currentIndex() == 1;
}

void ExportDialog::followFormat()
{
    const QLatin1StringView wanted(isJson() ? ".json" : ".csv");
    const QLatin1StringView other(isJson() ? ".csv" : ".json");
    QString path = m_ui->pathEdit->text();
    if (path.endsWith(other, Qt::CaseInsensitive))
        m_ui->pathEdit->setText(path.chopped(other.size()) + wanted);
}

void ExportDialog::validate()
{
    const QFileInfo target(m_ui->pathEdit->text().trimmed());
    const bool isNamed = !target.fileName().isEmpty() && !target.isDir();
    const bool hasFolder = target.dir().exists();
    m_ui->exportButton->setEnabled(isNamed && hasFolder);
    m_ui->problemLabel->setText(!isNamed          ? tr("Say which file to write.")
                                : !hasFolder      ? tr("There is no such folder: choose another one.")
                                : target.exists() ? tr("This file is there already, and will be replaced.")
                                                  : QString());
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export to a file"), m_ui->pathEdit->text());
    dialog->setObjectName(QStringLiteral("exportFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(isJson() ? QStringLiteral("json") : QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &path) { m_ui->pathEdit->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void ExportDialog::save()
{
    const QString path = m_ui->pathEdit->text().trimmed();
    const Result<QByteArray> bytes =
        exportedMetadata(m_workspace.repository(), isJson() ? MetadataFormat::Json : MetadataFormat::Csv,
            m_ui->whatCombo->currentData().toUuid(), m_workspace.clock().nowMs());
    if (!bytes) {
        m_ui->problemLabel->setText(bytes.error().message);
    } else if (const Result<void> written = writePrivately(path, *bytes); !written) {
        m_ui->problemLabel->setText(written.error().message);
    } else {
        accept();
        Q_EMIT exported(tr("Exported to %1, without keys.").arg(path));
    }
}

} // namespace signet
