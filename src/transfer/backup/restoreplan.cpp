// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/backup/restoreplan.h"

#include "transfer/backup/restorecomparison.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

constexpr std::array decisionNames{
    std::pair{RestoreDecision::Skip, QLatin1StringView("skip")},
    std::pair{RestoreDecision::Add, QLatin1StringView("add")},
    std::pair{RestoreDecision::Complete, QLatin1StringView("complete")},
    std::pair{RestoreDecision::Replace, QLatin1StringView("replace")},
    std::pair{RestoreDecision::AddCopy, QLatin1StringView("add-copy")},
};
} // namespace

QLatin1StringView stateName(RestoreState state)
{
    switch (state) {
    case RestoreState::New:
        return QLatin1StringView("new");
    case RestoreState::Same:
        return QLatin1StringView("same");
    case RestoreState::Incomplete:
        return QLatin1StringView("incomplete");
    case RestoreState::Different:
        return QLatin1StringView("different");
    }
    Q_UNREACHABLE();
}

QLatin1StringView decisionName(RestoreDecision decision)
{
    return std::find_if(decisionNames.begin(), decisionNames.end(), [decision](const auto &entry) {
        return entry.first == decision;
    })->second;
}

Result<RestoreDecision> restoreDecisionFromName(QStringView name)
{
    for (const auto &[decision, known] : decisionNames) {
        if (known == name)
            return decision;
    }
    return fail(ErrorCode::InvalidInput,
        Tr::tr("There is no decision “%1”: it is skip, add, complete, replace or add-copy.").arg(name));
}

Task<Result<RestorePlan>> RestorePlan::make(AccountRepository *repository, CredentialStore *credentials,
    std::shared_ptr<const BackupContents> contents, BackupProgressReport report, Cancellation cancellation)
{
    RestorePlan plan(contents);
    RestoreComparison comparison(*contents);
    Result<QList<RestoreItem>> items = co_await comparison.run(repository, credentials, report, cancellation);
    if (!items)
        co_return fail(items.error());
    plan.m_items = std::move(*items);
    Result<RestorePlan> made(std::move(plan));
    co_return made;
}

RestoreCounts RestorePlan::counts() const
{
    RestoreCounts counts;
    for (const RestoreItem &item : m_items) {
        switch (item.decision) {
        case RestoreDecision::Skip:
            ++counts.skip;
            counts.same += item.state == RestoreState::Same ? 1 : 0;
            break;
        case RestoreDecision::Add:
        case RestoreDecision::AddCopy:
            ++counts.add;
            break;
        case RestoreDecision::Complete:
            ++counts.complete;
            break;
        case RestoreDecision::Replace:
            ++counts.replace;
            break;
        }
    }
    return counts;
}

bool RestorePlan::lacksIntegration(qsizetype item) const
{
    if (m_items.at(item).kind != RestoreItem::Kind::Account)
        return false;
    const QUuid integration = m_contents->accounts.at(m_items.at(item).index).account.integrationId;
    return std::any_of(m_items.begin(), m_items.end(), [&](const RestoreItem &other) {
        return other.kind == RestoreItem::Kind::Integration && other.existing.isNull() &&
               other.decision == RestoreDecision::Skip &&
               m_contents->integrations.at(other.index).integration.id == integration;
    });
}

Result<void> RestorePlan::decide(qsizetype item, RestoreDecision decision)
{
    if (!m_items.at(item).choices.contains(decision))
        return fail(ErrorCode::InvalidInput,
            Tr::tr("“%1” is %2 in this backup: it cannot be decided to “%3”.")
                .arg(m_items.at(item).name, stateName(m_items.at(item).state), decisionName(decision)));
    m_items[item].decision = decision;
    return {};
}

void RestorePlan::decideAll(RestoreState state, RestoreDecision decision)
{
    for (RestoreItem &item : m_items) {
        if (item.state == state && item.choices.contains(decision))
            item.decision = decision;
    }
}

} // namespace signet
