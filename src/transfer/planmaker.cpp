// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/planmaker.h"

#include "auth/accountrules.h"
#include "core/name.h"
#include "core/servicetraits.h"
#include "transfer/customerkeycell.h"
#include "transfer/freename.h"
#include "transfer/headings.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportPlan)
};

constexpr ImportField accountFields[] = {ImportField::Name, ImportField::UserName, ImportField::CustomerKey,
    ImportField::Password, ImportField::ApiToken};
} // namespace

PlanMaker::PlanMaker(ImportPlan &plan, const QList<Account> &accounts)
    : m_plan(plan), m_comparison(plan.m_integration.id, accounts)
{
    plan.m_takenNames = m_comparison.takenNames();
}

void PlanMaker::make()
{
    for (const ImportField field : importFields(m_plan.m_integration.service)) {
        const std::optional<int> column = m_plan.m_mapping.column(field);
        if (column && isApplicationSecret(field))
            addApplicationSecret(field, *column);
    }
    for (int row = 0; row < m_plan.m_table->rowCount(); ++row) {
        if (describesAccount(row))
            addRow(row);
    }
    findFreeNames();
}

bool PlanMaker::isFilled(int tableRow, ImportField field) const
{
    const std::optional<int> column = m_plan.m_mapping.column(field);
    return column && !m_plan.m_table->cell(tableRow, *column).trimmed().isEmpty();
}

QString PlanMaker::text(int tableRow, ImportField field) const
{
    const std::optional<int> column = m_plan.m_mapping.column(field);
    return column ? m_plan.m_table->text(tableRow, *column) : QString();
}

/// Blank rows do not, nor do those that only hold the integration's own secrets.
bool PlanMaker::describesAccount(int tableRow) const
{
    const bool isAboutAccount = std::any_of(std::begin(accountFields), std::end(accountFields),
        [this, tableRow](ImportField field) { return isFilled(tableRow, field); });
    if (isAboutAccount)
        return true;
    const bool isAboutApplication = std::any_of(m_plan.m_applicationSecrets.begin(),
        m_plan.m_applicationSecrets.end(), [this, tableRow](const ImportedApplicationSecret &secret) {
            return isFilled(tableRow, secret.field);
        });
    return m_plan.m_table->format().kind == ImportTable::Kind::Csv && !isAboutApplication &&
           !m_plan.m_table->isBlank(tableRow);
}

void PlanMaker::addApplicationSecret(ImportField field, int column)
{
    const ImportTable &table = *m_plan.m_table;
    QByteArrayView value;
    bool isUnclear = false;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QByteArrayView cell = table.cell(row, column).trimmed();
        isUnclear = isUnclear || (!value.isEmpty() && !cell.isEmpty() && cell != value);
        if (value.isEmpty())
            value = cell;
    }
    if (value.isEmpty())
        return;
    ImportedApplicationSecret secret;
    secret.field = field;
    m_plan.m_applicationSecrets.append(secret);
    ImportedApplicationSecret &added = m_plan.m_applicationSecrets.last();
    const Result<Secret> cleaned =
        m_plan.applicationSecret(static_cast<int>(m_plan.m_applicationSecrets.size()) - 1);
    if (isUnclear || !cleaned) {
        added.state = ImportedApplicationSecret::State::Invalid;
        added.reason =
            isUnclear ? Tr::tr("The rows have different values. Import them into different integrations.")
                      : cleaned.error().message;
        return;
    }
    const StoredSecret *const stored = m_plan.m_integration.secret(*secretFieldOf(field));
    added.summary = summarize(fieldLabel(*secretFieldOf(field)), *cleaned);
    added.isStored = stored == nullptr;
    if (stored && isSameKey(*stored, added.summary)) {
        added.state = ImportedApplicationSecret::State::Same;
    } else if (stored) {
        added.state = ImportedApplicationSecret::State::Different;
        added.reason = Tr::tr("“%1” has another one. All its accounts would use the new one.")
                           .arg(m_plan.m_integration.name);
    }
}

void PlanMaker::addRow(int tableRow)
{
    ImportRow row;
    row.tableRow = tableRow;
    row.line = m_plan.m_table->line(tableRow);
    if (const Result<void> valid = read(row); !valid) {
        row.state = RowState::Invalid;
        row.reason = valid.error().message;
        row.choices = {RowDecision::Skip};
    } else {
        m_comparison.judge(row);
    }
    row.decision = row.choices.first();
    m_plan.m_rows.append(row);
}

Result<void> PlanMaker::read(ImportRow &row) const
{
    row.userName = text(row.tableRow, ImportField::UserName);
    row.name = text(row.tableRow, ImportField::Name);
    if (row.name.isEmpty())
        row.name = row.userName;
    row.group = text(row.tableRow, ImportField::Group);
    row.method = methodOf(row.tableRow);
    if (const Result<void> valid = readEnvironment(row); !valid)
        return valid;
    const Result<NewSecrets> secrets = m_plan.secretsOf(row);
    if (!secrets)
        return fail(secrets.error());
    for (const auto &entry : *secrets) {
        const SecretNature nature = isPasswordLike(entry.first) ? SecretNature::Password : SecretNature::Key;
        row.secrets.append(summarize(fieldLabel(entry.first), entry.second, nature));
        if (entry.first == SecretField::CustomerKey)
            row.addWarning(doubtAbout(entry.second));
    }
    warnOfUnused(row);
    const Account account = m_plan.accountOf(row);
    return checkAccount(account, m_plan.m_integration, *secrets, usedSecret(account, *secrets));
}

/// A key and a password are two ways to sign in; an account has one.
void PlanMaker::warnOfUnused(ImportRow &row) const
{
    const QList<SecretField> used = accountSecrets(row.method);
    for (const AuthMethod method : traits(m_plan.m_integration.service).methods) {
        for (const SecretField field : accountSecrets(method)) {
            if (used.contains(field) || !isFilled(row.tableRow, importFieldOf(field)))
                continue;
            row.isInPart = true;
            row.addWarning(Tr::tr("%1: not imported, because the account signs in with this: %2.")
                               .arg(fieldLabel(field), fieldLabel(used.first())));
        }
    }
}

/// The first one that a secret is there for; else the usual one, whose key may come by authorization.
AuthMethod PlanMaker::methodOf(int tableRow) const
{
    const QList<AuthMethod> &methods = traits(m_plan.m_integration.service).methods;
    for (const AuthMethod method : methods) {
        for (const SecretField secret : accountSecrets(method)) {
            if (isFilled(tableRow, importFieldOf(secret)))
                return method;
        }
    }
    return methods.first();
}

Result<void> PlanMaker::readEnvironment(ImportRow &row) const
{
    const QString word = text(row.tableRow, ImportField::Environment);
    if (word.isEmpty())
        return {};
    const std::optional<Environment> environment = environmentFromWord(word);
    if (!environment)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("“%1” is no environment. Write production, test or sandbox.").arg(word));
    if (*environment != m_plan.m_integration.environment)
        row.environment = environment;
    return {};
}

/// Only when all names are known: a proposal must not take the name of a later row.
void PlanMaker::findFreeNames()
{
    QSet<QString> taken = m_plan.m_takenNames;
    for (const ImportRow &row : m_plan.m_rows) {
        if (row.state == RowState::New)
            taken.insert(foldedName(row.name));
    }
    for (ImportRow &row : m_plan.m_rows) {
        if (!row.choices.contains(RowDecision::Rename))
            continue;
        row.freeName = freeName(row.name, taken);
        taken.insert(foldedName(row.freeName));
    }
}

} // namespace signet
