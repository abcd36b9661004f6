// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "gui/widgets/themecolors.h"

namespace signet {

/// What the window says about an account: the same in the list, on the page and for a screen reader.
struct AccountState
{
    Tone tone = Tone::Unknown;
    QString words;      ///< for a list row: "2 min", "key refused"
    QString sentence;   ///< for the page: "Works. Checked 2 minutes ago with GET /list, 143 ms."
    bool isCalm = true; ///< nothing to do: the words stand back
};

/// What a check of keys that belong to no account says.
[[nodiscard]] AccountState checkState(const CheckRecord &check, qint64 nowMs);
[[nodiscard]] AccountState accountState(const Account &account, qint64 nowMs);

/// What to ask where the other form of the signature works (CheckReport::betterSignBasePath).
[[nodiscard]] QString signedFormOffer(bool signBasePath);

/// "••••••3f9a · fingerprint 7Q2-KXM · 143 days old"; for passwords only dots and age.
[[nodiscard]] QString maskedSecret(const StoredSecret &secret, qint64 nowMs);

} // namespace signet
