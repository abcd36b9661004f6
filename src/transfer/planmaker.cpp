// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/planmaker.h"

#include "auth/accountrules.h"
#include "auth/mainaccount.h"
#include "core/name.h"
#include "core/servicetraits.h"
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

/// Names that differ only in case are one to people.
QString folded(const QString &name)
{
    return name.toCaseFolded();
}

bool hasFingerprint(const StoredSecret *stored, const SecretSummary &summary)
{
    return stored && !summary.fingerprint.isEmpty() && stored->summary.fingerprint == summary.fingerprint;
}

bool hasSameKeys(const Account &account, const ImportRow &row)
{
    const auto isStored = [&account](const SecretSummary &summary) {
        return std::any_of(account.secrets.begin(), account.secrets.end(),
            [&summary](const StoredSecret &stored) { return hasFingerprint(&stored, summary); });
    };
    return !row.secrets.isEmpty() && std::all_of(row.secrets.begin(), row.secrets.end(), isStored);
}
} // namespace

PlanMaker::PlanMaker(ImportPlan &plan, const QList<Account> &accounts) : m_plan(plan)
{
    for (const Account &account : accounts) {
        for (const StoredSecret &secret : account.secrets) {
            if (!secret.summary.fingerprint.isEmpty())
                m_keyOwners.insert(secret.summary.fingerprint, account.name);
        }
        if (account.integrationId != plan.m_integration.id)
            continue;
        m_accounts.insert(account.id, account);
        m_byName.insert(folded(account.name), account.id);
        if (!account.userName.isEmpty())
            m_byUserName.insert(folded(account.userName), account.id);
        plan.m_takenNames.insert(folded(account.name));
    }
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
    if (hasFingerprint(stored, added.summary)) {
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
        compare(row);
        warn(row);
        remember(row);
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
    }
    const Account account = m_plan.accountOf(row);
    return checkAccount(account, m_plan.m_integration, *secrets, usedSecret(account, *secrets));
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

void PlanMaker::compare(ImportRow &row) const
{
    const QString name = folded(row.name);
    const QString userName = folded(row.userName);
    const int twin = m_linesByUserName.value(userName, m_linesByName.value(name));
    if (twin > 0) {
        row.state = RowState::DuplicateInFile;
        row.reason = Tr::tr("Line %1 has the same name or user name.").arg(twin);
        row.choices = {RowDecision::Skip, RowDecision::Rename};
        return;
    }
    const QUuid existing = m_byUserName.value(userName, m_byName.value(name));
    if (existing.isNull())
        row.choices = {RowDecision::Add, RowDecision::Skip};
    else
        compareWithAccount(row, m_accounts.value(existing));
}

void PlanMaker::compareWithAccount(ImportRow &row, const Account &account) const
{
    row.state = RowState::DuplicateOfAccount;
    row.existing = account.id;
    row.choices = {RowDecision::Skip, RowDecision::Rename};
    row.isKnown = hasSameKeys(account, row);
    const bool isSameUser = row.userName.isEmpty() || account.userName.isEmpty() ||
                            folded(row.userName) == folded(account.userName);
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

void PlanMaker::warn(ImportRow &row) const
{
    if (row.secrets.isEmpty() && row.existing.isNull())
        row.warning = Tr::tr("There is no customer key: the customer has to authorize access afterwards.");
    if (row.method == AuthMethod::SessionLogin)
        row.warning = mainAccountWarning(row.userName).value_or(QString());
    for (const SecretSummary &summary : row.secrets) {
        const QString owner = m_keyOwners.value(summary.fingerprint);
        const bool isOwn = !row.existing.isNull() && m_accounts.value(row.existing).name == owner;
        if (!summary.fingerprint.isEmpty() && !owner.isEmpty() && !isOwn)
            row.warning = Tr::tr("%1: “%2” has the same one. Check which is right.").arg(summary.name, owner);
    }
}

void PlanMaker::remember(const ImportRow &row)
{
    const auto keep = [](auto &known, const QString &key, const auto &value) {
        if (!key.isEmpty() && !known.contains(key))
            known.insert(key, value);
    };
    keep(m_linesByName, folded(row.name), row.line);
    keep(m_linesByUserName, folded(row.userName), row.line);
    for (const SecretSummary &summary : row.secrets)
        keep(m_keyOwners, summary.fingerprint, row.name);
}

/// Only when all names are known: a proposal must not take the name of a later row.
void PlanMaker::findFreeNames()
{
    QSet<QString> taken = m_plan.m_takenNames;
    for (const ImportRow &row : m_plan.m_rows) {
        if (row.state == RowState::New)
            taken.insert(folded(row.name));
    }
    for (ImportRow &row : m_plan.m_rows) {
        if (!row.choices.contains(RowDecision::Rename))
            continue;
        row.freeName = row.name;
        for (int number = 2; taken.contains(folded(row.freeName)); ++number) {
            const QString suffix = QStringLiteral(" (%1)").arg(number);
            row.freeName = row.name.left(maximumNameLength - suffix.size()) + suffix;
        }
        taken.insert(folded(row.freeName));
    }
}

} // namespace signet
