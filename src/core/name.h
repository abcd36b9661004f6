// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace signet {

/// In UTF-16 units, as QLineEdit counts.
inline constexpr qsizetype maximumNameLength = 120;
inline constexpr qsizetype maximumIdentityLength = 320; ///< the longest e-mail address there can be

/// Whether an integration or account may be called @p text. White space around it does not count: it is
/// dropped where the name is kept (trimmedLikeTheWeb()). Refused (InvalidInput, with what is wrong for
/// people): nothing to see, more than maximumNameLength, control characters and line breaks, characters that
/// turn the direction of what is shown (U+202A to U+202E, U+2066 to U+2069), and halves of surrogate pairs.
[[nodiscard]] Result<void> checkName(const QString &text);

/// The same for an account's user name and group, which may be empty and have maximumIdentityLength.
[[nodiscard]] Result<void> checkUserName(const QString &text);
[[nodiscard]] Result<void> checkGroup(const QString &text);

/// For comparing: names that differ only in case, in the white space around them, or in how an accent is
/// encoded are one to people.
[[nodiscard]] QString foldedName(const QString &text);

} // namespace signet
