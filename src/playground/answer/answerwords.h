// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "http/exchange.h"

#include <optional>

namespace signet {

/// What an answer means, for people, translated.
struct AnswerWords
{
    QString meaning; ///< "KlickTipp error 403: tag not found"; empty where the status says it all
    QString advice;  ///< the likely cause and what to do next; empty where nothing is wrong
};

/// The number of an error answer (PROTOCOLS 1.4): `{"error":N}`, N also as text, with any status; a bare
/// number or text of digits only with @p status from 400 on, because ids are answered so, too. It is no HTTP
/// status.
[[nodiscard]] std::optional<int> klickTippErrorCode(int status, const QByteArray &body);
/// The table of PROTOCOLS 1.4; says so where @p code is not in it.
[[nodiscard]] QString klickTippErrorMeaning(int code);

/// Empty where there is no answer (the exchange's own problem says why) or nothing to explain.
[[nodiscard]] AnswerWords answerWords(const Exchange &exchange, Service service);

} // namespace signet
