// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxseed.h"

#include "auth/integrationrules.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"

#include <algorithm>

namespace signet {

namespace {

const QString &integrationName()
{
    static const QString name = QStringLiteral("KlickTipp sandbox");
    return name;
}

Result<Integration> ensureRow(
    AccountRepository &repository, const SandboxAnnouncement &announcement, qint64 nowMs)
{
    const Result<BaseUrl> base = BaseUrl::parse(announcement.baseUrl);
    if (!base)
        return fail(base.error());
    const Result<QList<Integration>> all = repository.integrations();
    if (!all)
        return fail(all.error());
    const auto existing = std::find_if(
        all->begin(), all->end(), [](const Integration &each) { return each.name == integrationName(); });
    const bool isNew = existing == all->end();
    Integration wanted = isNew ? newIntegration(Service::KlickTipp, integrationName(), nowMs) : *existing;
    wanted.baseUrl = *base;
    wanted.klickTipp.accountId = announcement.accountId;
    wanted.klickTipp.consentUrl = announcement.consentUrl;
    if (isNew) {
        wanted.environment = Environment::Sandbox;
    } else if (wanted == *existing) {
        return wanted;
    }
    const Result<void> written =
        isNew ? repository.addIntegration(wanted) : repository.updateIntegration(wanted);
    if (!written)
        return fail(written.error());
    return wanted;
}

} // namespace

Task<Result<QUuid>> seedSandbox(AccountRepository *repository, CredentialStore *credentials,
    SandboxAnnouncement announcement, qint64 nowMs)
{
    const Result<Integration> row = ensureRow(*repository, announcement, nowMs);
    if (!row)
        co_return fail(row.error());
    const Result<Secret> stored = co_await credentials->open(row->id, SecretField::DeveloperKey);
    if (stored && *stored == announcement.developerKey)
        co_return row->id;
    const Result<void> written =
        co_await credentials->store(row->id, SecretField::DeveloperKey, announcement.developerKey);
    if (!written)
        co_return fail(written.error());
    co_return row->id;
}

} // namespace signet
