// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretreference.h"
#include "storage/sealedbox.h"
#include "storage/sealedfile.h"

namespace signet {

/// The passphrase vault as a file (SECURITY 2.5). Keeps nothing: every call reads the file anew, and what
/// writes does so under its lock, so that several processes may share one vault. Blocks: for other threads.
/// Besides what is said, errors are those of SealedFile and sealedbox.
class VaultFile
{
public:
    explicit VaultFile(const QString &path) : m_file(path, SealedFile::Place::Private) {}

    [[nodiscard]] QString path() const { return m_file.path(); }

    /// Whether it is a vault that could be opened; NotFound where there is none.
    [[nodiscard]] Result<void> look() const;
    /// Makes an empty one, which @p key opens. Conflict where something is there already.
    [[nodiscard]] Result<void> create(const sealedbox::Key &key) const;
    /// Its data key. It stays the same when the passphrase is changed.
    [[nodiscard]] Result<Secret> open(const Secret &passphrase) const;

    /// A change of the passphrase, derived and not written yet.
    struct Change
    {
        QByteArray headBefore;
        sealedbox::Key key;
    };
    /// Takes long and changes nothing. Proves before it returns that @p fresh opens what will be written.
    [[nodiscard]] Result<Change> prepareChange(
        const Secret &old, const Secret &fresh, const sealedbox::Cost &cost) const;
    /// Conflict where another process changed the passphrase meanwhile.
    [[nodiscard]] Result<void> apply(const Change &change) const;

    [[nodiscard]] Result<int> count(const Secret &dataKey) const;
    /// SecretMissing where there is no such entry.
    [[nodiscard]] Result<Secret> get(const Secret &dataKey, const SecretReference &reference) const;
    [[nodiscard]] Result<void> put(
        const Secret &dataKey, const SecretReference &reference, const Secret &value) const;
    [[nodiscard]] Result<void> erase(const Secret &dataKey, const SecretReference &reference) const;

private:
    [[nodiscard]] Result<sealedbox::Opened> content(const Secret &dataKey) const;

    SealedFile m_file;
};

} // namespace signet
