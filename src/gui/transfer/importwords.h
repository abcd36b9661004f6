// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "gui/widgets/themecolors.h"
#include "transfer/importplan.h"
#include "transfer/importrun.h"

#include <QString>

namespace signet {

/// "••••••3f9a", or dots alone for what is short or a password.
[[nodiscard]] QString maskedWords(const SecretSummary &secret);
/// The same for @p cell of a column that is @p field. Of what is ignored, and may be anything, the end shows
/// only where it is too long for a password. "••••••3f9a (32 characters)"
[[nodiscard]] QString maskedCell(QByteArrayView cell, ImportField field);

/// "Add", "Replace its key"; of a row that is renamed, with the name.
[[nodiscard]] QString decisionWords(RowDecision decision);
[[nodiscard]] QString decisionWords(const ImportRow &row);
[[nodiscard]] Tone decisionTone(const ImportRow &row);
/// Everything that is to be said about a row, in one paragraph.
[[nodiscard]] QString rowWords(const ImportRow &row);
/// "197 to add · 2 to get another key · 3 to skip · 1 invalid"
[[nodiscard]] QString countWords(const ImportCounts &counts);

[[nodiscard]] QString outcomeWords(RowOutcome outcome);
[[nodiscard]] Tone outcomeTone(RowOutcome outcome);

} // namespace signet
