// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redactor.h"
#include "http/exchange.h"

namespace signet {

/// Knows what authenticated @p exchange: for what is shown of it, copied or written down.
[[nodiscard]] Redactor redactorOf(const Exchange &exchange);

/// What @p redactor knows, and cookies that are sessions, hidden.
[[nodiscard]] QList<Header> withoutSecrets(const QList<Header> &headers, const Redactor &redactor);

/// "Name: value" a line, as far as it came, without secrets.
[[nodiscard]] QString shownHeaders(const Exchange &exchange);

/// How a request was authenticated, by the names of the steps: "base-string → hmac-sha1".
[[nodiscard]] QString signingWords(const Trace &trace);

} // namespace signet
