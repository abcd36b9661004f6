// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/wirerequest.h"
#include "playground/code/codesnippet.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace signet {

namespace Ui {
class CodeView;
}

class Workspace;

/// The draft as a program that computes its own signature. Copying it copies no secret; copying it with the
/// secrets is asked for, confirmed, and taken back from the clipboard.
class CodeView : public QWidget
{
    Q_OBJECT

public:
    explicit CodeView(Workspace &workspace, QWidget *parent = nullptr);
    ~CodeView() override;

    /// Without @p account: the integration alone. @p request is compiled and not signed, or why there is
    /// none.
    void setRequest(const Integration &integration, const std::optional<Account> &account,
        const Result<WireRequest> &request);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void copy();
    void askForSecrets();
    void copyWithSecrets();
    void finish(const Result<Secret> &code);
    [[nodiscard]] CodeLanguage language() const;

    std::unique_ptr<Ui::CodeView> m_ui;
    Workspace &m_workspace;
    Integration m_integration;
    std::optional<Account> m_account;
    std::optional<Result<CodeRecipe>> m_recipe;
    int m_run = 0; ///< counts requests: secrets for another one are not copied
};

} // namespace signet
