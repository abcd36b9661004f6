// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"

#include <QList>
#include <QString>

class QSslConfiguration;
class QSslError;

namespace signet {

/// What is known of the connection; nothing where there is no certificate of the peer.
[[nodiscard]] std::optional<TlsInfo> tlsInfo(const QSslConfiguration &configuration);

/// Translated: why the certificate was refused, in words, one sentence for each reason.
[[nodiscard]] QString describeRefusal(const QList<QSslError> &errors);

/// "AB:CD:…" as browsers and openssl show a fingerprint.
[[nodiscard]] QString certificateFingerprint(const QByteArray &sha256);

} // namespace signet
