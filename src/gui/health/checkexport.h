// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/checkrun.h"

namespace signet {

/// The results as a table with a header line, as CsvWriter writes it. No secret is in it.
[[nodiscard]] QByteArray checkResultsAsCsv(const QList<CheckItem> &items, const QList<CheckRecord> &records);

/// The same members as `signet-cli --json check`.
[[nodiscard]] QByteArray checkResultsAsJson(const QList<CheckItem> &items, const QList<CheckRecord> &records);

} // namespace signet
