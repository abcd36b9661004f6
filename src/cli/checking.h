// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/checkrun.h"
#include "core/jsonline.h"

namespace signet::cli {

class Workspace;

/// Starts @p run and ends with it: a line on standard output for each of @p items (not with --json), progress
/// and waiting on standard error. An interruption cancels the run. Both outlive the task.
[[nodiscard]] Task<void> finishChecks(CheckRun *run, Workspace *workspace, QList<CheckItem> items);

/// The members that tell how @p run went: results and counts.
void writeChecks(JsonLine &json, const CheckRun &run);

/// "18 of 20 work. 2 are refused."
[[nodiscard]] QString summaryOf(const CheckProgress &progress);

} // namespace signet::cli
