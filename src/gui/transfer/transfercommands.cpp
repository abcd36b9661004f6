// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/transfercommands.h"

#include "gui/backup/backupdialog.h"
#include "gui/backup/restorewizard.h"
#include "gui/transfer/exportdialog.h"
#include "gui/transfer/importwizard.h"

namespace signet {

TransferCommands::TransferCommands(Workspace &workspace, QWidget *window)
    : QObject(window), m_workspace(workspace), m_window(window)
{
}

void TransferCommands::importFile(const QString &path)
{
    auto *wizard = new ImportWizard(m_workspace, path, m_window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &ImportWizard::imported, this, &TransferCommands::imported);
    connect(wizard, &ImportWizard::checkRequested, this, &TransferCommands::checkRequested);
    wizard->open();
}

void TransferCommands::exportMetadata()
{
    auto *dialog = new ExportDialog(m_workspace, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, &TransferCommands::noticed);
    dialog->open();
}

void TransferCommands::backUp()
{
    auto *dialog = new BackupDialog(m_workspace, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BackupDialog::backedUp, this, &TransferCommands::noticed);
    dialog->open();
}

void TransferCommands::restore()
{
    auto *wizard = new RestoreWizard(m_workspace, m_window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

} // namespace signet
