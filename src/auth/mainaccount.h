// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace signet {

/// KlickTipp wants logins by a dedicated sub-account with the role API User, called
/// `mainaccount-subaccountname` (PROTOCOLS 1.1). A user name without a hyphen is probably the main account:
/// then the warning, translated, with the steps to make a sub-account. To warn with, never to refuse.
[[nodiscard]] std::optional<QString> mainAccountWarning(const QString &userName);

} // namespace signet
