// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/json/jsonindex.h"

#include <vector>

namespace signet {

/// For every entry of @p index a number that is the same, in any text of this run of the program, for values
/// that are written alike but for white space; without their own key. Of an End it means nothing.
[[nodiscard]] std::vector<quint64> jsonHashes(const JsonIndex &index, const StopFlag &stop);

/// The same for a key, whatever its spelling.
[[nodiscard]] quint64 jsonKeyHash(QByteArrayView written);

} // namespace signet
