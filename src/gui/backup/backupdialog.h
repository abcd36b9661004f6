// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/result.h"
#include "core/task.h"

#include <QDialog>

#include <memory>

namespace signet {

namespace Ui {
class BackupDialog;
}

struct BackupContents;
class Workspace;

/// Writes everything into one encrypted file. Cancel ends it while it runs; then there is no file, or the old
/// one.
class BackupDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BackupDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~BackupDialog() override;

    void reject() override;

Q_SIGNALS:
    /// It is there; @p message says what it holds.
    void backedUp(const QString &message);

private:
    void connectSignals();
    void refresh();
    void browse();
    void begin();
    void gathered(const Result<BackupContents> &contents);
    void written(const Result<void> &done, const QString &message);
    void complain(const QString &message);

    std::unique_ptr<Ui::BackupDialog> m_ui;
    Workspace &m_workspace;
    Cancellation m_cancellation;
    bool m_isRunning = false;
};

} // namespace signet
