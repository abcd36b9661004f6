// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"
#include "playground/answer/stopflag.h"

#include <QByteArray>
#include <QString>

namespace signet {

/// How many octets are written so far; read and written by different threads.
using SavedOctets = std::shared_ptr<std::atomic<qint64>>;

/// Writes @p body as it is to @p path on another thread; the file is there whole or not at all. Cancelled
/// where @p stop is raised meanwhile.
[[nodiscard]] Task<Result<void>> saveAnswer(QByteArray body, QString path, SavedOctets saved, StopFlag stop);

} // namespace signet
