// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/hmac.h"

#include <QMessageAuthenticationCode>

namespace signet {

QByteArray hmac(QCryptographicHash::Algorithm algorithm, const Secret &key, QByteArrayView message)
{
    const QByteArrayView bytes = key.reveal();
    QMessageAuthenticationCode code(algorithm, QByteArray::fromRawData(bytes.data(), bytes.size()));
    code.addData(message.data(), message.size());
    return code.result();
}

} // namespace signet
