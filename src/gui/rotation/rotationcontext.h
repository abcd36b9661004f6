// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/rotation.h"

#include <memory>

namespace signet {

class Workspace;

/// What the steps of a rotation share: the rotation, and the run that checks an integration's accounts
/// afterwards. Without widgets.
class RotationContext : public QObject
{
    Q_OBJECT

public:
    enum class End
    {
        Open,      ///< the user has not decided yet
        Confirmed, ///< the value before is erased
        WentBack,  ///< the value before is in use again, the new one kept
    };

    RotationContext(Workspace &workspace, const SecretPlace &place, QObject *parent = nullptr);
    ~RotationContext() override;

    [[nodiscard]] Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] Rotation &rotation() { return m_rotation; }
    [[nodiscard]] const SecretPlace &place() const { return m_rotation.place(); }
    /// "Developer key"
    [[nodiscard]] QString fieldName() const { return fieldLabel(place().field); }
    /// Of the account or integration.
    [[nodiscard]] QString ownerName() const;

    /// Checks the accounts that share the new value. Nothing happens for an account's own secret.
    void checkAccounts();
    /// nullptr before checkAccounts(), and where there are no accounts.
    [[nodiscard]] CheckRun *run() const { return m_run.get(); }
    [[nodiscard]] End end() const { return m_end; }

    /// One of the two ends; changed() says when it has come, failed() why it has not.
    void finish(End end);

Q_SIGNALS:
    void changed();
    void failed(const QString &message);

private:
    Workspace &m_workspace;
    Rotation m_rotation;
    std::unique_ptr<CheckRun> m_run;
    End m_end = End::Open;
};

/// What @p rotation works with in the window.
[[nodiscard]] Rotation::Dependencies rotationServices(Workspace &workspace);

} // namespace signet
