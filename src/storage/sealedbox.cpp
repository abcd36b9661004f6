// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealedbox.h"

#include "core/wipe.h"
#include "storage/aside.h"

#include <QCoreApplication>
#include <QtEndian>

#include <array>
#include <cstring>
#include <sodium.h>

namespace signet {

Error cancelledError()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("SealedBox", "Cancelled.")};
}

namespace sealedbox {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SealedBox)
};

constexpr quint16 version = 1;
constexpr quint8 argon2id13 = 1;

constexpr qsizetype magicSize = 8;
constexpr qsizetype saltSize = crypto_pwhash_argon2id_SALTBYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

constexpr qsizetype saltOffset = magicSize + 2 + 1 + 4 + 8;
constexpr qsizetype nonceOffset = saltOffset + saltSize; // the wrapped key's
constexpr qsizetype wrappedOffset = nonceOffset + nonceSize;
constexpr qsizetype headSize = wrappedOffset + keySize + tagSize;
constexpr qsizetype contentOffset = headSize + nonceSize;
static_assert(contentOffset + tagSize == overhead);

const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

unsigned long long sizeOf(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(size));
    return bytes;
}

QByteArray encrypt(QByteArrayView plain, QByteArrayView associated, QByteArrayView nonce, const Secret &key)
{
    QByteArray cipher(plain.size() + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(octets(cipher), nullptr, octets(plain), sizeOf(plain),
        octets(associated), sizeOf(associated), nullptr, octets(nonce), octets(key.reveal()));
    return cipher;
}

/// One message for a wrong passphrase and for a changed file: nobody can tell them apart.
Error refusal()
{
    return {ErrorCode::StoreDenied,
        Tr::tr("The passphrase is wrong, or the file was changed. Check the passphrase, and try again.")};
}

Result<Secret> decrypt(
    QByteArrayView cipher, QByteArrayView associated, QByteArrayView nonce, const Secret &key)
{
    QByteArray plain(cipher.size() - tagSize, Qt::Uninitialized);
    const int done =
        crypto_aead_xchacha20poly1305_ietf_decrypt(octets(plain), nullptr, nullptr, octets(cipher),
            sizeOf(cipher), octets(associated), sizeOf(associated), octets(nonce), octets(key.reveal()));
    Secret secret = Secret::take(std::move(plain));
    if (done != 0)
        return fail(refusal());
    return secret;
}

bool isAllowed(const Cost &cost)
{
    return cost.operations >= cheapest.operations && cost.operations <= dearest.operations &&
           cost.memory >= cheapest.memory && cost.memory <= dearest.memory;
}

Result<Secret> derive(const Secret &passphrase, QByteArrayView salt, const Cost &cost)
{
    const QByteArrayView words = passphrase.reveal();
    QByteArray key(keySize, Qt::Uninitialized);
    const int done =
        crypto_pwhash(octets(key), static_cast<unsigned long long>(keySize), words.data(), sizeOf(words),
            octets(salt), cost.operations, static_cast<size_t>(cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    if (done != 0)
        return fail(ErrorCode::StoreUnavailable,
            Tr::tr("There are not %1 MiB of memory free, which opening the file takes. End other programs, "
                   "and try again.")
                .arg(cost.memory / 1024 / 1024));
    return Secret::take(std::move(key));
}

Cost costIn(QByteArrayView head)
{
    return {qFromBigEndian<quint32>(head.data() + magicSize + 3),
        qFromBigEndian<quint64>(head.data() + magicSize + 7)};
}

Result<void> checkWanted(const Secret &passphrase, const Cost &cost)
{
    if (passphrase.isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("The passphrase is empty. Enter one."));
    if (!isAllowed(cost))
        return fail(ErrorCode::InvalidInput, Tr::tr("This cost is not allowed."));
    return {};
}

Result<Key> wrap(Magic magic, const Secret &dataKey, const Secret &passphrase, const Cost &cost)
{
    if (const Result<void> wanted = checkWanted(passphrase, cost); !wanted)
        return fail(wanted.error());
    QByteArray head(saltOffset, '\0');
    std::memcpy(head.data(), magic.data(), static_cast<size_t>(magicSize));
    qToBigEndian(version, head.data() + magicSize);
    head[magicSize + 2] = static_cast<char>(argon2id13);
    qToBigEndian(cost.operations, head.data() + magicSize + 3);
    qToBigEndian(cost.memory, head.data() + magicSize + 7);
    const QByteArray salt = randomBytes(saltSize);
    head += salt;
    const Result<Secret> wrapping = derive(passphrase, salt, cost);
    if (!wrapping)
        return fail(wrapping.error());
    const QByteArray nonce = randomBytes(nonceSize);
    const QByteArray wrapped = encrypt(dataKey.reveal(), head, nonce, *wrapping);
    return Key{head + nonce + wrapped, dataKey};
}

Result<Opened> openContent(const QByteArray &sealed, const Secret &dataKey)
{
    const QByteArrayView all(sealed);
    Result<Secret> content =
        decrypt(all.sliced(contentOffset), all.first(headSize), all.sliced(headSize, nonceSize), dataKey);
    if (!content)
        return fail(content.error());
    return Opened{{sealed.first(headSize), dataKey}, *content};
}
} // namespace

Result<void> check(QByteArrayView sealed, Magic magic)
{
    if (sealed.size() < magicSize || QLatin1StringView(sealed.first(magicSize)) != magic)
        return fail(ErrorCode::StoreCorrupt,
            magic == vaultMagic ? Tr::tr("This file is not a vault of Signet. Choose another one.")
                                : Tr::tr("This file is not a backup of Signet. Choose another one."));
    const auto damaged = [] {
        return fail(ErrorCode::StoreCorrupt, Tr::tr("The file is damaged, or a newer Signet wrote it. Use "
                                                    "another copy of it, or install the newest "
                                                    "Signet."));
    };
    if (sealed.size() < overhead || qFromBigEndian<quint16>(sealed.data() + magicSize) != version ||
        quint8(sealed.at(magicSize + 2)) != argon2id13 || !isAllowed(costIn(sealed)))
        return damaged();
    return {};
}

QByteArray seal(const Key &key, const Secret &content)
{
    const QByteArray nonce = randomBytes(nonceSize);
    return key.head + nonce + encrypt(content.reveal(), key.head, nonce, key.dataKey);
}

Result<Opened> unseal(QByteArray sealed, Magic magic, const Secret &dataKey)
{
    if (const Result<void> form = check(sealed, magic); !form)
        return fail(form.error());
    return openContent(sealed, dataKey);
}

Result<Key> create(Magic magic, const Secret &passphrase, const Cost &cost)
{
    return wrap(magic, Secret::take(randomBytes(keySize)), passphrase, cost);
}

Result<Opened> open(const QByteArray &sealed, Magic magic, const Secret &passphrase)
{
    if (const Result<void> form = check(sealed, magic); !form)
        return fail(form.error());
    const QByteArrayView all(sealed);
    const Result<Secret> wrapping = derive(passphrase, all.sliced(saltOffset, saltSize), costIn(all));
    if (!wrapping)
        return fail(wrapping.error());
    const Result<Secret> dataKey = decrypt(all.sliced(wrappedOffset, keySize + tagSize),
        all.first(nonceOffset), all.sliced(nonceOffset, nonceSize), *wrapping);
    if (!dataKey)
        return fail(dataKey.error());
    return openContent(sealed, *dataKey);
}

Result<Key> rewrap(const Key &key, const Secret &passphrase, const Cost &cost)
{
    return wrap(QLatin1StringView(key.head.constData(), magicSize), key.dataKey, passphrase, cost);
}

Task<Result<Key>> createAside(Magic magic, Secret passphrase, Cost cost, Cancellation cancellation)
{
    return runAside<Key>([magic, passphrase, cost] { return create(magic, passphrase, cost); }, cancellation);
}

Task<Result<Opened>> openAside(QByteArray sealed, Magic magic, Secret passphrase, Cancellation cancellation)
{
    return runAside<Opened>(
        [sealed, magic, passphrase] { return open(sealed, magic, passphrase); }, cancellation);
}

Task<Result<Key>> rewrapAside(Key key, Secret passphrase, Cost cost, Cancellation cancellation)
{
    return runAside<Key>([key, passphrase, cost] { return rewrap(key, passphrase, cost); }, cancellation);
}

} // namespace sealedbox
} // namespace signet
