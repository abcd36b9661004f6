// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsonhashes.h"

#include <QHashFunctions>

namespace signet {

namespace {

constexpr qsizetype entriesBetweenLooks = 4096; // at the flag

quint64 hashOf(QByteArrayView octets)
{
    return qHashBits(octets.data(), size_t(octets.size()), QHashSeed::globalSeed());
}

/// Order counts.
quint64 mixed(quint64 hash, quint64 next)
{
    hash = (hash ^ next) * 0x9E3779B97F4A7C15;
    return hash ^ (hash >> 29);
}

} // namespace

quint64 jsonKeyHash(QByteArrayView written)
{
    return written.contains('\\') ? hashOf(jsonStringText(written)) : hashOf(written.sliced(1).chopped(1));
}

std::vector<quint64> jsonHashes(const JsonIndex &index, const StopFlag &stop)
{
    std::vector<quint64> hashes(std::size_t(index.size()), 0);
    for (qsizetype entry = index.size(); entry-- > 0;) { // what a container holds comes behind it
        if (entry % entriesBetweenLooks == 0 && stop.isRaised())
            return hashes;
        const JsonEntry &what = index.at(entry);
        quint64 hash = quint64(what.kind) + 1;
        if (!what.isOpen()) {
            const bool isEmpty = what.kind == JsonKind::EmptyArray || what.kind == JsonKind::EmptyObject;
            hashes[std::size_t(entry)] = isEmpty ? hash : mixed(hash, hashOf(index.value(entry)));
            continue;
        }
        const qsizetype end = what.link == JsonIndex::none ? index.size() : qsizetype(what.link);
        for (qsizetype child = entry + 1; child < end; child = index.next(child)) {
            if (index.at(child).hasKey)
                hash = mixed(hash, jsonKeyHash(index.key(child)));
            hash = mixed(hash, hashes[std::size_t(child)]);
        }
        hashes[std::size_t(entry)] = hash;
    }
    return hashes;
}

} // namespace signet
