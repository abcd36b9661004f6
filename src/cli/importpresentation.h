// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/importplan.h"
#include "transfer/importrun.h"

namespace signet::cli {

/// "200 rows, UTF-8, separated by “;”: Kunde is the name, …"
[[nodiscard]] QString understoodInWords(const ImportTable &table, const ColumnMapping &mapping);

/// What would happen: a line for each row, and the sums.
[[nodiscard]] QString inWords(const ImportPlan &plan);
[[nodiscard]] QByteArray jsonOf(const ImportPlan &plan);

/// What has happened: the sums, and a line for each row that is not in Signet now as the file has it.
[[nodiscard]] QString inWords(const ImportReport &report);
[[nodiscard]] QByteArray jsonOf(const ImportReport &report);

} // namespace signet::cli
