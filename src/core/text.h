// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace signet {

/// White space as ECMAScript's trim() and \s see it, U+FEFF and U+00A0 included: what the vendor's own client
/// removes from keys (QString::trimmed keeps U+FEFF and drops U+0085).
[[nodiscard]] bool isWebSpace(QChar c);
[[nodiscard]] QString trimmedLikeTheWeb(const QString &text);

} // namespace signet
