// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace signet {

class StoreChoicePage;
class Workspace;

/// What the window does about the secret store: asks for the vault's passphrase when it is wanted, makes a
/// vault, changes its passphrase, and carries out what the page of the three ways says.
class StoreCommands : public QObject
{
    Q_OBJECT

public:
    /// @p window owns it, and the dialogs.
    StoreCommands(Workspace &workspace, QWidget *window);

    void serve(StoreChoicePage &page);
    /// Shows what is in use, and what there is.
    void update(StoreChoicePage &page) const;

    void createVault();
    void changePassphrase();

Q_SIGNALS:
    /// Another store is in use.
    void chosen();

private:
    void askPassphrase();
    void useKeychain();
    void useVault();
    [[nodiscard]] bool hasVault() const;

    Workspace &m_workspace;
    QWidget *m_window;
};

} // namespace signet
