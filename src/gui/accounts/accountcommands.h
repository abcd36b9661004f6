// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretreference.h"

#include <QObject>
#include <QUuid>

class QWidget;

namespace signet {

class Workspace;

/// What can be done to integrations and accounts from the window: opens the dialog for it, or does it.
class AccountCommands : public QObject
{
    Q_OBJECT

public:
    AccountCommands(Workspace &workspace, QWidget *window);

    void addIntegration();
    void editIntegration(const QUuid &id);
    /// Deletes at once; deleted() offers the way back.
    void removeIntegration(const QUuid &id);
    /// @p integration may be null: the dialog asks.
    void addAccount(const QUuid &integration);
    void editAccount(const QUuid &id);
    void removeAccount(const QUuid &id);
    void restore(const QUuid &id);
    /// The guided authorization, of a new account or of @p account again.
    void authorize(const QUuid &account = {});
    /// Gives a secret of @p owner, an integration or account, another value: a customer key by another
    /// authorization, all others by the rotation's own steps.
    void rotate(const QUuid &owner, signet::SecretField field);
    /// The customers elsewhere whose links are out.
    void showPending();

Q_SIGNALS:
    /// @p id was made or changed and should be shown.
    void finished(const QUuid &id);
    /// @p text says what it means; restore(@p id) undoes it.
    void deleted(const QUuid &id, const QString &text);
    void failed(const QString &message);

private:
    Workspace &m_workspace;
    QWidget *m_window;
};

} // namespace signet
