// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace signet {

/// What an X-Ci value holds, and whether it is what the developer key makes of it.
struct XCiVerdict
{
    bool accepted = false;
    QString customerKey; ///< empty where none could be read
    QString reason;      ///< which part is wrong, English
};

/// Checks base64( HMAC-SHA256(hex(developer key), customer key) || customer key ) (PROTOCOLS 1.2).
[[nodiscard]] XCiVerdict verifyXCi(const QByteArray &xCi, const QString &developerKey);

} // namespace signet
