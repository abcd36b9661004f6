// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wipe.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QDebug;

namespace signet {

/// A value that must not leak: an implicitly shared handle to bytes in guarded memory (SecretArena: locked,
/// left out of core dumps, between guard pages), wiped when the last handle goes. It has no
/// conversion to a string, prints as `<secret>`, and is opened only by reveal().
class Secret
{
public:
    /// An empty secret.
    Secret() = default;
    /// Copies @p bytes. The caller still owns, and should wipe, its own copy.
    explicit Secret(QByteArrayView bytes);
    /// The UTF-8 bytes of @p text.
    [[nodiscard]] static Secret fromText(const QString &text);
    /// Copies @p bytes, overwrites them with zeros and clears them. Where another QByteArray shares the
    /// buffer, it keeps the value: nothing is overwritten then (see wipe()).
    [[nodiscard]] static Secret take(QByteArray &&bytes);

    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    /// In bytes.
    [[nodiscard]] qsizetype size() const;
    /// The bytes themselves, valid for as long as this handle lives. Convert at the edge only, and drop at
    /// once.
    [[nodiscard]] QByteArrayView reveal() const;

    /// Compares in constant time for equal lengths.
    friend bool operator==(const Secret &left, const Secret &right);

private:
    class Block;
    std::shared_ptr<const Block> m_block;
};

QDebug operator<<(QDebug debug, const Secret &secret);

/// What may be shown of a secret: enough to tell two keys apart, not enough to use one.
struct SecretSummary
{
    QString name;         ///< for people and traces, for example "customer key"
    qsizetype length = 0; ///< in bytes
    QString lastFour;     ///< empty for passwords and for secrets shorter than 12 characters
    QString fingerprint;  ///< "7Q2-KXM": 30 bits of a keyed BLAKE2b; empty for passwords

    friend bool operator==(const SecretSummary &, const SecretSummary &) = default;
};

enum class SecretNature
{
    Key,      ///< long and random: last four characters and fingerprint identify it
    Password, ///< may be guessed: nothing of it is shown but that it exists
};

[[nodiscard]] SecretSummary summarize(
    const QString &name, const Secret &secret, SecretNature nature = SecretNature::Key);

/// "7Q2-KXM": six characters of Crockford's base 32 that tell two keys apart on screen, in traces and in the
/// metadata. Not for passwords: 30 bits confirm a guess.
[[nodiscard]] QString fingerprint(const Secret &secret);

} // namespace signet
