// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

namespace signet {

namespace {
/// Times are milliseconds since 1970. doomed_by and writer name the process (ProcessMark) that may still undo
/// or is still writing.
QStringList firstSchema()
{
    return {
        QStringLiteral("CREATE TABLE integrations("
                       "id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, service TEXT NOT NULL,"
                       "environment TEXT NOT NULL, base_url TEXT NOT NULL, settings TEXT NOT NULL,"
                       "created_at INTEGER NOT NULL, doomed_by TEXT)"),
        QStringLiteral("CREATE UNIQUE INDEX integration_names ON integrations(name) WHERE doomed_by IS NULL"),
        QStringLiteral(
            "CREATE TABLE accounts("
            "id TEXT PRIMARY KEY NOT NULL, integration TEXT NOT NULL REFERENCES integrations(id),"
            "name TEXT NOT NULL, user_name TEXT NOT NULL, method TEXT NOT NULL, environment TEXT,"
            "customer_group TEXT NOT NULL, created_at INTEGER NOT NULL,"
            "check_outcome TEXT NOT NULL, check_at INTEGER NOT NULL, check_status INTEGER NOT NULL,"
            "check_duration INTEGER NOT NULL, check_probe TEXT NOT NULL, check_message TEXT NOT NULL,"
            "doomed_by TEXT)"),
        QStringLiteral(
            "CREATE UNIQUE INDEX account_names ON accounts(integration, name) WHERE doomed_by IS NULL"),
        QStringLiteral(
            "CREATE TABLE secrets("
            "reference TEXT PRIMARY KEY NOT NULL, owner TEXT NOT NULL, field TEXT NOT NULL,"
            "name TEXT NOT NULL, length INTEGER NOT NULL, last_four TEXT NOT NULL,"
            "fingerprint TEXT NOT NULL, store TEXT NOT NULL, stored_at INTEGER NOT NULL,"
            "state TEXT NOT NULL CHECK(state IN ('pending', 'active', 'doomed')), writer TEXT NOT NULL)"),
        QStringLiteral("CREATE UNIQUE INDEX active_secrets ON secrets(owner, field) WHERE state = 'active'"),
        QStringLiteral("CREATE TABLE activity("
                       "id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, owner TEXT NOT NULL,"
                       "what TEXT NOT NULL, source TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX activity_of_owner ON activity(owner, id)"),
    };
}

/// Coredination's tokens die after 24 hours without use.
QStringList lastUse()
{
    return {QStringLiteral("ALTER TABLE secrets ADD COLUMN used_at INTEGER NOT NULL DEFAULT 0")};
}

QStringList appOnlyPendingAuthorizationsAndSettings()
{
    return {
        QStringLiteral("ALTER TABLE accounts ADD COLUMN app_only INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE accounts ADD COLUMN authorization_reference TEXT"),
        QStringLiteral("ALTER TABLE accounts ADD COLUMN authorization_started INTEGER"),
        QStringLiteral("CREATE UNIQUE INDEX authorization_references ON accounts(authorization_reference) "
                       "WHERE authorization_reference IS NOT NULL"),
        QStringLiteral("CREATE TABLE settings(name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)"),
    };
}

/// What is edited in the playground, and what was sent from it; both without secrets. An owner that is
/// deleted takes them along.
QStringList draftsAndHistory()
{
    QStringList statements{
        QStringLiteral(
            "CREATE TABLE drafts("
            "owner TEXT PRIMARY KEY NOT NULL, content BLOB NOT NULL, changed_at INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE history("
                       "id INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL, at INTEGER NOT NULL,"
                       "method TEXT NOT NULL, target TEXT NOT NULL, status INTEGER NOT NULL,"
                       "duration INTEGER NOT NULL, answer_size INTEGER NOT NULL, source TEXT NOT NULL,"
                       "request BLOB NOT NULL, answer BLOB NOT NULL, bytes INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX history_of_owner ON history(owner, id)"),
    };
    for (const auto &table : {QStringLiteral("accounts"), QStringLiteral("integrations")})
        statements.append(QStringLiteral("CREATE TRIGGER playground_of_%1 AFTER DELETE ON %1 BEGIN "
                                         "DELETE FROM drafts WHERE owner = old.id; "
                                         "DELETE FROM history WHERE owner = old.id; END")
                              .arg(table));
    return statements;
}

/// Rotation keeps what it replaced until the user confirms. A CHECK cannot be changed, so the table is made
/// anew, its rows in the same order.
QStringList keptSecrets()
{
    const QString columns = QStringLiteral("reference, owner, field, name, length, last_four, fingerprint, "
                                           "store, stored_at, state, writer, used_at");
    return {
        QStringLiteral("CREATE TABLE new_secrets("
                       "reference TEXT PRIMARY KEY NOT NULL, owner TEXT NOT NULL, field TEXT NOT NULL,"
                       "name TEXT NOT NULL, length INTEGER NOT NULL, last_four TEXT NOT NULL,"
                       "fingerprint TEXT NOT NULL, store TEXT NOT NULL, stored_at INTEGER NOT NULL,"
                       "state TEXT NOT NULL CHECK(state IN ('pending', 'active', 'kept', 'doomed')),"
                       "writer TEXT NOT NULL, used_at INTEGER NOT NULL DEFAULT 0)"),
        QStringLiteral("INSERT INTO new_secrets(%1) SELECT %1 FROM secrets ORDER BY rowid").arg(columns),
        QStringLiteral("DROP TABLE secrets"),
        QStringLiteral("ALTER TABLE new_secrets RENAME TO secrets"),
        QStringLiteral("CREATE UNIQUE INDEX active_secrets ON secrets(owner, field) WHERE state = 'active'"),
        QStringLiteral("CREATE UNIQUE INDEX kept_secrets ON secrets(owner, field) WHERE state = 'kept'"),
    };
}

/// Endpoints that were added to an integration from an OpenAPI file.
QStringList addedCatalogues()
{
    return {QStringLiteral(
        "CREATE TABLE catalogues("
        "integration TEXT NOT NULL REFERENCES integrations(id) ON DELETE CASCADE, title TEXT NOT NULL,"
        "imported_at INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY(integration, title))")};
}
/// What adding to the history looks at to keep its limits, without reading requests and answers.
QStringList historySizes()
{
    return {QStringLiteral("CREATE INDEX history_sizes ON history(id, bytes)")};
}
} // namespace

QList<Migration> migrations()
{
    return {{1, firstSchema()}, {2, lastUse()}, {3, appOnlyPendingAuthorizationsAndSettings()},
        {4, draftsAndHistory()}, {5, keptSecrets()}, {6, addedCatalogues()}, {7, historySizes()}};
}

int newestSchema()
{
    return 7;
}

} // namespace signet
