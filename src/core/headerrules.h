// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace signet {

/// An HTTP method token of at most 32 characters. QNetworkAccessManager would put a line break in it on the
/// wire (SECURITY 3.2).
[[nodiscard]] Result<void> checkMethod(QByteArrayView method);

/// Name: a token of 1 to 64 characters that the network layer does not own. Value: visible ASCII with inner
/// spaces and tabs, at most 8 KiB (SECURITY 3.2).
[[nodiscard]] Result<void> checkHeader(QByteArrayView name, QByteArrayView value);

} // namespace signet
