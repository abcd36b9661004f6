// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/rotationprobe.h"

#include "auth/conversations.h"
#include "auth/trialsecrets.h"
#include "core/servicetraits.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RotationProbe)
};

constexpr qsizetype mostSamples = 3;

int promise(const Account &account)
{
    switch (account.lastCheck.outcome) {
    case CheckOutcome::Works:
        return 0;
    case CheckOutcome::NeverChecked:
    case CheckOutcome::CannotTell:
        return 1;
    case CheckOutcome::Refused:
        return 2;
    }
    Q_UNREACHABLE();
}

/// The accounts that the integration's key would be proven by, the most promising first.
QList<Account> samplesOf(const Integration &integration, const QList<Account> &accounts)
{
    QList<Account> samples;
    for (const Account &account : accounts) {
        if (account.integrationId == integration.id && account.method == AuthMethod::PartnerKey &&
            account.secret(SecretField::CustomerKey) != nullptr)
            samples.append(account);
    }
    std::stable_sort(samples.begin(), samples.end(),
        [](const Account &left, const Account &right) { return promise(left) < promise(right); });
    return samples.first(std::min(samples.size(), mostSamples));
}

CheckReport cannotTell(const Clock &clock, const QString &message)
{
    CheckReport report;
    report.record.outcome = CheckOutcome::CannotTell;
    report.record.atMs = clock.nowMs();
    report.record.message = message;
    return report;
}

/// As what the secret in question would really be sent.
SecretPlace withSecretInUse(SecretPlace place)
{
    if (place.account)
        place.account->isAppOnly = false;
    if (place.field == SecretField::SigningSecret)
        place.integration.coredination.signRequests = true;
    return place;
}

Task<Result<CheckReport>> probeBySamples(
    ConnectionCheck &check, const Clock &clock, SecretPlace place, QList<Account> samples, Cancellation stop)
{
    if (samples.isEmpty())
        co_return cannotTell(clock,
            Tr::tr("No account of this integration has a customer key yet, so nothing can prove this one."));
    std::optional<CheckReport> verdict;
    for (const Account &sample : samples) {
        Result<CheckReport> report = co_await check.check(place.integration, sample, stop);
        if (!report || stop.isCancelled() || report->record.outcome == CheckOutcome::Works)
            co_return report;
        if (report->record.outcome == CheckOutcome::Refused &&
            sample.lastCheck.outcome == CheckOutcome::Refused) {
            report->record.outcome = CheckOutcome::CannotTell;
            report->record.message =
                Tr::tr("“%1” is refused with the present key, too, so it says nothing about the new one.")
                    .arg(sample.name);
        }
        if (!verdict || report->record.outcome == CheckOutcome::Refused)
            verdict = *report;
    }
    co_return *verdict;
}
} // namespace

Task<Result<CheckReport>> probeRotation(SecretSource &secrets, HttpClient &http, const Clock &clock,
    SecretPlace place, QList<Account> accounts, Secret value, Cancellation cancellation)
{
    TrialSecrets trial(secrets, place.owner(), place.field, value);
    Conversations conversations(trial, http, clock);
    const SecretPlace probed = withSecretInUse(place);
    Result<CheckReport> report = cannotTell(clock, QString());
    if (probed.account || traits(probed.integration.service).canActAlone)
        report = co_await conversations.check.check(probed.integration, probed.account, cancellation);
    else
        report = co_await probeBySamples(
            conversations.check, clock, probed, samplesOf(probed.integration, accounts), cancellation);
    co_await conversations.login.logoutAll();
    co_return report;
}

} // namespace signet
