// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"
#include "playground/draft/draftsigner.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace signet {

class SignatureView;
class Workspace;

/// Signs the draft for the signature view while it is edited, and answers what is pasted there. The keys are
/// opened when the draft is first looked at or something is to be explained, and dropped when nobody looks
/// any more, at another target and at lock. Nothing is sent.
class SignaturePreview : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SignaturePreview(Workspace &workspace, SignatureView &view, QObject *parent = nullptr);

    /// Without @p account: the integration alone.
    void setTarget(const Integration &integration, const std::optional<Account> &account);
    /// @p typed is the path as it stands in the form.
    void setDraft(const Result<WireRequest> &request, const QString &typed);

private:
    void look(bool isWanted);
    void openKeys();
    void takeKeys(const Result<OpenedKeys> &keys);
    void forgetKeys();
    void refresh();
    void explain(const QByteArray &pasted, const QByteArray &timestamp);
    [[nodiscard]] Result<MismatchAnswer> explained(const OpenedKeys &keys) const;

    struct Question
    {
        QByteArray pasted;
        QByteArray timestamp;
    };

    Workspace &m_workspace;
    SignatureView &m_view;
    Integration m_integration;
    std::optional<Account> m_account;
    std::optional<Result<WireRequest>> m_request;
    QByteArray m_typed;
    std::optional<Result<OpenedKeys>> m_keys;
    std::optional<Question> m_question; ///< waits for the keys
    QTimer m_pause;                     ///< several keystrokes are signed once
    int m_opening = 0;                  ///< counts what was asked of the store: a late answer is dropped
    bool m_isOpening = false;
};

} // namespace signet
