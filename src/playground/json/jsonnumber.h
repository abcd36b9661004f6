// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <compare>

namespace signet {

/// Compares two JSON numbers by their value, as written: no digit is lost, however many there are.
[[nodiscard]] std::strong_ordering compareJsonNumbers(QByteArrayView left, QByteArrayView right);

} // namespace signet
