// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vaultfile.h"

#include "storage/secretrules.h"
#include "storage/vaultcontent.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(VaultFile)
};

constexpr int lockTimeoutMs = 10'000;

Result<sealedbox::Opened> checked(const Result<sealedbox::Opened> &opened)
{
    if (opened && !vaultcontent::isWhole(opened->content))
        return fail(ErrorCode::StoreCorrupt,
            Tr::tr("A newer Signet wrote this vault. Install the newest version to open it."));
    return opened;
}
} // namespace

Result<void> VaultFile::look() const
{
    const Result<QByteArray> sealed = m_file.read();
    if (!sealed)
        return fail(sealed.error());
    return sealedbox::check(*sealed, sealedbox::vaultMagic);
}

Result<void> VaultFile::create(const sealedbox::Key &key) const
{
    const auto lock = m_file.lock(lockTimeoutMs);
    if (!lock)
        return fail(lock.error());
    if (m_file.exists())
        return fail(
            ErrorCode::Conflict, Tr::tr("There is a vault already: %1. Unlock it, or move it away first.")
                                     .arg(QDir::toNativeSeparators(path())));
    return m_file.write(sealedbox::seal(key, vaultcontent::empty()));
}

Result<Secret> VaultFile::open(const Secret &passphrase) const
{
    const Result<QByteArray> sealed = m_file.read();
    if (!sealed)
        return fail(sealed.error());
    const auto opened = checked(sealedbox::open(*sealed, sealedbox::vaultMagic, passphrase));
    if (!opened)
        return fail(opened.error());
    return opened->key.dataKey;
}

Result<VaultFile::Change> VaultFile::prepareChange(
    const Secret &old, const Secret &fresh, const sealedbox::Cost &cost) const
{
    const Result<QByteArray> before = m_file.read();
    if (!before)
        return fail(before.error());
    const auto opened = checked(sealedbox::open(*before, sealedbox::vaultMagic, old));
    if (!opened)
        return fail(opened.error());
    const Result<sealedbox::Key> key = sealedbox::rewrap(opened->key, fresh, cost);
    if (!key)
        return fail(key.error());
    const auto proof = sealedbox::open(sealedbox::seal(*key, opened->content), sealedbox::vaultMagic, fresh);
    if (!proof)
        return fail(proof.error());
    return Change{opened->key.head, *key};
}

Result<void> VaultFile::apply(const Change &change) const
{
    const auto lock = m_file.lock(lockTimeoutMs);
    if (!lock)
        return fail(lock.error());
    const auto present = content(change.key.dataKey);
    if (!present)
        return fail(present.error());
    if (present->key.head != change.headBefore)
        return fail(ErrorCode::Conflict,
            Tr::tr("The passphrase was changed elsewhere a moment ago. Start again with that one."));
    return m_file.write(sealedbox::seal(change.key, present->content));
}

Result<sealedbox::Opened> VaultFile::content(const Secret &dataKey) const
{
    const Result<QByteArray> sealed = m_file.read();
    if (!sealed)
        return fail(sealed.error());
    return checked(sealedbox::unseal(*sealed, sealedbox::vaultMagic, dataKey));
}

Result<int> VaultFile::count(const Secret &dataKey) const
{
    const auto opened = content(dataKey);
    if (!opened)
        return fail(opened.error());
    return vaultcontent::count(opened->content);
}

Result<Secret> VaultFile::get(const Secret &dataKey, const SecretReference &reference) const
{
    const auto opened = content(dataKey);
    if (!opened)
        return fail(opened.error());
    const std::optional<Secret> value = vaultcontent::find(opened->content, reference);
    if (!value)
        return fail(missingSecret());
    return *value;
}

Result<void> VaultFile::put(
    const Secret &dataKey, const SecretReference &reference, const Secret &value) const
{
    const auto lock = m_file.lock(lockTimeoutMs);
    if (!lock)
        return fail(lock.error());
    const auto opened = content(dataKey);
    if (!opened)
        return fail(opened.error());
    return m_file.write(sealedbox::seal(opened->key, vaultcontent::with(opened->content, reference, value)));
}

Result<void> VaultFile::erase(const Secret &dataKey, const SecretReference &reference) const
{
    const auto lock = m_file.lock(lockTimeoutMs);
    if (!lock)
        return fail(lock.error());
    const auto opened = content(dataKey);
    if (!opened)
        return fail(opened.error());
    if (!vaultcontent::find(opened->content, reference))
        return {};
    return m_file.write(sealedbox::seal(opened->key, vaultcontent::without(opened->content, reference)));
}

} // namespace signet
