// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"

#include <QString>

namespace signet {

/// "200 OK · 96 ms · 4.1 KB"; what went wrong where there is no answer.
[[nodiscard]] QString statusWords(const Exchange &exchange);
/// The body for the pretty view: JSON indented, anything else as it is.
[[nodiscard]] QString prettyBody(const Exchange &exchange);
/// The body as text, cut where a plain text view would stall.
[[nodiscard]] QString shownBody(QByteArrayView body);
/// "Name: value" a line, secrets of the request masked.
[[nodiscard]] QString shownHeaders(const Exchange &exchange);

/// "Name: value" lines as typed; empty lines are skipped, a line without a colon is a header without value.
[[nodiscard]] QList<Header> headersFromText(const QString &text);

} // namespace signet
