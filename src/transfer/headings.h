// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/importfield.h"

#include <QString>

#include <optional>

namespace signet {

/// What a column is that people call @p heading, in German or English, in any case and with any punctuation,
/// or that a variable of a .env file is called (KLICKTIPP_CUSTOMER_KEY); nothing where it is not known. The
/// same word can mean different things to the services ("secret", "Schlüssel", "E-Mail").
[[nodiscard]] std::optional<ImportField> fieldForHeading(QStringView heading, std::optional<Service> service);
/// The service that @p heading names or that alone has such a thing.
[[nodiscard]] std::optional<Service> serviceForHeading(QStringView heading);
/// "production", "Produktiv", "live", "Test", "sandbox".
[[nodiscard]] std::optional<Environment> environmentFromWord(QStringView word);

} // namespace signet
