// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace signet {

/// The words of a POSIX shell command line: quotes, backslashes, continued lines and $'…' are understood,
/// nothing is expanded. Nothing where a quote is not closed.
[[nodiscard]] std::optional<QList<QByteArray>> shellWords(const QByteArray &line);

} // namespace signet
