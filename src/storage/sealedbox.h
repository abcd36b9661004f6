// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/result.h"
#include "core/secret.h"
#include "core/task.h"

#include <QByteArray>

namespace signet {

/// The encrypted container of the vault and of backups (SECURITY 2.5), as bytes:
///
///     magic[8] | u16 version | u8 kdf | u32 operations | u64 memory | salt[16]
///     | nonceW[24] | wrapped data key[48]      XChaCha20-Poly1305(Argon2id(passphrase), AD: all before
///     nonceW) | nonceP[24] | ciphertext                XChaCha20-Poly1305(data key, AD: all before nonceP)
///
/// Numbers are big-endian. Everything is authenticated: a changed or missing byte anywhere is refused. The
/// data key is random, so that another passphrase only wraps 32 bytes anew. Pure functions; what derives a
/// key from a passphrase takes long and belongs on another thread: see the tasks below.
namespace sealedbox {

/// What Argon2id13 is asked to do. The usual one takes about 0.6 s.
struct Cost
{
    quint32 operations = 3;
    quint64 memory = quint64(256) * 1024 * 1024; ///< in bytes

    friend bool operator==(const Cost &, const Cost &) = default;
};

/// What a header may ask for; checked before anything is allocated, because whoever can change the file
/// could exhaust the memory otherwise.
inline constexpr Cost cheapest{1, quint64(8) * 1024 * 1024};
inline constexpr Cost dearest{10, quint64(1024) * 1024 * 1024};

/// What kind of file it is: its first 8 bytes.
using Magic = QLatin1StringView;
inline constexpr Magic vaultMagic("SGVAULT1");
inline constexpr Magic backupMagic("SGBACKUP");

/// Opens one container without the passphrase.
struct Key
{
    QByteArray head; ///< all bytes before nonceP: no secret
    Secret dataKey;
};

/// Content and key of a container that was opened.
struct Opened
{
    Key key;
    Secret content;
};

/// The bytes before the ciphertext, and its tag.
inline constexpr qsizetype overhead = 8 + 2 + 1 + 4 + 8 + 16 + (24 + 32 + 16) + 24 + 16;

/// StoreCorrupt for what is no such container, or asks for a cost out of range. Opens nothing.
[[nodiscard]] Result<void> check(QByteArrayView sealed, Magic magic);
/// Seals under a data key that @p key holds, with a nonce of its own each time.
[[nodiscard]] QByteArray seal(const Key &key, const Secret &content);
/// Opens @p sealed with the data key alone, also after its passphrase was changed. The result's key has the
/// head that @p sealed has now: seal() with that one. StoreDenied: another key, or a byte was changed.
[[nodiscard]] Result<Opened> unseal(QByteArray sealed, Magic magic, const Secret &dataKey);

/// A new random data key, wrapped with @p passphrase. Errors: InvalidInput (empty passphrase, a cost out of
/// range), StoreUnavailable (not enough memory).
[[nodiscard]] Result<Key> create(Magic magic, const Secret &passphrase, const Cost &cost);
/// Errors: StoreDenied, with one and the same message for a wrong passphrase and for a changed byte;
/// StoreCorrupt for what is no such container, or has a cost out of range; StoreUnavailable (not enough
/// memory).
[[nodiscard]] Result<Opened> open(const QByteArray &sealed, Magic magic, const Secret &passphrase);
/// The same data key for another passphrase: salt, nonce and wrapping are new. Errors as create().
[[nodiscard]] Result<Key> rewrap(const Key &key, const Secret &passphrase, const Cost &cost);

/// The same on another thread. After @p cancellation they end at once with Cancelled.
[[nodiscard]] Task<Result<Key>> createAside(
    Magic magic, Secret passphrase, Cost cost, Cancellation cancellation);
[[nodiscard]] Task<Result<Opened>> openAside(
    QByteArray sealed, Magic magic, Secret passphrase, Cancellation cancellation);
[[nodiscard]] Task<Result<Key>> rewrapAside(Key key, Secret passphrase, Cost cost, Cancellation cancellation);

} // namespace sealedbox
} // namespace signet
