// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace.h"
#include "gui/widgets/themecolors.h"

#include <QString>

namespace signet {

/// The colour behind what comes from @p role; invalid where it has none.
[[nodiscard]] QColor originFill(TraceRole role, const ThemeColors &colors);
/// "method", "separator", …: translated; empty for plain text.
[[nodiscard]] QString originWords(TraceRole role);

} // namespace signet
