// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storednetworksource.h"

#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/settings.h"

namespace signet {

StoredNetworkSource::StoredNetworkSource(
    AccountRepository &repository, std::function<CredentialStore &()> credentials)
    : m_repository(repository), m_credentials(std::move(credentials)), m_seen(look())
{
    connect(&m_repository.settings(), &Settings::changed, this, &StoredNetworkSource::lookAgain);
    connect(&m_repository, &AccountRepository::changed, this, &StoredNetworkSource::lookAgain);
}

NetworkSettings StoredNetworkSource::networkSettings()
{
    return m_repository.settings().values().network;
}

Task<Result<Secret>> StoredNetworkSource::proxyPassword()
{
    Result<Secret> password = co_await m_credentials().open(Settings::secretOwner(), SecretField::Password);
    if (password)
        co_return password;
    const Error &error = password.error();
    if (error.code == ErrorCode::SecretMissing)
        co_return fail(error.code,
            tr("The proxy's password is not in the secret store. Enter it in the settings under Network."),
            error.detail);
    co_return fail(error.code,
        tr("The proxy's password cannot be read, so nothing was sent. %1").arg(error.message), error.detail);
}

StoredNetworkSource::Snapshot StoredNetworkSource::look() const
{
    Snapshot now{m_repository.settings().values().network, {}};
    if (!now.settings.needsProxyPassword())
        return now;
    if (const Result<SecretIntent> active =
            m_repository.activeSecret(Settings::secretOwner(), SecretField::Password))
        now.password = active->stored.reference.toString();
    return now;
}

void StoredNetworkSource::lookAgain()
{
    Snapshot now = look();
    if (now == m_seen)
        return;
    m_seen = std::move(now);
    Q_EMIT changed();
}

} // namespace signet
