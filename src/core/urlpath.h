// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

class QUrl;

namespace signet {

/// The path of @p url as it is sent: percent-encoded, dot segments resolved as in RFC 3986 5.2.4, `%2e` being
/// a dot. Qt 6.4's own NormalizePathSegments makes `/a//c` of `/a/./b/../c`, and one slash of two at the
/// start. InvalidUrl where the path starts with two slashes: Qt would drop one, and another path than the one
/// typed would be signed.
[[nodiscard]] Result<QByteArray> sentPath(const QUrl &url);

} // namespace signet
