// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"

namespace signet {

class Sessions;

/// What lives for a while only, in words.
struct SessionWords
{
    QString caption; ///< "Session", "Token"
    QString text;    ///< "22 h left; every use renews it."
};

/// The session or token of @p account as it is now; empty for partner keys, which know neither.
[[nodiscard]] SessionWords sessionWords(
    const Sessions &sessions, const Integration &integration, const Account &account, qint64 nowMs);

/// "22 h left", "5 min left"; whole units, never more than there is.
[[nodiscard]] QString leftWords(qint64 leftMs);

} // namespace signet
