// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/urltoken.h"

#include <array>

#include <sodium.h>

namespace signet {

QByteArray randomUrlToken()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be initialized");
    std::array<char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace signet
