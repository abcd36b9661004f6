// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/following.h"

#include "playground/request/redirecthop.h"

#include <QCoreApplication>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Following)
};

/// Empty where @p hop can be followed.
QString reasonToStop(const RedirectHop &hop, const Exchange &exchange, const Subject &sender, int followed)
{
    const QString address = withoutSecrets(hop.address, exchange);
    switch (hop.kind) {
    case HopKind::Foreign:
        return Tr::tr("Not followed, another origin: %1. Keys never leave their origin.").arg(address);
    case HopKind::OutsideBase:
        return Tr::tr("Not followed, not below the integration's base URL: %1").arg(address);
    case HopKind::Unusable:
        return Tr::tr("Not followed: the answer names no address that a request can be sent to.");
    case HopKind::SameOrigin:
        break;
    }
    if (followed >= hopLimit)
        return Tr::tr("Not followed: after %1 redirects it looks like a loop.").arg(followed);
    const Environment environment = sender.account ? effectiveEnvironment(*sender.account, sender.integration)
                                                   : sender.integration.environment;
    if (environment == Environment::Production && isWriting(hop.next->method))
        return Tr::tr("Not followed, %1 would change real data: %2. Send it there yourself if you mean it.")
            .arg(hop.next->method, address);
    return {};
}
} // namespace

Task<Result<FollowedRun>> sendFollowing(RequestRunner &runner, Draft draft, Subject sender, bool follow)
{
    FollowedRun all;
    for (int followed = 0;; ++followed) {
        const Result<RunResult> sent =
            co_await runner.runAll(draft, sender.integration, sender.account, Cancellation());
        if (!sent && all.run.exchanges.isEmpty())
            co_return fail(sent.error());
        if (!sent) {
            all.run.problem = sent.error();
            co_return all;
        }
        all.run.exchanges.append(sent->exchanges);
        all.drafts.resize(all.run.exchanges.size(), draft);
        all.run.problem = sent->problem;
        const Exchange &last = all.run.exchanges.last();
        const std::optional<RedirectHop> hop = redirectHop(last, draft, sender.integration);
        if (!follow || !hop)
            co_return all;
        all.whyStopped = reasonToStop(*hop, last, sender, followed);
        if (!all.whyStopped.isEmpty())
            co_return all;
        draft = *hop->next;
    }
}

} // namespace signet::cli
