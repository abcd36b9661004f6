// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace signet {

/// How far this machine's clock is ahead of the server's, in milliseconds; negative where it is behind. From
/// an answer's `Date` header, which counts whole seconds, and the moment at which it was made, somewhere
/// between @p sentAtMs and @p receivedAtMs by our clock. What those seconds and that span explain is no skew:
/// then 0. Nothing where @p date is not a date.
[[nodiscard]] std::optional<qint64> clockSkewMs(const QByteArray &date, qint64 sentAtMs, qint64 receivedAtMs);

/// "Your clock is 4 min 12 s behind the server's …", translated, with what to do; empty for no skew.
[[nodiscard]] QString skewWords(qint64 skewMs);

} // namespace signet
