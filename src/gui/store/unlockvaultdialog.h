// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/result.h"

#include <QDialog>

#include <memory>

namespace signet {

namespace Ui {
class UnlockVaultDialog;
}

class VaultStore;

/// Asks for the vault's passphrase until it opens; accepted then. Cancel ends a derivation that runs, too.
class UnlockVaultDialog : public QDialog
{
    Q_OBJECT

public:
    explicit UnlockVaultDialog(VaultStore &vault, QWidget *parent = nullptr);
    ~UnlockVaultDialog() override;

private:
    void tryNow();
    void take(const Result<void> &unlocked);
    void refresh();

    std::unique_ptr<Ui::UnlockVaultDialog> m_ui;
    VaultStore &m_vault;
    Cancellation m_attempt;
    bool m_isTrying = false;
};

} // namespace signet
