// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/proxypassword.h"

#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/settings.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ProxyPassword)
};
} // namespace

std::optional<SecretReference> proxyPasswordReference(const AccountRepository &repository)
{
    const Result<SecretIntent> active =
        repository.activeSecret(Settings::secretOwner(), SecretField::Password);
    return active ? std::optional(active->stored.reference) : std::nullopt;
}

Task<Result<Secret>> openProxyPassword(CredentialStore *credentials)
{
    Result<Secret> password = co_await credentials->open(Settings::secretOwner(), SecretField::Password);
    if (password)
        co_return password;
    const Error &error = password.error();
    if (error.code == ErrorCode::SecretMissing)
        co_return fail(error.code,
            Tr::tr("The proxy's password is not in the secret store. Enter it in the settings under "
                   "Network."),
            error.detail);
    co_return fail(error.code,
        Tr::tr("The proxy's password cannot be read, so nothing was sent. %1").arg(error.message),
        error.detail);
}

Task<Result<void>> storeProxyPassword(CredentialStore *credentials, Secret password)
{
    return credentials->store(Settings::secretOwner(), SecretField::Password, std::move(password));
}

Task<Result<void>> removeProxyPassword(CredentialStore *credentials)
{
    return credentials->remove(Settings::secretOwner(), SecretField::Password);
}

Task<Result<void>> removeUnneededProxyPassword(AccountRepository *repository, CredentialStore *credentials)
{
    const bool isNeeded = !repository->settings().values().network.proxyUser.isEmpty();
    if (isNeeded || !proxyPasswordReference(*repository))
        co_return Result<void>{};
    const Result<void> removed = co_await removeProxyPassword(credentials);
    co_return removed;
}

} // namespace signet
