// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "storage/registration.h"

#include <QDialog>

#include <memory>

namespace signet {

namespace Ui {
class AccountDialog;
}

class Workspace;

/// Adds or edits an account. The secret goes from the password field straight into the credential store; when
/// editing, an empty field keeps what is stored.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    /// For a new account, of @p integration if that is not null.
    AccountDialog(Workspace &workspace, const QList<Integration> &integrations, const QUuid &integration,
        QWidget *parent = nullptr);
    /// For editing @p account.
    AccountDialog(Workspace &workspace, const QList<Integration> &integrations, const Account &account,
        QWidget *parent = nullptr);
    ~AccountDialog() override;

Q_SIGNALS:
    void saved(const QUuid &id);
    /// After saved(), where the customer shall authorize access now.
    void authorizeRequested(const QUuid &id);

private:
    /// How the account signs in, and where that comes from.
    enum class Way
    {
        Authorization, ///< partner key, which the customer's authorization brings
        CustomerKey,   ///< partner key, pasted
        Login,         ///< KlickTipp user name and password
        Token,         ///< API token, pasted
        Exchange,      ///< API token, got for e-mail and password
    };

    [[nodiscard]] static AuthMethod methodOf(Way way);
    [[nodiscard]] static QString labelOf(Way way);
    void setup(const QUuid &integration);
    void load();
    void showService();
    void showWay();
    void validate();
    [[nodiscard]] Way way() const;
    /// The way in which the account signed in until now.
    [[nodiscard]] Way originalWay() const;
    [[nodiscard]] SecretField field() const;
    [[nodiscard]] QString hint() const;
    /// Stored secrets that the chosen way does not use.
    [[nodiscard]] QList<StoredSecret> obsolete() const;
    [[nodiscard]] const Integration &integration() const;
    /// Requests go out with the integration's key alone: no secret of the user's is needed.
    [[nodiscard]] bool isAppOnly() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] Account entered() const;
    [[nodiscard]] NewSecrets enteredSecrets() const;
    void save();
    void finish(const Result<void> &result);

    std::unique_ptr<Ui::AccountDialog> m_ui;
    Workspace &m_workspace;
    QList<Integration> m_integrations;
    Account m_original;
    bool m_isNew = true;
    bool m_isTouched = false;
    bool m_isSaving = false;
};

} // namespace signet
