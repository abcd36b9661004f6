// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/servicesettings.h"
#include "transfer/backup/backupformat.h"

#include <QCborStreamWriter>

namespace signet {

namespace {
/// More than any entry takes without its drafts and secrets: the buffer is never moved, so no copy stays
/// behind.
constexpr qsizetype entrySize = 8'192;

class Writing
{
public:
    explicit Writing(qsizetype size) : m_writer(&m_bytes) { m_bytes.reserve(size); }

    Secret encode(const BackupContents &contents)
    {
        m_writer.startMap();
        number("format", backupFormat);
        number("made", contents.madeAtMs);
        list("integrations", contents.integrations);
        list("accounts", contents.accounts);
        key("settings");
        m_writer.startMap();
        for (auto setting = contents.settings.begin(); setting != contents.settings.end(); ++setting) {
            m_writer.append(QStringView(setting.key()));
            m_writer.append(QStringView(setting.value()));
        }
        m_writer.endMap();
        secrets("setting-secrets", contents.settingSecrets);
        m_writer.endMap();
        return Secret::take(std::move(m_bytes));
    }

private:
    void key(const char *name) { m_writer.append(QLatin1StringView(name)); }
    void text(const char *name, QStringView value)
    {
        key(name);
        m_writer.append(value);
    }
    void text(const char *name, QLatin1StringView value)
    {
        key(name);
        m_writer.append(value);
    }
    void number(const char *name, qint64 value)
    {
        key(name);
        m_writer.append(value);
    }
    void bytes(const char *name, QByteArrayView value)
    {
        key(name);
        m_writer.appendByteString(value.data(), value.size());
    }
    void id(const char *name, const QUuid &value)
    {
        text(name, QStringView(value.toString(QUuid::WithoutBraces)));
    }

    template <typename Entry>
    void list(const char *name, const QList<Entry> &entries)
    {
        key(name);
        m_writer.startArray(quint64(entries.size()));
        for (const Entry &entry : entries)
            write(entry);
        m_writer.endArray();
    }

    void secrets(const char *name, const QList<BackedUpSecret> &secrets)
    {
        key(name);
        m_writer.startArray(quint64(secrets.size()));
        for (const BackedUpSecret &secret : secrets) {
            m_writer.startMap();
            text("field", fieldName(secret.field));
            bytes("value", secret.value.reveal());
            number("stored", secret.storedAtMs);
            m_writer.endMap();
        }
        m_writer.endArray();
    }

    void write(const BackedUpIntegration &entry)
    {
        const Integration &integration = entry.integration;
        m_writer.startMap();
        id("id", integration.id);
        text("name", QStringView(integration.name));
        text("service", serviceName(integration.service));
        text("environment", environmentName(integration.environment));
        text("base-url", QStringView(integration.baseUrl.toString()));
        text("settings", QStringView(settingsToJson(integration)));
        number("created", integration.createdAtMs);
        secrets("secrets", entry.secrets);
        bytes("drafts", entry.drafts);
        list("catalogues", entry.catalogues);
        m_writer.endMap();
    }

    void write(const CatalogueRow &catalogue)
    {
        m_writer.startMap();
        text("title", QStringView(catalogue.title));
        number("imported", catalogue.importedAtMs);
        bytes("content", catalogue.content);
        m_writer.endMap();
    }

    void write(const BackedUpAccount &entry)
    {
        const Account &account = entry.account;
        m_writer.startMap();
        id("id", account.id);
        id("integration", account.integrationId);
        text("name", QStringView(account.name));
        text("user-name", QStringView(account.userName));
        text("method", methodName(account.method));
        if (account.environment)
            text("environment", environmentName(*account.environment));
        text("group", QStringView(account.group));
        key("app-only");
        m_writer.append(account.isAppOnly);
        if (account.authorization) {
            text("authorization", QStringView(account.authorization->reference));
            number("authorization-started", account.authorization->startedAtMs);
        }
        write(account.lastCheck);
        number("created", account.createdAtMs);
        secrets("secrets", entry.secrets);
        bytes("drafts", entry.drafts);
        m_writer.endMap();
    }

    void write(const CheckRecord &check)
    {
        if (check.outcome == CheckOutcome::NeverChecked)
            return;
        key("check");
        m_writer.startMap();
        text("outcome", outcomeName(check.outcome));
        number("at", check.atMs);
        number("status", check.httpStatus);
        number("duration", check.durationMs);
        text("probe", QStringView(check.probe));
        text("message", QStringView(check.message));
        m_writer.endMap();
    }

    QByteArray m_bytes;
    QCborStreamWriter m_writer;
};

qsizetype sizeOf(const QList<BackedUpSecret> &secrets)
{
    qsizetype size = 0;
    for (const BackedUpSecret &secret : secrets)
        size += secret.value.size() + 64;
    return size;
}

template <typename Entry>
qsizetype sizeOf(const QList<Entry> &entries)
{
    qsizetype size = 0;
    for (const Entry &entry : entries)
        size += entrySize + entry.drafts.size() + sizeOf(entry.secrets);
    return size;
}

qsizetype catalogueSize(const QList<BackedUpIntegration> &entries)
{
    qsizetype size = 0;
    for (const BackedUpIntegration &entry : entries) {
        for (const CatalogueRow &catalogue : entry.catalogues)
            size += entrySize + catalogue.content.size();
    }
    return size;
}
} // namespace

Secret encodeBackup(const BackupContents &contents)
{
    const qsizetype size = entrySize + sizeOf(contents.integrations) + sizeOf(contents.accounts) +
                           sizeOf(contents.settingSecrets) + catalogueSize(contents.integrations);
    return Writing(size).encode(contents);
}

} // namespace signet
