// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/xciverdict.h"

#include <QMessageAuthenticationCode>
#include <QStringDecoder>

namespace signet {

namespace {

constexpr qsizetype macSize = 32;

XCiVerdict wrong(const QString &reason)
{
    return {false, {}, QStringLiteral("X-Ci: ") + reason};
}

} // namespace

XCiVerdict verifyXCi(const QByteArray &xCi, const QString &developerKey)
{
    const auto decoded = QByteArray::fromBase64Encoding(xCi, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || xCi.size() % 4 != 0)
        return wrong(QStringLiteral("the value is not base64 with padding"));
    const QByteArray bytes = decoded.decoded;
    if (bytes.size() <= macSize) {
        return wrong(QStringLiteral("%1 bytes; expected 32 bytes of HMAC and then the customer key")
                         .arg(bytes.size()));
    }
    const QByteArray mac = bytes.left(macSize);
    const QByteArray key = bytes.mid(macSize);
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8.decode(key);
    if (utf8.hasError())
        return wrong(QStringLiteral("what follows the HMAC is not UTF-8"));

    const QByteArray expected = QMessageAuthenticationCode::hash(
        key, QByteArray::fromHex(developerKey.toLatin1()), QCryptographicHash::Sha256);
    XCiVerdict verdict;
    verdict.customerKey = text;
    verdict.accepted = mac == expected;
    if (!verdict.accepted) {
        verdict.reason =
            QStringLiteral("X-Ci: the HMAC is wrong for the customer key \"%1\": expected %2, "
                           "received %3 (is the developer key right, and decoded from hex?)")
                .arg(text, QString::fromLatin1(expected.toHex()), QString::fromLatin1(mac.toHex()));
    }
    return verdict;
}

} // namespace signet
