// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/servicesettings.h"
#include "transfer/backup/backupformat.h"
#include "transfer/backup/cborreading.h"

#include <QCoreApplication>
#include <QSet>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

template <typename T>
std::optional<T> asOptional(const Result<T> &result)
{
    return result ? std::optional<T>(*result) : std::nullopt;
}

class Decoding
{
public:
    explicit Decoding(const Secret &encoded) : m_encoded(encoded), m_reading(m_encoded.reveal()) {}

    Result<BackupContents> decode()
    {
        BackupContents contents;
        m_reading.map([&](const QString &name) {
            if (name == u"format")
                m_format = m_reading.number();
            else if (m_format != backupFormat)
                m_reading.skip(); // whatever it says, it is refused below
            else
                read(name, contents);
        });
        if (m_format > backupFormat)
            return fail(ErrorCode::InvalidInput,
                Tr::tr("This backup was made by a newer version of Signet. Update Signet, then restore it."));
        if (m_format != backupFormat || !m_reading.isAtEnd() || !fitsTogether(contents))
            return fail(ErrorCode::StoreCorrupt,
                Tr::tr("What is in this backup is not what Signet writes. Use another backup."));
        return contents;
    }

private:
    void read(const QString &name, BackupContents &contents)
    {
        if (name == u"made")
            contents.madeAtMs = m_reading.number();
        else if (name == u"integrations")
            m_reading.array([&] { contents.integrations.append(integration()); });
        else if (name == u"accounts")
            m_reading.array([&] { contents.accounts.append(account()); });
        else if (name == u"settings")
            m_reading.map(
                [&](const QString &setting) { contents.settings.insert(setting, m_reading.text()); });
        else if (name == u"setting-secrets")
            contents.settingSecrets = secrets();
        else
            m_reading.skip();
    }

    [[nodiscard]] QUuid id() { return QUuid::fromString(m_reading.text()); }
    template <typename T>
    [[nodiscard]] T named(Result<T> (*fromName)(QStringView))
    {
        return m_reading.require(asOptional(fromName(m_reading.text())));
    }

    [[nodiscard]] QList<BackedUpSecret> secrets()
    {
        QList<BackedUpSecret> all;
        m_reading.array([&] {
            BackedUpSecret one;
            m_reading.map([&](const QString &name) {
                if (name == u"field")
                    one.field = named(fieldFromName);
                else if (name == u"value")
                    one.value = m_reading.secret();
                else if (name == u"stored")
                    one.storedAtMs = m_reading.number();
                else
                    m_reading.skip();
            });
            all.append(one);
        });
        return all;
    }

    [[nodiscard]] BackedUpIntegration integration()
    {
        BackedUpIntegration entry;
        Integration &integration = entry.integration;
        QString settings;
        m_reading.map([&](const QString &name) {
            if (name == u"id")
                integration.id = id();
            else if (name == u"name")
                integration.name = m_reading.text();
            else if (name == u"service")
                integration.service = named(serviceFromName);
            else if (name == u"environment")
                integration.environment = named(environmentFromName);
            else if (name == u"base-url")
                integration.baseUrl = m_reading.require(asOptional(BaseUrl::parse(m_reading.text())));
            else if (name == u"settings")
                settings = m_reading.text();
            else if (name == u"created")
                integration.createdAtMs = m_reading.number();
            else if (name == u"secrets")
                entry.secrets = secrets();
            else if (name == u"drafts")
                entry.drafts = m_reading.bytes();
            else if (name == u"catalogues")
                m_reading.array([&] { entry.catalogues.append(catalogue()); });
            else
                m_reading.skip();
        });
        for (CatalogueRow &catalogue : entry.catalogues)
            catalogue.integration = integration.id;
        settingsFromJson(settings, integration);
        return entry;
    }

    [[nodiscard]] CatalogueRow catalogue()
    {
        CatalogueRow row;
        m_reading.map([&](const QString &name) {
            if (name == u"title")
                row.title = m_reading.text();
            else if (name == u"imported")
                row.importedAtMs = m_reading.number();
            else if (name == u"content")
                row.content = m_reading.bytes();
            else
                m_reading.skip();
        });
        return row;
    }

    [[nodiscard]] BackedUpAccount account()
    {
        BackedUpAccount entry;
        PendingAuthorization pending;
        m_reading.map([&](const QString &name) {
            if (name == u"secrets")
                entry.secrets = secrets();
            else if (name == u"drafts")
                entry.drafts = m_reading.bytes();
            else if (name == u"authorization")
                pending.reference = m_reading.text();
            else if (name == u"authorization-started")
                pending.startedAtMs = m_reading.number();
            else
                read(name, entry.account);
        });
        if (!pending.reference.isEmpty())
            entry.account.authorization = pending;
        return entry;
    }

    void read(const QString &name, Account &account)
    {
        if (name == u"id")
            account.id = id();
        else if (name == u"integration")
            account.integrationId = id();
        else if (name == u"name")
            account.name = m_reading.text();
        else if (name == u"user-name")
            account.userName = m_reading.text();
        else if (name == u"method")
            account.method = named(methodFromName);
        else if (name == u"environment")
            account.environment = named(environmentFromName);
        else if (name == u"group")
            account.group = m_reading.text();
        else if (name == u"app-only")
            account.isAppOnly = m_reading.boolean();
        else if (name == u"check")
            account.lastCheck = check();
        else if (name == u"created")
            account.createdAtMs = m_reading.number();
        else
            m_reading.skip();
    }

    [[nodiscard]] CheckRecord check()
    {
        CheckRecord record;
        m_reading.map([&](const QString &name) {
            if (name == u"outcome")
                record.outcome = named(outcomeFromName);
            else if (name == u"at")
                record.atMs = m_reading.number();
            else if (name == u"status")
                record.httpStatus = static_cast<int>(m_reading.number());
            else if (name == u"duration")
                record.durationMs = static_cast<int>(m_reading.number());
            else if (name == u"probe")
                record.probe = m_reading.text();
            else if (name == u"message")
                record.message = m_reading.text();
            else
                m_reading.skip();
        });
        return record;
    }

    /// Every entry is somebody, nobody is there twice, and every account has its integration.
    [[nodiscard]] static bool fitsTogether(const BackupContents &contents)
    {
        QSet<QUuid> integrations;
        for (const BackedUpIntegration &entry : contents.integrations) {
            if (entry.integration.id.isNull() || integrations.contains(entry.integration.id))
                return false;
            integrations.insert(entry.integration.id);
        }
        QSet<QUuid> accounts;
        for (const BackedUpAccount &entry : contents.accounts) {
            const Account &account = entry.account;
            if (account.id.isNull() || accounts.contains(account.id) ||
                !integrations.contains(account.integrationId))
                return false;
            accounts.insert(account.id);
        }
        return true;
    }

    const Secret m_encoded;
    CborReading m_reading;
    qint64 m_format = 0;
};
} // namespace

Result<BackupContents> decodeBackup(const Secret &encoded)
{
    return Decoding(encoded).decode();
}

} // namespace signet
