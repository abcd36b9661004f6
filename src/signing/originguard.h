// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wirerequest.h"

namespace signet {

/// OriginMismatch unless @p request goes to @p home. Every scheme asks before it lets a credential near a
/// request.
[[nodiscard]] Result<void> checkOrigin(const WireRequest &request, const Origin &home);

} // namespace signet
