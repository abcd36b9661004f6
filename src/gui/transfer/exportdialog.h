// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace signet {

namespace Ui {
class ExportDialog;
}

class Workspace;

/// Writes what is known of integrations and accounts to a file, without secrets.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~ExportDialog() override;

Q_SIGNALS:
    void exported(const QString &message);

private:
    void connectSignals();
    void followFormat();
    void validate();
    void browse();
    void save();
    [[nodiscard]] bool isJson() const;

    std::unique_ptr<Ui::ExportDialog> m_ui;
    Workspace &m_workspace;
};

} // namespace signet
