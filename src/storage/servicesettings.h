// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"

namespace signet {

/// The settings that only one service has, as the JSON object of the database's settings column. Unknown keys
/// are ignored and missing ones keep their defaults, so that older and newer versions read each other's rows.
[[nodiscard]] QString settingsToJson(const Integration &integration);
void settingsFromJson(const QString &json, Integration &integration);

} // namespace signet
