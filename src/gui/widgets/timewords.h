// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace signet {

/// How long ago, in the few letters that a list row has room for: "now", "2 min", "3 h", "12 d".
[[nodiscard]] QString shortAge(qint64 ageMs);
/// The same as a part of a sentence: "just now", "2 minutes ago", "143 days ago".
[[nodiscard]] QString agoWords(qint64 ageMs);
/// "143 days old", "new today".
[[nodiscard]] QString oldWords(qint64 ageMs);
/// "13:42"
[[nodiscard]] QString countdown(qint64 remainingMs);
/// "4.1 KB", with the current locale's decimal sign.
[[nodiscard]] QString sizeWords(qint64 bytes);

} // namespace signet
