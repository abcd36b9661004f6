// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace signet {

/// @p json with line breaks and indentation, changed in nothing but white space between tokens: order,
/// duplicate keys and every digit stay. Nothing if the text is not one JSON value as far as its brackets and
/// strings tell. One pass, no recursion.
[[nodiscard]] std::optional<QByteArray> indentJson(QByteArrayView json);

} // namespace signet
