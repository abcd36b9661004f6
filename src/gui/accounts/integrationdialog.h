// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "storage/registration.h"

#include <QDialog>

#include <memory>

class QLineEdit;

namespace signet {

namespace Ui {
class IntegrationDialog;
}

class Workspace;

/// Adds or edits an integration. Secrets go from the password fields straight into the credential store; when
/// editing, an empty field keeps what is stored.
class IntegrationDialog : public QDialog
{
    Q_OBJECT

public:
    /// For a new integration.
    explicit IntegrationDialog(Workspace &workspace, QWidget *parent = nullptr);
    /// For editing @p integration.
    IntegrationDialog(Workspace &workspace, const Integration &integration, QWidget *parent = nullptr);
    ~IntegrationDialog() override;

Q_SIGNALS:
    void saved(const QUuid &id);

private:
    void listServices();
    void setup();
    void connectSignals();
    void load(const Integration &integration);
    void showService();
    void loadSettings();
    void takeLinkApart(const QString &text);
    void validate();
    void refreshTrial(const QString &found);
    [[nodiscard]] QString problem() const;
    [[nodiscard]] Service service() const;
    [[nodiscard]] Integration entered() const;
    [[nodiscard]] NewSecrets enteredSecrets() const;
    void save();
    void finish(const Result<void> &result);

    std::unique_ptr<Ui::IntegrationDialog> m_ui;
    Workspace &m_workspace;
    Integration m_original;
    bool m_isNew = true;
    bool m_isTouched = false;
    bool m_isSaving = false;
};

} // namespace signet
