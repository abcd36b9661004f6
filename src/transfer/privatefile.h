// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace signet {

/// Writes an export: all or nothing, readable by its owner only, because who one's customers are concerns
/// nobody else. False where that failed; a file that was there before is then as it was.
[[nodiscard]] bool writePrivately(const QString &path, const QByteArray &bytes);

} // namespace signet
