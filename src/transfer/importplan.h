// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"
#include "core/secret.h"
#include "storage/registration.h"
#include "transfer/columnmapping.h"
#include "transfer/importtable.h"

#include <QList>
#include <QSet>

#include <memory>

namespace signet {

/// What a row of the file is, compared with what is there.
enum class RowState
{
    New,
    Invalid,            ///< it can never be added as it is; `reason` says why
    DuplicateOfAccount, ///< the integration has an account of this name or user name
    DuplicateInFile,    ///< so has an earlier row
};

enum class RowDecision
{
    Skip,
    Add,
    ReplaceKey, ///< the existing account gets the row's secrets; nothing else of it changes
    Rename,     ///< add it under `freeName`
};

/// The stable name, for the command line: "skip", "replace".
[[nodiscard]] QLatin1StringView decisionName(RowDecision decision);

/// One account of the file. Holds no secret.
struct ImportRow
{
    int tableRow = 0;
    int line = 0; ///< in the file, from 1
    QString name;
    QString userName;
    QString group;
    AuthMethod method = AuthMethod::PartnerKey;
    std::optional<Environment> environment;
    QList<SecretSummary>
        secrets; ///< with length, last four characters and fingerprint, as they will be stored
    RowState state = RowState::New;
    QString reason;        ///< translated; why it is not New
    QString warning;       ///< translated; the key is another account's, there is none, …
    bool isKnown = false;  ///< that account has the same key, or the row brings none
    bool isInPart = false; ///< it holds a secret that is not imported, because its method has no use for it
    QUuid existing;        ///< the account that it is a duplicate of
    QString freeName;      ///< what Rename calls it: `name` where that is free, else "ACME GmbH (2)"
    RowDecision decision = RowDecision::Skip;
    QList<RowDecision> choices; ///< what may be decided; the first one is what the plan proposes

    void addWarning(const QString &sentence);
    /// Something of it will not be in Signet afterwards, as it is decided now.
    [[nodiscard]] bool isLeftOut() const;
    /// What it will be called.
    [[nodiscard]] const QString &finalName() const
    {
        return decision == RowDecision::Rename ? freeName : name;
    }
};

/// A secret of the integration itself that stands in the file.
struct ImportedApplicationSecret
{
    enum class State
    {
        New,
        Same,      ///< the integration has it already
        Different, ///< the integration has another one
        Invalid,
    };
    ImportField field = ImportField::DeveloperKey;
    State state = State::New;
    SecretSummary summary;
    QString reason;        ///< translated; why it is invalid, or what replacing means
    bool isStored = false; ///< the decision: New is, Different only if one says so

    [[nodiscard]] bool isLeftOut() const { return !isStored && state != State::Same; }
};

/// Of rows; `skip`, `invalid` and `leftOut` also of the integration's own secrets.
struct ImportCounts
{
    int add = 0; ///< with renamed ones
    int replace = 0;
    int skip = 0; ///< without invalid ones
    int invalid = 0;
    int duplicates = 0; ///< of either kind, whatever is decided
    int warnings = 0;
    int leftOut = 0; ///< will not be in Signet afterwards, or not all of it

    [[nodiscard]] int total() const { return add + replace + skip + invalid; }
};

/// What an import would do: the dry run. Made in one go, touches nothing, holds no secret except the table.
/// Blank rows of the table do not appear.
class ImportPlan
{
public:
    /// @p accounts are those of all integrations: of @p integration for duplicates, of others to see where
    /// the same key is in use. @p integration may be one that is still to be made. Errors: those of
    /// ColumnMapping::check().
    [[nodiscard]] static Result<ImportPlan> make(std::shared_ptr<const ImportTable> table,
        ColumnMapping mapping, Integration integration, QList<Account> accounts);

    [[nodiscard]] const Integration &integration() const { return m_integration; }
    [[nodiscard]] const ImportTable &table() const { return *m_table; }
    [[nodiscard]] const QList<ImportRow> &rows() const { return m_rows; }
    [[nodiscard]] ImportCounts counts() const;

    /// False for a `.env` file with variables that are for something else: it must not be deleted.
    [[nodiscard]] bool isAllRead() const;
    /// Refused (InvalidInput) where it is not one of the row's choices.
    [[nodiscard]] Result<void> decide(int row, RowDecision decision);
    /// For all duplicates where it is a choice; the others are skipped.
    void decideDuplicates(RowDecision decision);
    /// What Rename calls the row. Errors: InvalidInput (checkName()), Conflict (not free in the integration,
    /// or another row's).
    [[nodiscard]] Result<void> setFreeName(int row, const QString &name);

    [[nodiscard]] const QList<ImportedApplicationSecret> &applicationSecrets() const
    {
        return m_applicationSecrets;
    }
    /// Whether the file's value is stored; of no effect where it is Invalid or the Same.
    void storeApplicationSecret(int index, bool isStored);

    /// The account that row @p row describes, with a new id, under its final name.
    [[nodiscard]] Account account(int row, qint64 createdAtMs) const;
    /// The secrets of row @p row, cleaned (cleanSecret()): opened only now.
    [[nodiscard]] Result<NewSecrets> secrets(int row) const { return secretsOf(m_rows.at(row)); }
    [[nodiscard]] Result<Secret> applicationSecret(int index) const;

private:
    friend class PlanMaker;
    ImportPlan(std::shared_ptr<const ImportTable> table, ColumnMapping mapping, Integration integration);
    /// Which of the row's cells its method needs, and are filled.
    [[nodiscard]] QList<SecretField> secretFields(const ImportRow &row) const;
    [[nodiscard]] Result<NewSecrets> secretsOf(const ImportRow &row) const;
    [[nodiscard]] Account accountOf(const ImportRow &row) const;

    std::shared_ptr<const ImportTable> m_table;
    ColumnMapping m_mapping;
    Integration m_integration;
    QList<ImportRow> m_rows;
    QList<ImportedApplicationSecret> m_applicationSecrets;
    QSet<QString> m_takenNames; ///< in the integration
};

} // namespace signet
