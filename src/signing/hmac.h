// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QCryptographicHash>

namespace signet {

/// HMAC (RFC 2104) of @p message, raw bytes.
[[nodiscard]] QByteArray hmac(
    QCryptographicHash::Algorithm algorithm, const Secret &key, QByteArrayView message);

} // namespace signet
