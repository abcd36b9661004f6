// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/wirerequest.h"

#include <QNetworkRequest>

namespace signet {

/// How a request is handed to QNetworkAccessManager.
enum class SendingWay
{
    Get,     ///< no body: Qt may repeat it on a fresh connection, the same octets; safe by definition
    Head,    ///< the same
    OneShot, ///< everything else: with a body that cannot be read twice, so sent at most once
};

[[nodiscard]] SendingWay sendingWay(const WireRequest &request);

/// @p request as Qt wants it, under the rules of SECURITY 3: no redirects, cookies, cache, cached logins or
/// HTTP/2. InvalidUrl if Qt would not send the target as it was signed; InvalidMethod for what Qt cannot
/// frame.
[[nodiscard]] Result<QNetworkRequest> networkRequest(const WireRequest &request);

/// "Signet/0.1.0"
[[nodiscard]] QByteArray userAgent();

/// From the default locale: "de-DE,de;q=0.9,en;q=0.8".
[[nodiscard]] QByteArray acceptLanguage();

} // namespace signet
