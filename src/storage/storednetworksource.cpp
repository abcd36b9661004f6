// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storednetworksource.h"

#include "storage/accountrepository.h"
#include "storage/proxypassword.h"
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
    return openProxyPassword(&m_credentials());
}

StoredNetworkSource::Snapshot StoredNetworkSource::look() const
{
    Snapshot now{m_repository.settings().values().network, {}};
    if (!now.settings.needsProxyPassword())
        return now;
    if (const std::optional<SecretReference> kept = proxyPasswordReference(m_repository))
        now.password = kept->toString();
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
