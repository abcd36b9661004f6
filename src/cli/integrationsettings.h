// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"

#include <QStringList>

namespace signet::cli {

class Arguments;

/// The settings that only one service has, each an option (`--consent-url URL`) or a pair of switches
/// (`--sign-requests`, `--no-sign-requests`), and a line of `integration show`.
void addSettingOptions(Arguments &arguments);

/// Writes into @p integration what was given. InvalidInput for a setting that its service does not have, and
/// for a value that is none.
[[nodiscard]] Result<void> applySettings(const Arguments &arguments, Integration &integration);

/// Every setting of its service, with its value for people.
[[nodiscard]] QList<QStringList> settingRows(const Integration &integration);

} // namespace signet::cli
