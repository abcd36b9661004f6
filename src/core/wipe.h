// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace signet {

/// Overwrites @p bytes with zeros in place, and clears it. A buffer that others share belongs to them too: it
/// is let go of as it is.
void wipe(QByteArray &bytes);

/// The same although others share the buffer: for values that a library still holds and nobody needs.
void wipeShared(QByteArray &bytes);

} // namespace signet
