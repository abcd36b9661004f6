// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"

namespace signet {

/// Whether customers could be sent to the consent page and back with these settings (PROTOCOLS 1.3). An
/// account id is not asked for.
[[nodiscard]] Result<void> checkConsentSettings(const KlickTippSettings &settings);

/// Whether a token could be asked for with these settings (PROTOCOLS 2.1). The body must hold {email} and
/// {password}, and be JSON where it begins like it.
[[nodiscard]] Result<void> checkExchangeSettings(const BaseUrl &base, const CoredinationSettings &settings);

/// What the vendor advises about signatures (PROTOCOLS 2.2), translated: to be read, never to refuse.
[[nodiscard]] QString signatureAdvice(Environment environment, bool signRequests);

} // namespace signet
