// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/themecolors.h"
#include "transfer/backup/restorerun.h"

namespace signet {

/// Translated: what is decided of an entry, why it is a question at all, and what became of it.
[[nodiscard]] QString decisionWords(RestoreDecision decision);
[[nodiscard]] QString decisionWords(const RestoreItem &item, bool lacksIntegration);
[[nodiscard]] QString reasonWords(const RestoreItem &item);
[[nodiscard]] QString outcomeWords(const RestoreResult &result);
[[nodiscard]] Tone toneOf(const RestoreItem &item, bool lacksIntegration);
[[nodiscard]] Tone toneOf(const RestoreResult &result);

} // namespace signet
