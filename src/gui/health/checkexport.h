// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/checkrun.h"

namespace signet {

/// The results as a table with a header line, comma-separated, quoted where needed (RFC 4180), UTF-8 with a
/// mark so that spreadsheets read umlauts. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front: names come from others. No secret is in it.
[[nodiscard]] QByteArray checkResultsAsCsv(const QList<CheckItem> &items, const QList<CheckRecord> &records);

/// The same members as `signet-cli --json check`.
[[nodiscard]] QByteArray checkResultsAsJson(const QList<CheckItem> &items, const QList<CheckRecord> &records);

} // namespace signet
