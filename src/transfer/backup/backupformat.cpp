// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/backup/backupformat.h"

#include "storage/servicesettings.h"
#include "transfer/backup/cborreading.h"

#include <QCborStreamWriter>
#include <QCoreApplication>
#include <QSet>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

constexpr qint64 formatNumber = 1;
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
        number("format", formatNumber);
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
            else if (m_format != formatNumber)
                m_reading.skip(); // whatever it says, it is refused below
            else
                read(name, contents);
        });
        if (m_format > formatNumber)
            return fail(ErrorCode::InvalidInput,
                Tr::tr("This backup was made by a newer version of Signet. Update Signet, then restore it."));
        if (m_format != formatNumber || !m_reading.isAtEnd() || !fitsTogether(contents))
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
            else
                m_reading.skip();
        });
        settingsFromJson(settings, integration);
        return entry;
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
} // namespace

Secret encodeBackup(const BackupContents &contents)
{
    const qsizetype size = entrySize + sizeOf(contents.integrations) + sizeOf(contents.accounts) +
                           sizeOf(contents.settingSecrets);
    return Writing(size).encode(contents);
}

Result<BackupContents> decodeBackup(const Secret &encoded)
{
    return Decoding(encoded).decode();
}

} // namespace signet
