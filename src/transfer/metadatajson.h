// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"
#include "core/jsonline.h"

namespace signet {

/// The members by which these values are known wherever Signet writes JSON: the commands' results, exports.
/// None of them is a secret.
void writeIntegration(JsonLine &json, const Integration &integration);
void writeAccount(JsonLine &json, const Account &account, const Integration &integration);
void writeCheck(JsonLine &json, const CheckRecord &record);

/// "2026-11-22T01:24:36Z"; empty for 0.
[[nodiscard]] QString isoTime(qint64 ms);

} // namespace signet
