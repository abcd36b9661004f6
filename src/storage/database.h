// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <map>
#include <memory>

namespace signet {

/// One connection to the metadata file, with the settings of SECURITY 2.4 (WAL, synchronous=FULL,
/// foreign_keys, secure_delete). Belongs to the thread that opened it.
class Database
{
public:
    /// Opens @p folder/signet.db, creates it (see preparePrivateFile()) or brings it to the newest schema. A
    /// file that is damaged, foreign or newer than this program is an error and is left as it is.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &folder);
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// Runs one statement with positional values. Let the query go out of scope when its rows are read: an
    /// open one holds an old state of the file. Errors: Conflict for a broken constraint, otherwise Database.
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {}) const;
    /// Shows @p read the first row of a question that is asked again and again; false where there is none.
    /// Compiled once and kept, so let @p sql be one of a few fixed texts. @p read must not ask it again.
    [[nodiscard]] Result<bool> first(const QString &sql, const QVariantList &values,
        const std::function<Result<void>(const QSqlQuery &row)> &read) const;
    /// Runs @p body between BEGIN IMMEDIATE and COMMIT, or ROLLBACK if it fails. Not nestable.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &body) const;
    /// Another number after every write: of this connection at once, of another one within a millisecond (to
    /// look for those takes locks). Cheap.
    [[nodiscard]] Result<qint64> version() const;
    /// The first column of the first row as a number; NotFound without a row.
    [[nodiscard]] Result<qint64> number(const QString &sql, const QVariantList &values = {}) const;

private:
    explicit Database(const QString &folder);
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<void> configure() const;
    [[nodiscard]] Result<void> migrate() const;
    [[nodiscard]] Result<void> applyMigrations() const;

    QString m_folder;
    QString m_connectionName;
    QSqlDatabase m_connection;
    mutable qint64 m_transactions = 0;
    mutable qint64 m_writesOfOthers = 0;
    mutable QElapsedTimer m_lookedAtOthers;
    mutable std::map<QString, QSqlQuery> m_compiled; ///< for first()
};

} // namespace signet
