// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"

namespace signet {

/// 1 to 64 of A–Z, a–z, 0–9, `-` and `_`. Error: InvalidInput.
[[nodiscard]] Result<void> checkAccountId(const QString &accountId);

/// The address at which a customer confirms access: base, account id, `?url=` and @p redirect, raw or encoded
/// as the settings say (PROTOCOLS 1.3). A raw redirect with one of `? & # + %` or a space would mean
/// something else at the service and is InvalidInput, as is a base or a redirect, which gets the key, that is
/// neither https nor a loopback literal.
[[nodiscard]] Result<QByteArray> consentLink(const KlickTippSettings &settings, const QByteArray &redirect);

/// What an integrator's *Access Confirmation* link says.
struct ConsentLinkParts
{
    QString consentUrl; ///< up to the account id, with the slash before it
    QString accountId;

    friend bool operator==(const ConsentLinkParts &, const ConsentLinkParts &) = default;
};

/// Takes a whole pasted link apart ("https://app.klicktipp.com/grantapiaccess/12345?url="); what stands
/// behind `?url=` is dropped. Error: InvalidInput.
[[nodiscard]] Result<ConsentLinkParts> takeConsentLinkApart(const QString &pasted);

} // namespace signet
