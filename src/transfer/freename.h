// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace signet {

/// @p name where it is not @p taken, else "ACME GmbH (2)", shortened to what a name may be. @p taken holds
/// folded names (foldedName()).
[[nodiscard]] QString freeName(const QString &name, const QSet<QString> &taken);

} // namespace signet
