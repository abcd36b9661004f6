// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accountrepository.h"
#include "storage/database.h"
#include "storage/processmark.h"
#include "storage/rows.h"
#include "storage/settings.h"

#include <QHash>
#include <QSqlQuery>

// AccountRepository: the intent log of SECURITY 2.4.

namespace signet {

namespace {
/// True for the rows whose integration or account is doomed.
constexpr QLatin1StringView ownerIsDoomed(
    "(EXISTS(SELECT 1 FROM accounts WHERE accounts.id = secrets.owner AND doomed_by IS NOT NULL) OR "
    "EXISTS(SELECT 1 FROM integrations WHERE integrations.id = secrets.owner AND doomed_by IS NOT NULL))");
/// The process that may still restore the owner.
constexpr QLatin1StringView ownerDoomedBy(
    "coalesce((SELECT doomed_by FROM accounts WHERE accounts.id = secrets.owner), "
    "(SELECT doomed_by FROM integrations WHERE integrations.id = secrets.owner))");

SecretIntent::State stateFrom(const QString &name, bool isOwnerDoomed)
{
    if (name == QLatin1StringView("pending"))
        return SecretIntent::State::Pending;
    if (name == QLatin1StringView("active") && !isOwnerDoomed)
        return SecretIntent::State::Active;
    if (name == QLatin1StringView("kept") && !isOwnerDoomed)
        return SecretIntent::State::Kept;
    return SecretIntent::State::Doomed;
}

Result<void> done(const Result<QSqlQuery> &query)
{
    return query ? Result<void>{} : fail(query.error());
}
} // namespace

Result<QHash<QUuid, AccountRepository::OwnedSecrets>> AccountRepository::ownedSecrets(
    const QUuid &owner) const
{
    const QString ofOwner = owner.isNull() ? QString() : QStringLiteral("AND owner = ? ");
    Result<QSqlQuery> query = m_database->run(
        QStringLiteral("SELECT %1, state FROM secrets WHERE state IN ('active', 'kept') %2ORDER BY field")
            .arg(secretColumns, ofOwner),
        owner.isNull() ? QVariantList() : QVariantList{toColumn(owner)});
    if (!query)
        return fail(query.error());
    QHash<QUuid, OwnedSecrets> secrets;
    while (query->next()) {
        const Result<SecretIntent> intent = secretFromRow(*query);
        if (!intent)
            return fail(intent.error());
        OwnedSecrets &own = secrets[intent->owner];
        const bool isActive = query->value(10).toString() == QLatin1StringView("active");
        (isActive ? own.active : own.kept).append(intent->stored);
    }
    return secrets;
}

Result<bool> AccountRepository::isOwner(const QUuid &id) const
{
    if (id == Settings::secretOwner())
        return true;
    const Result<qint64> owners = m_database->number(
        QStringLiteral("SELECT (SELECT count(*) FROM accounts WHERE id = ? AND doomed_by IS NULL) + "
                       "(SELECT count(*) FROM integrations WHERE id = ? AND doomed_by IS NULL)"),
        {toColumn(id), toColumn(id)});
    if (!owners)
        return fail(owners.error());
    return *owners > 0;
}

Result<void> AccountRepository::announceSecret(
    const QUuid &owner, const StoredSecret &stored, const QString &storeId)
{
    QVariantList row = toRow(owner, stored, storeId);
    row.append(m_process->id());
    return m_database->transaction([&]() -> Result<void> {
        const Result<bool> known = isOwner(owner);
        if (!known)
            return fail(known.error());
        if (!*known)
            return fail(
                ErrorCode::NotFound, tr("The entry that this secret belongs to does not exist any more."));
        return done(
            m_database->run(QStringLiteral("INSERT INTO secrets(%1, writer, state) VALUES(%2, 'pending')")
                                .arg(secretColumns, placeholders(row)),
                row));
    });
}

Result<void> AccountRepository::activateSecret(const SecretReference &reference, ReplacedSecret replaced)
{
    const QString process = m_process->id();
    return change([&]() -> Result<void> {
        const Result<void> cleared = replaceActiveSecret(reference, replaced);
        if (!cleared)
            return fail(cleared.error());
        const Result<QSqlQuery> activated = m_database->run(
            QStringLiteral(
                "UPDATE secrets SET state = 'active', writer = ? WHERE reference = ? AND state = 'pending'"),
            {process, reference.toString()});
        if (!activated)
            return fail(activated.error());
        if (activated->numRowsAffected() == 0)
            return fail(
                ErrorCode::NotFound, tr("The value was removed before it was in place. Store it again."));
        const Result<void> forgotten = forgetWhatOldSecretMeant(reference);
        return forgotten ? endAuthorization(reference) : forgotten;
    });
}

/// Makes place for the Pending value: no row is Active afterwards.
Result<void> AccountRepository::replaceActiveSecret(const SecretReference &reference, ReplacedSecret replaced)
{
    const QString process = m_process->id();
    const QString sameField = QStringLiteral(
        "(owner, field) = (SELECT owner, field FROM secrets WHERE reference = ? AND state = 'pending')");
    if (replaced == ReplacedSecret::Doom)
        return done(m_database->run(
            QStringLiteral("UPDATE secrets SET state = 'doomed', writer = ? WHERE state = 'active' AND %1")
                .arg(sameField),
            {process, reference.toString()}));
    // In the order of their rowids they were announced.
    const Result<QSqlQuery> doomed = m_database->run(
        QStringLiteral("UPDATE secrets SET state = 'doomed', writer = ? WHERE state IN ('active', 'kept') "
                       "AND %1 AND rowid > (SELECT min(rowid) FROM secrets WHERE "
                       "state IN ('active', 'kept') AND %1)")
            .arg(sameField),
        {process, reference.toString(), reference.toString()});
    if (!doomed)
        return fail(doomed.error());
    return done(m_database->run(
        QStringLiteral("UPDATE secrets SET state = 'kept', writer = ? WHERE state = 'active' AND %1")
            .arg(sameField),
        {process, reference.toString()}));
}

Result<void> AccountRepository::swapKeptSecret(const QUuid &owner, SecretField field)
{
    const Result<SecretIntent> kept = keptSecret(owner, field);
    if (!kept)
        return fail(kept.error());
    const QString process = m_process->id();
    const QString chosen = kept->stored.reference.toString();
    const auto becomes = [&](const QString &state, const QString &condition, const QVariantList &values) {
        return done(m_database->run(
            QStringLiteral("UPDATE secrets SET state = '%1', writer = ? WHERE owner = ? AND field = ? AND %2")
                .arg(state, condition),
            QVariantList{process, toColumn(owner), QString(fieldName(field))} + values));
    };
    return change([&]() -> Result<void> {
        // Each state is unique, so the two change places by way of a third one.
        QString replaced;
        if (const Result<SecretIntent> active = activeSecret(owner, field))
            replaced = active->stored.reference.toString();
        for (const Result<void> &step :
            {becomes(QStringLiteral("pending"), QStringLiteral("reference = ?"), {replaced}),
                becomes(
                    QStringLiteral("active"), QStringLiteral("reference = ? AND state = 'kept'"), {chosen}),
                becomes(QStringLiteral("kept"), QStringLiteral("reference = ?"), {replaced})}) {
            if (!step)
                return step;
        }
        return forgetWhatOldSecretMeant(kept->stored.reference);
    });
}

/// The last check was about other credentials: the account's own, or those of its integration.
Result<void> AccountRepository::forgetWhatOldSecretMeant(const SecretReference &reference)
{
    QVariantList unchecked = toRow(Account()).mid(firstCheckColumn);
    unchecked.append(reference.toString());
    return done(m_database->run(
        QStringLiteral("UPDATE accounts SET %1 WHERE (SELECT owner FROM secrets WHERE reference = ?) "
                       "IN (id, integration)")
            .arg(checkAssignments),
        unchecked));
}

Result<void> AccountRepository::endAuthorization(const SecretReference &customerKey)
{
    return done(m_database->run(
        QStringLiteral("UPDATE accounts SET authorization_reference = NULL, authorization_started = NULL "
                       "WHERE id = (SELECT owner FROM secrets WHERE reference = ? AND field = ?)"),
        {customerKey.toString(), QString(fieldName(SecretField::CustomerKey))}));
}

Result<void> AccountRepository::recordSecretUse(const QUuid &owner, SecretField field, qint64 atMs)
{
    constexpr qint64 minuteMs = 60'000;
    qint64 written = 0;
    const Result<void> recorded = m_database->transaction([&]() -> Result<void> {
        const Result<QSqlQuery> updated =
            m_database->run(QStringLiteral("UPDATE secrets SET used_at = ? WHERE owner = ? AND field = ? "
                                           "AND state = 'active' AND abs(used_at - ?) >= ?"),
                {atMs, toColumn(owner), QString(fieldName(field)), atMs, minuteMs});
        if (!updated)
            return fail(updated.error());
        written = updated->numRowsAffected();
        return {};
    });
    if (recorded && written > 0)
        Q_EMIT changed();
    return recorded;
}

Result<void> AccountRepository::doomSecret(const SecretReference &reference)
{
    const QString process = m_process->id();
    return change([&] {
        return done(m_database->run(
            QStringLiteral("UPDATE secrets SET state = 'doomed', writer = ? WHERE reference = ?"),
            {process, reference.toString()}));
    });
}

Result<void> AccountRepository::relocateSecrets(const QList<SecretRelocation> &relocations)
{
    const QString process = m_process->id();
    const auto setState = [&](const QString &state, const SecretReference &reference) {
        return done(
            m_database->run(QStringLiteral("UPDATE secrets SET state = ?, writer = ? WHERE reference = ?"),
                {state, process, reference.toString()}));
    };
    return change([&]() -> Result<void> {
        for (const auto &[from, to] : relocations) {
            Result<QSqlQuery> row = m_database->run(
                QStringLiteral(
                    "SELECT state FROM secrets WHERE reference = ? AND state IN ('active', 'kept')"),
                {from.toString()});
            if (!row)
                return fail(row.error());
            const bool isInPlace = row->next();
            const QString state = isInPlace ? row->value(0).toString() : QStringLiteral("doomed");
            const Result<void> left = isInPlace ? setState(QStringLiteral("doomed"), from) : Result<void>{};
            const Result<void> placed = left ? setState(state, to) : left;
            if (!placed)
                return placed;
        }
        return {};
    });
}

Result<void> AccountRepository::forgetSecret(const SecretReference &reference)
{
    return m_database->transaction([&] {
        return done(m_database->run(
            QStringLiteral("DELETE FROM secrets WHERE reference = ?"), {reference.toString()}));
    });
}

Result<QList<SecretIntent>> AccountRepository::secretIntents() const
{
    return readIntents(QStringLiteral("TRUE"));
}

Result<QList<SecretIntent>> AccountRepository::unfinishedSecrets() const
{
    return readIntents(QStringLiteral("state NOT IN ('active', 'kept') OR %1").arg(ownerIsDoomed));
}

Result<QList<SecretIntent>> AccountRepository::readIntents(const QString &condition) const
{
    Result<QSqlQuery> query = m_database->run(
        QStringLiteral("SELECT %1, state, writer, %2, %3 FROM secrets WHERE %4 ORDER BY rowid")
            .arg(secretColumns, ownerIsDoomed, ownerDoomedBy, condition));
    if (!query)
        return fail(query.error());
    QHash<QString, bool> isAlive;
    QList<SecretIntent> intents;
    while (query->next()) {
        Result<SecretIntent> intent = secretFromRow(*query);
        if (!intent)
            return fail(intent.error());
        const QString state = query->value(10).toString();
        intent->state = stateFrom(state, query->value(12).toBool());
        const bool wasInPlace = state == QLatin1StringView("active") || state == QLatin1StringView("kept");
        const bool isRestorable = wasInPlace && query->value(12).toBool();
        const QString holder = query->value(isRestorable ? 13 : 11).toString();
        if (!isAlive.contains(holder))
            isAlive.insert(holder, m_process->isAliveElsewhere(holder));
        intent->isBusyElsewhere = isAlive.value(holder);
        intent->isRestorableHere = isRestorable && m_process->isOwn(holder);
        intents.append(*intent);
    }
    return intents;
}

Result<SecretIntent> AccountRepository::activeSecret(const QUuid &owner, SecretField field) const
{
    Result<SecretIntent> active = oneSecret(owner, field, SecretIntent::State::Active);
    if (active || active.error().code != ErrorCode::SecretMissing)
        return active;
    return fail(ErrorCode::SecretMissing,
        tr("No value is stored for “%1” yet. Enter it, or let the customer authorize access.")
            .arg(fieldLabel(field)));
}

Result<SecretIntent> AccountRepository::keptSecret(const QUuid &owner, SecretField field) const
{
    Result<SecretIntent> kept = oneSecret(owner, field, SecretIntent::State::Kept);
    if (kept || kept.error().code != ErrorCode::SecretMissing)
        return kept;
    return fail(ErrorCode::SecretMissing,
        tr("No other value is kept for “%1”: there is nothing to confirm or to go back to.")
            .arg(fieldLabel(field)));
}

Result<SecretIntent> AccountRepository::oneSecret(
    const QUuid &owner, SecretField field, SecretIntent::State state) const
{
    static const QString question =
        QStringLiteral("SELECT %1 FROM secrets WHERE owner = ? AND field = ? AND state = ?")
            .arg(secretColumns);
    const bool isKept = state == SecretIntent::State::Kept;
    SecretIntent one;
    const Result<bool> found = m_database->first(question,
        {toColumn(owner), QString(fieldName(field)),
            isKept ? QStringLiteral("kept") : QStringLiteral("active")},
        [&one](const QSqlQuery &row) {
            Result<SecretIntent> intent = secretFromRow(row);
            if (!intent)
                return Result<void>(fail(intent.error()));
            one = std::move(*intent);
            return Result<void>{};
        });
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::SecretMissing, QString());
    one.state = state;
    return one;
}

Result<bool> AccountRepository::claimForErasure(const SecretReference &reference)
{
    const QString process = m_process->id();
    bool isClaimed = false;
    const Result<void> changed = m_database->transaction([&]() -> Result<void> {
        const Result<QSqlQuery> claimed = m_database->run(
            QStringLiteral("UPDATE secrets SET state = 'doomed', writer = ? WHERE reference = ? AND "
                           "(state IN ('pending', 'doomed') OR %1)")
                .arg(ownerIsDoomed),
            {process, reference.toString()});
        if (!claimed)
            return fail(claimed.error());
        isClaimed = claimed->numRowsAffected() > 0;
        return {};
    });
    if (!changed)
        return fail(changed.error());
    return isClaimed;
}

} // namespace signet
