// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QString>

namespace signet {

/// Values of `{{name}}` by name. Never secrets: those come from the store, by signing.
using Variables = QHash<QString, QString>;

/// Where a variable stands decides how its value is written.
enum class VariablePlace
{
    Text,    ///< as it is: parameters (which are encoded afterwards), headers, raw bodies
    Address, ///< percent-encoded: a value adds no segment, no parameter
    Json,    ///< inside a string literal escaped, outside as it is
};

/// @p text with every `{{name}}` replaced once: values are not looked through again. A name has letters,
/// digits, `_`, `-` and `.`; anything else in braces is text. InvalidInput names a variable without a value.
[[nodiscard]] Result<QString> expanded(const QString &text, const Variables &variables, VariablePlace place);

} // namespace signet
