// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/answer/recentanswers.h"

#include <algorithm>

namespace signet {

namespace {

QStringView pathOf(const ComparedExchange &exchange)
{
    const QStringView target(exchange.target);
    const qsizetype question = target.indexOf(u'?');
    return question < 0 ? target : target.first(question);
}

qsizetype sizeOf(const ComparedExchange &exchange)
{
    return exchange.body.size() + exchange.sentBody.size();
}

} // namespace

std::optional<ComparedExchange> RecentAnswers::replace(const ComparedExchange &now)
{
    const auto last = std::ranges::find_if(m_answers, [&now](const ComparedExchange &one) {
        return one.method == now.method && pathOf(one) == pathOf(now);
    });
    std::optional<ComparedExchange> before;
    if (last != m_answers.end())
        before = *last;
    if (now.status == 0)
        return before;
    if (last != m_answers.end())
        m_answers.erase(last);
    m_answers.append(now);
    qsizetype octets = 0;
    for (const ComparedExchange &one : std::as_const(m_answers))
        octets += sizeOf(one);
    while (!m_answers.isEmpty() && (octets > m_limits.octets || m_answers.size() > m_limits.count))
        octets -= sizeOf(m_answers.takeFirst());
    return before;
}

} // namespace signet
