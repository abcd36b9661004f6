// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "storage/registration.h"

namespace signet {

/// One that is nowhere kept yet: with an id of its own, at the service's public address.
[[nodiscard]] Integration newIntegration(Service service, const QString &name, qint64 nowMs);

/// @p typed as it is kept: without white space around names, addresses and paths, the token's method in
/// capitals, and a whole *Access Confirmation* link in the place of the account id taken apart.
[[nodiscard]] Integration tidied(Integration typed);

/// Whether @p integration could work as it is, with @p given beside the secrets that it has: its name, the
/// form of each secret, what is missing, and the settings of its service. The error is for people and says
/// what to mend.
[[nodiscard]] Result<void> checkIntegration(const Integration &integration, const NewSecrets &given);

/// What does not work without the secrets that are missing, translated; nothing where all are there. To be
/// read, never to refuse.
[[nodiscard]] QString missingKeyAdvice(const Integration &integration, const NewSecrets &given);

/// Whether customers could be sent to the consent page and back with these settings (PROTOCOLS 1.3). An
/// account id is not asked for.
[[nodiscard]] Result<void> checkConsentSettings(const KlickTippSettings &settings);

/// Whether a token could be asked for with these settings (PROTOCOLS 2.1). The body must hold {email} and
/// {password}, and be JSON where it begins like it.
[[nodiscard]] Result<void> checkExchangeSettings(const BaseUrl &base, const CoredinationSettings &settings);

/// What the vendor advises about signatures (PROTOCOLS 2.2), translated: to be read, never to refuse.
[[nodiscard]] QString signatureAdvice(Environment environment, bool signRequests);

} // namespace signet
