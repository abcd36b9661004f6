// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networksource.h"

#include <functional>

namespace signet {

class AccountRepository;
class CredentialStore;

/// The shared settings, and the proxy's password from the secret store.
class StoredNetworkSource : public NetworkSource
{
    Q_OBJECT

public:
    /// @p repository must outlive it. @p credentials is called when the password is needed, not before: the
    /// store in use may have changed by then.
    StoredNetworkSource(AccountRepository &repository, std::function<CredentialStore &()> credentials);

    NetworkSettings networkSettings() override;
    Task<Result<Secret>> proxyPassword() override;

private:
    /// What the last request may have been sent with.
    struct Snapshot
    {
        NetworkSettings settings;
        QString password; ///< its reference in the secret store; empty where none is needed

        friend bool operator==(const Snapshot &, const Snapshot &) = default;
    };
    [[nodiscard]] Snapshot look() const;
    void lookAgain();

    AccountRepository &m_repository;
    std::function<CredentialStore &()> m_credentials;
    Snapshot m_seen;
};

} // namespace signet
