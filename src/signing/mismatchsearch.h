// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/mismatch.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <vector>

// Inside of the mismatch explainer: how the ways to sign wrongly are written down and tried.
namespace signet::mismatch {

/// A signature on its way from facts to text. Each dimension of the search works on what the ones before it
/// left.
struct Attempt
{
    const SignatureFacts *signature = nullptr; ///< one of the two is set
    const PartnerFacts *partner = nullptr;

    QByteArray method, timestamp;
    QByteArray prefix, path, query; ///< the query with its question mark
    QByteArray uri;                 ///< null until it is joined
    QByteArray tail;                ///< what is signed behind the base string
    QByteArray customerKey;         ///< partner keys: as it is appended
    QByteArray message;             ///< what is authenticated: the base string; null until it is joined
    Secret key;
    QByteArray mac;     ///< null until it is computed
    QByteArray payload; ///< what is encoded; null until it is joined
    QByteArray text;    ///< what is sent; null until it is encoded

    /// Overwrites what may hold a secret.
    void wipeClear();
};

/// One way to do a step differently.
struct Variant
{
    const char *id;
    const char *advice; ///< QT_TRANSLATE_NOOP("Mismatch", …); %1 stands for the argument
    void (*apply)(Attempt &attempt, const QByteArray &argument);
    QByteArray argument = {};
    /// Of two that make the same octets, the commoner one (lower) is named.
    int rarity = 0;

    [[nodiscard]] Mistake mistake() const;
};

/// A kind of mistake: at most one of its variants applies. `settle` does the step right where none did.
struct Dimension
{
    std::vector<Variant> variants;
    void (*settle)(Attempt &attempt) = nullptr;
};

using Dimensions = std::vector<Dimension>;

struct Search
{
    const Dimensions &dimensions;
    const Attempt &start;
    std::function<bool(const Attempt &)> isWanted;
};

/// Verdict, causes and number tried.
[[nodiscard]] MismatchAnswer run(const Search &search);
/// @p start with every step done right.
[[nodiscard]] Attempt settled(const Dimensions &dimensions, const Attempt &start);

// From the address to the base string.
void addAddress(Dimensions &dimensions);
void addEscaping(Dimensions &dimensions);
void addLayout(Dimensions &dimensions);
// From the base string to what is sent.
void addSigningKey(Dimensions &dimensions);
void addRequestMac(Dimensions &dimensions);
// From the partner keys to the joined octets of X-Ci.
void addPartner(Dimensions &dimensions);
void addPartnerMac(Dimensions &dimensions);
// Both: how octets become text.
void addEncoding(Dimensions &dimensions);

/// @p octets read as UTF-8 and written again: what is none becomes U+FFFD, as browsers and most languages do.
[[nodiscard]] QByteArray replacedOctets(const QByteArray &octets);

} // namespace signet::mismatch
