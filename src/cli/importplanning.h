// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/workspace.h"
#include "transfer/importplan.h"

namespace signet::cli {

/// The options of `import`.
void declareImportOptions(Arguments &arguments);

struct PlannedImport
{
    ImportPlan plan;
    bool isNewIntegration = false;
};

/// Reads the file and decides as @p arguments say. What was understood of the file is noted on standard
/// error. Changes nothing.
[[nodiscard]] Result<PlannedImport> plannedImport(const Arguments &arguments, Workspace &workspace);

} // namespace signet::cli
