// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace signet {

/// By which names credentials travel, in any case of letters.

/// Headers that Signet sets itself, with values from the store (PROTOCOLS 1.1, 1.2, 2.1, 2.2).
[[nodiscard]] bool isSignedHeader(QStringView name);
/// Headers whose values may not be written, whoever set them.
[[nodiscard]] bool isSecretHeader(QStringView name);
/// Query parameters that Signet sets itself (PROTOCOLS 2.1, 2.2).
[[nodiscard]] bool isSignedParameter(QStringView name);
/// Parameters, fields of forms and members of JSON whose values are secret: those, passwords, keys, sessions.
[[nodiscard]] bool isSecretMember(QStringView name);

/// The names that isSecretMember() knows.
[[nodiscard]] QStringList secretMemberNames();

} // namespace signet
