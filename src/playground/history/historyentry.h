// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"
#include "playground/answer/exchangecomparison.h"
#include "playground/draft/draftset.h"
#include "storage/historyrepository.h"

namespace signet {

/// Everything of one exchange that the history keeps beside HistoryRow's own columns.
struct HistoryEntry
{
    RequestForm form;   ///< as edited, to be sent again
    QList<Header> sent; ///< with what signing added, its values hidden
    QList<Header> received;
    QString problem; ///< why there is no answer
    QString signing; ///< "header", "query, base path signed": how it was authenticated, without values
    Timings timings;
    bool isAnswerCut = false;
};

/// Bytes of an answer that are kept.
inline constexpr qsizetype keptAnswerLimit = 64 * 1024;

/// @p exchange as it may be written: without what @p known knows or what authenticated it, in any encoding;
/// cookies, and bodies of logins and token exchanges, are not kept at all. @p form is what it was made from.
[[nodiscard]] HistoryRow historyRow(
    const Exchange &exchange, const RequestForm &form, const Integration &integration, const Redactor &known);
[[nodiscard]] HistoryEntry historyEntry(const HistoryRow &row);

/// The same for comparing.
[[nodiscard]] ComparedExchange comparedExchange(const HistoryRow &row);

/// The whole of @p row as lines of text: request, headers, body, answer.
[[nodiscard]] QString historyText(const HistoryRow &row);

} // namespace signet
