// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/backup/restorerun.h"

#include <QByteArray>

namespace signet::cli {

/// What a restore would do, entry by entry; with @p report what it did. For people, without those that are
/// the same.
[[nodiscard]] QString inWords(const RestorePlan &plan, const RestoreReport *report = nullptr);
/// The same for programs: {"items":[…],"counts":{…}}.
[[nodiscard]] QByteArray jsonOf(const RestorePlan &plan, const RestoreReport *report = nullptr);

} // namespace signet::cli
