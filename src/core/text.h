// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QString>

#include <optional>

namespace signet {

/// White space as ECMAScript's trim() and \s see it, U+FEFF and U+00A0 included: what the vendor's own client
/// removes from keys (QString::trimmed keeps U+FEFF and drops U+0085).
[[nodiscard]] bool isWebSpace(QChar c);
[[nodiscard]] QString trimmedLikeTheWeb(const QString &text);
/// The same for a secret; nothing where it is not UTF-8 text. Leaves no copy behind.
[[nodiscard]] std::optional<Secret> trimmedLikeTheWeb(const Secret &secret);

} // namespace signet
