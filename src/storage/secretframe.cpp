// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/secretframe.h"

#include <QCoreApplication>
#include <QtEndian>

#include <array>

namespace signet::secretframe {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SecretFrame)
};

constexpr QByteArrayView magic("SG1");
constexpr char kindBytes = 1;
constexpr qsizetype headSize = 6;
constexpr qsizetype sumSize = 4;
static_assert(overhead == headSize + sumSize);

constexpr std::array<quint32, 256> makeTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? (value >> 1) ^ 0x82f63b78u : value >> 1;
        table[i] = value;
    }
    return table;
}
} // namespace

quint32 crc32c(QByteArrayView bytes)
{
    static constexpr std::array<quint32, 256> table = makeTable();
    quint32 sum = 0xffffffffu;
    for (const char byte : bytes)
        sum = (sum >> 8) ^ table[(sum ^ static_cast<quint8>(byte)) & 0xffu];
    return sum ^ 0xffffffffu;
}

QByteArray wrap(const Secret &value)
{
    Q_ASSERT(value.size() <= 0xffff);
    QByteArray framed;
    framed.reserve(value.size() + overhead); // growing would leave copies behind
    framed.append(magic);
    framed.append(kindBytes);
    std::array<char, 4> number{};
    qToBigEndian(static_cast<quint16>(value.size()), number.data());
    framed.append(number.data(), 2);
    framed.append(value.reveal());
    qToBigEndian(crc32c(framed), number.data());
    framed.append(number.data(), sumSize);
    return framed;
}

Result<Secret> unwrap(QByteArrayView framed)
{
    const auto corrupt = [](const QString &detail) {
        return fail(ErrorCode::StoreCorrupt,
            Tr::tr("The entry in the secret store is not what Signet wrote. Enter the value again, or "
                   "authorize again."),
            detail);
    };
    if (framed.size() < overhead || !framed.startsWith(magic))
        return corrupt(QStringLiteral("no frame"));
    if (framed[3] != kindBytes)
        return corrupt(QStringLiteral("unknown kind"));
    const qsizetype length = qFromBigEndian<quint16>(framed.data() + 4);
    if (framed.size() != length + overhead)
        return corrupt(QStringLiteral("wrong length"));
    if (crc32c(framed.first(headSize + length)) != qFromBigEndian<quint32>(framed.data() + headSize + length))
        return corrupt(QStringLiteral("wrong checksum"));
    if (length == 0)
        return corrupt(QStringLiteral("empty"));
    return Secret(framed.sliced(headSize, length));
}

} // namespace signet::secretframe
