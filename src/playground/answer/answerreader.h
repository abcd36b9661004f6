// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"
#include "playground/json/jsonindex.h"
#include "playground/lines/linesource.h"

namespace signet {

/// An answer's body, read for showing. Values are shared and never change: cheap to copy, any thread.
struct ReadAnswer
{
    std::shared_ptr<const JsonIndex> json;    ///< never null
    std::shared_ptr<const LineSource> pretty; ///< JSON indented, what is no JSON as it came
    std::shared_ptr<const LineSource> raw;

    [[nodiscard]] bool isJson() const { return json->isWhole(); }
};

/// Reads @p body on another thread. Where @p stop is raised meanwhile the result is not whole.
[[nodiscard]] Task<ReadAnswer> readAnswer(QByteArray body, StopFlag stop);
/// Only as much as a first screen needs. What is no JSON so far is shown as it came.
[[nodiscard]] Task<ReadAnswer> readAnswerStart(QByteArray body);

/// What both do there.
[[nodiscard]] ReadAnswer readAnswerNow(const QByteArray &body, const StopFlag &stop);
[[nodiscard]] ReadAnswer readAnswerStartNow(const QByteArray &body);

/// Whether reading takes long enough for a first screen of its own.
[[nodiscard]] bool isLongAnswer(QByteArrayView body);

} // namespace signet
