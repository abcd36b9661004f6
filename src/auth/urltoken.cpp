// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/urltoken.h"

#include <sodium.h>

namespace signet {

QByteArray randomUrlToken(qsizetype size)
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be initialized");
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(size));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace signet
