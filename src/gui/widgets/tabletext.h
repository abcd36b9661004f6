// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;

namespace signet {

/// What @p table shows, its header first, cells separated by tabs: for the clipboard, which spreadsheets take
/// apart again.
[[nodiscard]] QString tableText(const QAbstractItemModel &table);

} // namespace signet
