// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/importplan.h"

#include "core/name.h"
#include "core/servicetraits.h"
#include "core/text.h"
#include "signing/cleansecret.h"
#include "storage/secretstore.h"
#include "transfer/customerkeycell.h"
#include "transfer/planmaker.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportPlan)
};

/// A cell as it will be stored, or why it can't be.
Result<Secret> storable(SecretField field, QByteArrayView cell)
{
    Result<Secret> cleaned =
        field == SecretField::CustomerKey ? customerKeyFromCell(cell) : cleanSecret(field, Secret(cell));
    if (cleaned && cleaned->size() > SecretStore::maximumSize)
        return fail(ErrorCode::TooLarge, Tr::tr("%1: it is too long. At most %2 bytes can be stored.")
                                             .arg(fieldLabel(field))
                                             .arg(SecretStore::maximumSize));
    return cleaned;
}
} // namespace

QLatin1StringView decisionName(RowDecision decision)
{
    switch (decision) {
    case RowDecision::Skip:
        return QLatin1StringView("skip");
    case RowDecision::Add:
        return QLatin1StringView("add");
    case RowDecision::ReplaceKey:
        return QLatin1StringView("replace");
    case RowDecision::Rename:
        return QLatin1StringView("rename");
    }
    Q_UNREACHABLE();
}

void ImportRow::addWarning(const QString &sentence)
{
    if (!warning.isEmpty() && !sentence.isEmpty())
        warning += u' ';
    warning += sentence;
}

bool ImportRow::isLeftOut() const
{
    const bool isThere = state != RowState::Invalid && (decision != RowDecision::Skip || isKnown);
    return !isThere || isInPart;
}

ImportPlan::ImportPlan(
    std::shared_ptr<const ImportTable> table, ColumnMapping mapping, Integration integration)
    : m_table(std::move(table)), m_mapping(std::move(mapping)), m_integration(std::move(integration))
{
}

Result<ImportPlan> ImportPlan::make(std::shared_ptr<const ImportTable> table, ColumnMapping mapping,
    Integration integration, QList<Account> accounts)
{
    if (const Result<void> valid = mapping.check(integration.service); !valid)
        return fail(valid.error());
    ImportPlan plan(std::move(table), std::move(mapping), std::move(integration));
    PlanMaker(plan, accounts).make();
    return plan;
}

bool ImportPlan::isAllRead() const
{
    if (m_table->format().kind != ImportTable::Kind::Env)
        return true;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        if (m_mapping.field(column) == ImportField::Ignored && !m_table->cell(0, column).isEmpty())
            return false;
    }
    return true;
}

ImportCounts ImportPlan::counts() const
{
    ImportCounts counts;
    for (const ImportRow &row : m_rows) {
        counts.warnings += row.warning.isEmpty() ? 0 : 1;
        counts.leftOut += row.isLeftOut() ? 1 : 0;
        if (row.state == RowState::Invalid) {
            ++counts.invalid;
            continue;
        }
        counts.duplicates += row.state == RowState::New ? 0 : 1;
        switch (row.decision) {
        case RowDecision::Skip:
            ++counts.skip;
            break;
        case RowDecision::ReplaceKey:
            ++counts.replace;
            break;
        case RowDecision::Add:
        case RowDecision::Rename:
            ++counts.add;
            break;
        }
    }
    for (const ImportedApplicationSecret &secret : m_applicationSecrets) {
        const bool isInvalid = secret.state == ImportedApplicationSecret::State::Invalid;
        counts.invalid += isInvalid ? 1 : 0;
        counts.skip += isInvalid || secret.isStored ? 0 : 1;
        counts.leftOut += secret.isLeftOut() ? 1 : 0;
    }
    return counts;
}

Result<void> ImportPlan::decide(int row, RowDecision decision)
{
    if (!m_rows.at(row).choices.contains(decision))
        return fail(ErrorCode::InvalidInput, Tr::tr("That is not possible for this row."));
    m_rows[row].decision = decision;
    return {};
}

void ImportPlan::decideDuplicates(RowDecision decision)
{
    for (ImportRow &row : m_rows) {
        if (row.state == RowState::DuplicateOfAccount || row.state == RowState::DuplicateInFile)
            row.decision = row.choices.contains(decision) ? decision : RowDecision::Skip;
    }
}

Result<void> ImportPlan::setFreeName(int row, const QString &name)
{
    const QString trimmed = trimmedLikeTheWeb(name);
    if (const Result<void> valid = checkName(trimmed); !valid)
        return valid;
    const QString key = foldedName(trimmed);
    bool isTaken = m_takenNames.contains(key);
    for (int other = 0; other < m_rows.size(); ++other) {
        const ImportRow &candidate = m_rows.at(other);
        const bool isAdded =
            candidate.decision == RowDecision::Add || candidate.decision == RowDecision::Rename;
        isTaken = isTaken || (other != row && isAdded && foldedName(candidate.finalName()) == key);
    }
    if (isTaken)
        return fail(ErrorCode::Conflict, Tr::tr("“%1” is taken. Choose another name.").arg(trimmed));
    m_rows[row].freeName = trimmed;
    return {};
}

void ImportPlan::storeApplicationSecret(int index, bool isStored)
{
    ImportedApplicationSecret &secret = m_applicationSecrets[index];
    const bool isPossible = secret.state == ImportedApplicationSecret::State::New ||
                            secret.state == ImportedApplicationSecret::State::Different;
    secret.isStored = isStored && isPossible;
}

Account ImportPlan::account(int row, qint64 createdAtMs) const
{
    Account account = accountOf(m_rows.at(row));
    account.id = QUuid::createUuid();
    account.createdAtMs = createdAtMs;
    return account;
}

Account ImportPlan::accountOf(const ImportRow &row) const
{
    Account account;
    account.integrationId = m_integration.id;
    account.name = row.finalName();
    account.userName = row.userName;
    account.method = row.method;
    account.environment = row.environment;
    account.group = row.group;
    return account;
}

QList<SecretField> ImportPlan::secretFields(const ImportRow &row) const
{
    const auto isFilled = [this, &row](SecretField field) {
        const std::optional<int> column = m_mapping.column(importFieldOf(field));
        return column && !m_table->cell(row.tableRow, *column).trimmed().isEmpty();
    };
    QList<SecretField> fields = accountSecrets(row.method);
    fields.removeIf([&isFilled](SecretField field) { return !isFilled(field); });
    return fields;
}

Result<NewSecrets> ImportPlan::secretsOf(const ImportRow &row) const
{
    NewSecrets opened;
    for (const SecretField field : secretFields(row)) {
        const int column = *m_mapping.column(importFieldOf(field));
        const Result<Secret> value = storable(field, m_table->cell(row.tableRow, column));
        if (!value)
            return fail(value.error());
        opened.append({field, *value});
    }
    return opened;
}

Result<Secret> ImportPlan::applicationSecret(int index) const
{
    const ImportField field = m_applicationSecrets.at(index).field;
    const int column = *m_mapping.column(field);
    QByteArrayView value;
    for (int row = 0; value.isEmpty() && row < m_table->rowCount(); ++row)
        value = m_table->cell(row, column).trimmed();
    return storable(*secretFieldOf(field), value);
}

} // namespace signet
