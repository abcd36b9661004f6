// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/answer/exchangecomparison.h"

#include <QList>

#include <optional>

namespace signet {

/// The last answer to each request, by method and path: to compare the next one with. In memory only, within
/// limits: the oldest go first.
class RecentAnswers
{
public:
    struct Limits
    {
        qsizetype count = 50;
        qsizetype octets = 64 * 1024 * 1024;
    };

    RecentAnswers() = default;
    explicit RecentAnswers(const Limits &limits) : m_limits(limits) {}

    /// Takes the place of the last answer to the same request, which is the result. Where there is no answer
    /// in @p now, the last one stays.
    [[nodiscard]] std::optional<ComparedExchange> replace(const ComparedExchange &now);
    void clear() { m_answers.clear(); }

private:
    Limits m_limits;
    QList<ComparedExchange> m_answers; ///< the newest last
};

} // namespace signet
