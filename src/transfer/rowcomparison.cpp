// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/rowcomparison.h"

#include "auth/mainaccount.h"
#include "core/name.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportPlan)
};

bool hasSameKeys(const Account &account, const ImportRow &row)
{
    const auto isStored = [&account](const SecretSummary &summary) {
        return std::any_of(account.secrets.begin(), account.secrets.end(),
            [&summary](const StoredSecret &stored) { return isSameKey(stored, summary); });
    };
    return !row.secrets.isEmpty() && std::all_of(row.secrets.begin(), row.secrets.end(), isStored);
}
} // namespace

bool isSameKey(const StoredSecret &stored, const SecretSummary &summary)
{
    return !summary.fingerprint.isEmpty() && stored.summary.fingerprint == summary.fingerprint;
}

RowComparison::RowComparison(const QUuid &integration, const QList<Account> &accounts)
{
    for (const Account &account : accounts) {
        for (const StoredSecret &secret : account.secrets) {
            if (!secret.summary.fingerprint.isEmpty())
                m_keyOwners.insert(secret.summary.fingerprint, account.name);
        }
        if (account.integrationId != integration)
            continue;
        m_accounts.insert(account.id, account);
        m_byName.insert(foldedName(account.name), account.id);
        if (!account.userName.isEmpty())
            m_byUserName.insert(foldedName(account.userName), account.id);
    }
}

QSet<QString> RowComparison::takenNames() const
{
    return {m_byName.keyBegin(), m_byName.keyEnd()};
}

void RowComparison::judge(ImportRow &row)
{
    compare(row);
    warn(row);
    remember(row);
}

void RowComparison::compare(ImportRow &row) const
{
    const QString name = foldedName(row.name);
    const QString userName = foldedName(row.userName);
    const int twin = m_linesByUserName.value(userName, m_linesByName.value(name));
    if (twin > 0) {
        row.state = RowState::DuplicateInFile;
        row.reason = Tr::tr("Line %1 has the same name or user name.").arg(twin);
        row.choices = {RowDecision::Skip, RowDecision::Rename};
        return;
    }
    // The name goes first: where it is another user's, no key is replaced.
    const QList<QUuid> sameUser = m_byUserName.values(userName);
    const QUuid existing = m_byName.value(name, sameUser.value(0));
    if (existing.isNull())
        row.choices = {RowDecision::Add, RowDecision::Skip};
    else
        compareWithAccount(row, m_accounts.value(existing));
    // Which of several accounts of one user a row without their names means is not known.
    if (!m_byName.contains(name) && sameUser.size() > 1)
        row.choices.removeAll(RowDecision::ReplaceKey);
}

void RowComparison::compareWithAccount(ImportRow &row, const Account &account) const
{
    row.state = RowState::DuplicateOfAccount;
    row.existing = account.id;
    row.choices = {RowDecision::Skip, RowDecision::Rename};
    const bool isSameUser = row.userName.isEmpty() || account.userName.isEmpty() ||
                            foldedName(row.userName) == foldedName(account.userName);
    row.isKnown =
        isSameUser && (row.secrets.isEmpty() ? account.method == row.method : hasSameKeys(account, row));
    if (!isSameUser)
        row.reason = Tr::tr("The account “%1” exists, with another user name (%2).")
                         .arg(account.name, account.userName);
    else if (account.method != row.method)
        row.reason = Tr::tr("The account “%1” exists, and proves itself in another way.").arg(account.name);
    else if (row.secrets.isEmpty())
        row.reason = Tr::tr("The account “%1” exists.").arg(account.name);
    else if (row.isKnown)
        row.reason = Tr::tr("The account “%1” exists, with the same key.").arg(account.name);
    else
        row.reason =
            Tr::tr("The account “%1” exists. Its key can be replaced by this one.").arg(account.name);
    // A key belongs to its user: under another name it could only fail.
    if (isSameUser && account.method == row.method && !row.secrets.isEmpty() && !row.isKnown)
        row.choices.insert(1, RowDecision::ReplaceKey);
}

void RowComparison::warn(ImportRow &row) const
{
    if (row.secrets.isEmpty() && row.existing.isNull())
        row.addWarning(Tr::tr("There is no customer key: the customer has to authorize access afterwards."));
    if (row.method == AuthMethod::SessionLogin)
        row.addWarning(mainAccountWarning(row.userName).value_or(QString()));
    for (const SecretSummary &summary : row.secrets) {
        const QString owner = m_keyOwners.value(summary.fingerprint);
        const bool isOwn = !row.existing.isNull() && m_accounts.value(row.existing).name == owner;
        if (!summary.fingerprint.isEmpty() && !owner.isEmpty() && !isOwn)
            row.addWarning(
                Tr::tr("%1: “%2” has the same one. Check which is right.").arg(summary.name, owner));
    }
}

void RowComparison::remember(const ImportRow &row)
{
    const auto keep = [](auto &known, const QString &key, const auto &value) {
        if (!key.isEmpty() && !known.contains(key))
            known.insert(key, value);
    };
    keep(m_linesByName, foldedName(row.name), row.line);
    keep(m_linesByUserName, foldedName(row.userName), row.line);
    for (const SecretSummary &summary : row.secrets)
        keep(m_keyOwners, summary.fingerprint, row.name);
}

} // namespace signet
