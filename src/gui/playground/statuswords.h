// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"

#include <QString>

namespace signet {

/// "200 OK · 96 ms · 4.1 KB"; what went wrong where there is no answer.
[[nodiscard]] QString statusWords(const Exchange &exchange);

} // namespace signet
