// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/task.h"

namespace signet {

/// What is common to everything that goes through many entries one by one.

/// Lets the event loop run once, also where nobody waits for the run any more.
[[nodiscard]] Completion<bool>::Waiter nextTurn();

/// Whether @p error will not go away by trying the next entry: the secret store or the database is the
/// trouble.
[[nodiscard]] bool endsRun(const Error &error);

} // namespace signet
