// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/result.h"

#include <QDialog>

#include <memory>

namespace signet {

namespace Ui {
class VaultPassphraseDialog;
}

class VaultStore;

/// A new passphrase, typed twice: for a vault that is made, or in place of the old one, which is asked then.
/// Accepted when the vault has it.
class VaultPassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose
    {
        Create,
        Change,
    };

    VaultPassphraseDialog(VaultStore &vault, Purpose purpose, QWidget *parent = nullptr);
    ~VaultPassphraseDialog() override;

private:
    void setupPurpose();
    void refresh();
    void tryNow();
    void take(const Result<void> &done);
    void complain(const QString &message);

    std::unique_ptr<Ui::VaultPassphraseDialog> m_ui;
    VaultStore &m_vault;
    const Purpose m_purpose;
    Cancellation m_attempt;
    bool m_isTrying = false;
};

} // namespace signet
