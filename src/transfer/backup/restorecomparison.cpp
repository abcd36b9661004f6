// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/backup/restorecomparison.h"

#include "core/name.h"
#include "storage/accountrepository.h"
#include "storage/aside.h"
#include "storage/cataloguerepository.h"
#include "storage/credentialstore.h"
#include "storage/draftrepository.h"
#include "storage/servicesettings.h"
#include "storage/settings.h"
#include "transfer/freename.h"
#include "transfer/runsteps.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

template <typename Row, typename Condition>
const Row *find(const QList<Row> &rows, Condition condition)
{
    const auto found = std::find_if(rows.begin(), rows.end(), condition);
    return found == rows.end() ? nullptr : &*found;
}

QStringList differences(const Integration &wanted, const Integration &present)
{
    QStringList names;
    if (wanted.name != present.name)
        names.append(Tr::tr("name"));
    if (wanted.environment != present.environment)
        names.append(Tr::tr("environment"));
    if (wanted.baseUrl != present.baseUrl)
        names.append(Tr::tr("base URL"));
    if (settingsToJson(wanted) != settingsToJson(present))
        names.append(Tr::tr("settings"));
    return names;
}

QStringList differences(const Account &wanted, const Account &present)
{
    QStringList names;
    if (wanted.name != present.name)
        names.append(Tr::tr("name"));
    if (wanted.userName != present.userName)
        names.append(Tr::tr("user name"));
    if (wanted.method != present.method)
        names.append(Tr::tr("method"));
    if (wanted.environment != present.environment)
        names.append(Tr::tr("environment"));
    if (wanted.group != present.group)
        names.append(Tr::tr("group"));
    if (wanted.isAppOnly != present.isAppOnly)
        names.append(Tr::tr("App only"));
    return names;
}

enum class Found
{
    Same,
    Other,
    Lost,
};
} // namespace

Task<Result<QList<RestoreItem>>> RestoreComparison::run(AccountRepository *repository,
    CredentialStore *credentials, BackupProgressReport report, Cancellation cancellation)
{
    const QPointer<CredentialStore> store = credentials;
    const Result<void> rows = compareRows(*repository);
    if (!rows)
        co_return fail(rows.error());
    BackupProgress progress{0, static_cast<int>(m_items.size()), {}};
    for (qsizetype index = 0; index < m_items.size(); ++index) {
        progress.current = m_items.at(index).name;
        report(progress);
        co_await nextTurn();
        if (cancellation.isCancelled())
            co_return fail(cancelledError());
        const QUuid owner = m_items.at(index).existing;
        for (const BackedUpSecret &secret : secretsOf(m_items.at(index))) {
            Found found = Found::Lost;
            if (!owner.isNull()) {
                if (!store)
                    co_return fail(cancelledError());
                const Result<Secret> present = co_await store->open(owner, secret.field);
                if (present)
                    found = *present == secret.value ? Found::Same : Found::Other;
                else if (present.error().code != ErrorCode::SecretMissing &&
                         present.error().code != ErrorCode::StoreCorrupt)
                    co_return fail(present.error());
            }
            if (found == Found::Same)
                continue;
            m_items[index].secrets.append(secret.field);
            m_items[index].differences.append(found == Found::Lost
                                                  ? Tr::tr("%1 is missing").arg(fieldLabel(secret.field))
                                                  : fieldLabel(secret.field));
            if (found == Found::Other)
                m_different.insert(index);
        }
        const Result<void> compared = co_await compareWork(repository, index);
        if (!compared)
            co_return fail(compared.error());
        conclude(m_items[index]);
        ++progress.done;
    }
    co_return std::exchange(m_items, {});
}

/// Drafts and added catalogues: a restore that was killed may have come as far as the secrets only.
Task<Result<void>> RestoreComparison::compareWork(AccountRepository *repository, qsizetype index)
{
    const RestoreItem item = m_items.at(index);
    if (item.existing.isNull() || item.kind == RestoreItem::Kind::Settings)
        co_return Result<void>{};
    const bool isAccount = item.kind == RestoreItem::Kind::Account;
    const QByteArray drafts =
        isAccount ? m_contents.accounts.at(item.index).drafts : m_contents.integrations.at(item.index).drafts;
    const Result<QByteArray> present = repository->drafts().content(item.existing);
    if (!present)
        co_return fail(present.error());
    if (!drafts.isEmpty() && present->isEmpty())
        noteMissing(index, Tr::tr("drafts are missing"));
    if (isAccount)
        co_return Result<void>{};
    const Result<QList<CatalogueRow>> rows = co_await repository->catalogues().all(item.existing);
    if (!rows)
        co_return fail(rows.error());
    for (const CatalogueRow &wanted : m_contents.integrations.at(item.index).catalogues) {
        if (!find(*rows, [&wanted](const CatalogueRow &row) { return row.title == wanted.title; }))
            noteMissing(index, Tr::tr("%1 is missing").arg(wanted.title));
    }
    co_return Result<void>{};
}

void RestoreComparison::noteMissing(qsizetype index, const QString &difference)
{
    m_items[index].differences.append(difference);
    m_incomplete.insert(index);
}

Result<void> RestoreComparison::compareRows(AccountRepository &repository)
{
    Result<QList<Integration>> integrations = repository.integrations();
    if (!integrations)
        return fail(integrations.error());
    Result<QList<Account>> accounts = repository.accounts();
    if (!accounts)
        return fail(accounts.error());
    m_integrations = std::move(*integrations);
    m_accounts = std::move(*accounts);
    for (const Integration &integration : m_integrations)
        m_takenNames.insert(foldedName(integration.name));
    for (const Account &account : m_accounts)
        m_taken[account.integrationId].insert(foldedName(account.name));
    compareSettings(repository);
    for (qsizetype index = 0; index < m_contents.integrations.size(); ++index) {
        const Integration &integration = m_contents.integrations.at(index).integration;
        compareIntegration(index);
        for (qsizetype row = 0; row < m_contents.accounts.size(); ++row) {
            if (m_contents.accounts.at(row).account.integrationId == integration.id)
                compareAccount(row, integration.name);
        }
    }
    return {};
}

void RestoreComparison::compareSettings(AccountRepository &repository)
{
    if (m_contents.settings.isEmpty() && m_contents.settingSecrets.isEmpty())
        return;
    RestoreItem item;
    item.kind = RestoreItem::Kind::Settings;
    item.name = Tr::tr("Settings");
    item.existing = Settings::secretOwner();
    const Settings &settings = repository.settings();
    for (auto setting = m_contents.settings.begin(); setting != m_contents.settings.end(); ++setting) {
        if (settings.text(setting.key()).value_or(QString()) != setting.value())
            item.differences.append(setting.key());
    }
    if (!item.differences.isEmpty())
        m_different.insert(m_items.size());
    m_items.append(item);
}

void RestoreComparison::compareIntegration(qsizetype index)
{
    const Integration &wanted = m_contents.integrations.at(index).integration;
    RestoreItem item;
    item.kind = RestoreItem::Kind::Integration;
    item.index = index;
    item.name = wanted.name;
    if (const Integration *present = presentIntegration(wanted)) {
        item.existing = present->id;
        m_matched.insert(wanted.id, present->id);
        item.differences = differences(wanted, *present);
        if (!item.differences.isEmpty())
            m_different.insert(m_items.size());
    } else {
        item.freeName = freeName(wanted.name, m_takenNames);
        m_takenNames.insert(foldedName(item.freeName));
    }
    m_items.append(item);
}

void RestoreComparison::compareAccount(qsizetype index, const QString &integration)
{
    const Account &wanted = m_contents.accounts.at(index).account;
    RestoreItem item;
    item.kind = RestoreItem::Kind::Account;
    item.index = index;
    item.name = wanted.name;
    item.integration = integration;
    if (const Account *present = presentAccount(wanted)) {
        item.existing = present->id;
        item.differences = differences(wanted, *present);
        if (!item.differences.isEmpty())
            m_different.insert(m_items.size());
        QSet<QString> &taken = m_taken[present->integrationId];
        item.freeName = freeName(wanted.name, taken);
        taken.insert(foldedName(item.freeName));
    }
    m_items.append(item);
}

/// One of another service is another integration, whatever it is called.
const Integration *RestoreComparison::presentIntegration(const Integration &wanted) const
{
    const Integration *same =
        find(m_integrations, [&](const Integration &one) { return one.id == wanted.id; });
    if (same == nullptr)
        same = find(m_integrations, [&](const Integration &one) {
            return one.service == wanted.service && foldedName(one.name) == foldedName(wanted.name);
        });
    return same;
}

const Account *RestoreComparison::presentAccount(const Account &wanted) const
{
    if (const Account *same = find(m_accounts, [&](const Account &one) { return one.id == wanted.id; }))
        return same;
    const QUuid integration = m_matched.value(wanted.integrationId);
    return find(m_accounts, [&](const Account &one) {
        return one.integrationId == integration && foldedName(one.name) == foldedName(wanted.name);
    });
}

const QList<BackedUpSecret> &RestoreComparison::secretsOf(const RestoreItem &item) const
{
    switch (item.kind) {
    case RestoreItem::Kind::Settings:
        return m_contents.settingSecrets;
    case RestoreItem::Kind::Integration:
        return m_contents.integrations.at(item.index).secrets;
    case RestoreItem::Kind::Account:
        return m_contents.accounts.at(item.index).secrets;
    }
    Q_UNREACHABLE();
}

void RestoreComparison::conclude(RestoreItem &item) const
{
    const qsizetype index = &item - m_items.data();
    const bool isDifferent = m_different.contains(index);
    if (item.existing.isNull()) {
        item.state = RestoreState::New;
        item.differences.clear();
        item.choices = {RestoreDecision::Add, RestoreDecision::Skip};
    } else if (isDifferent) {
        item.state = RestoreState::Different;
        item.choices = {RestoreDecision::Skip, RestoreDecision::Replace};
        if (item.kind == RestoreItem::Kind::Account)
            item.choices.append(RestoreDecision::AddCopy);
    } else if (!item.secrets.isEmpty() || m_incomplete.contains(index)) {
        item.state = RestoreState::Incomplete;
        item.choices = {RestoreDecision::Complete, RestoreDecision::Skip};
    } else {
        item.state = RestoreState::Same;
        item.choices = {RestoreDecision::Skip};
    }
    item.decision = item.choices.first();
}

} // namespace signet
