// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settings.h"

#include "storage/database.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace signet {

namespace {
/// One setting between its row and its value.
struct Definition
{
    QLatin1StringView name;
    const char *description;
    Result<void> (*read)(const QString &text, SettingValues &values);
    QString (*write)(const SettingValues &values);
};

Result<void> readStore(const QString &text, SettingValues &values)
{
    const Result<StoreChoice> choice = storeChoiceFromName(text);
    if (!choice)
        return fail(choice.error());
    values.store = *choice;
    return {};
}

Result<void> readMode(const QString &text, SettingValues &values)
{
    const Result<ProxyMode> mode = proxyModeFromName(text);
    if (!mode)
        return fail(mode.error());
    values.network.proxyMode = *mode;
    return {};
}

Result<void> readText(const QString &text, QString &value, Result<void> (*check)(const QString &))
{
    if (const Result<void> checked = check(text); !checked)
        return checked;
    value = text;
    return {};
}

Result<void> readPort(const QString &text, quint16 &value)
{
    const Result<quint16> port = portFromText(text);
    if (!port)
        return fail(port.error());
    value = *port;
    return {};
}

Result<void> readListenerPort(const QString &text, SettingValues &values)
{
    quint16 port = 0;
    if (const Result<void> read = readPort(text, port); !read)
        return read;
    if (const Result<void> checked = checkListenerPort(port); !checked)
        return checked;
    values.listenerPort = port;
    return {};
}

Result<void> readSwitch(const QString &text, bool &value)
{
    if (text != u"on" && text != u"off")
        return fail(
            ErrorCode::InvalidInput, QCoreApplication::translate("Settings", "The value is “on” or “off”."));
    value = text == u"on";
    return {};
}

QString switchText(bool value)
{
    return value ? QStringLiteral("on") : QStringLiteral("off");
}

Result<void> readAutoLock(const QString &text, SettingValues &values)
{
    const Result<AutoLock> choice = autoLockFromName(text);
    if (!choice)
        return fail(choice.error());
    values.lock.choice = *choice;
    return {};
}

Result<void> readIdleMinutes(const QString &text, SettingValues &values)
{
    const Result<int> minutes = idleMinutesFromText(text);
    if (!minutes)
        return fail(minutes.error());
    values.lock.idleMinutes = *minutes;
    return {};
}

QString portText(quint16 port)
{
    return port == 0 ? QString() : QString::number(port);
}

const Definition definitions[] = {
    {QLatin1StringView("secret-store"),
        QT_TRANSLATE_NOOP(
            "Settings", "Where keys are kept: keychain, vault (a file with a passphrase) or memory."),
        &readStore, [](const SettingValues &values) -> QString { return storeChoiceName(values.store); }},
    {QLatin1StringView("proxy"),
        QT_TRANSLATE_NOOP("Settings", "How the network is reached: system, none or manual."), &readMode,
        [](const SettingValues &values) -> QString { return proxyModeName(values.network.proxyMode); }},
    {QLatin1StringView("proxy-host"), QT_TRANSLATE_NOOP("Settings", "The manual proxy's name or address."),
        [](const QString &text, SettingValues &values) {
            return readText(text, values.network.proxyHost, &checkProxyHost);
        },
        [](const SettingValues &values) { return values.network.proxyHost; }},
    {QLatin1StringView("proxy-port"), QT_TRANSLATE_NOOP("Settings", "The manual proxy's port."),
        [](const QString &text, SettingValues &values) { return readPort(text, values.network.proxyPort); },
        [](const SettingValues &values) { return portText(values.network.proxyPort); }},
    {QLatin1StringView("proxy-user"),
        QT_TRANSLATE_NOOP("Settings", "The user name that the manual proxy asks for."),
        [](const QString &text, SettingValues &values) {
            return readText(text, values.network.proxyUser, &checkProxyUser);
        },
        [](const SettingValues &values) { return values.network.proxyUser; }},
    {QLatin1StringView("ca-file"),
        QT_TRANSLATE_NOOP("Settings", "A PEM file of authorities that are trusted beside the system's."),
        [](const QString &text, SettingValues &values) {
            return readText(text, values.network.authorityFile, &checkAuthorityPath);
        },
        [](const SettingValues &values) { return values.network.authorityFile; }},
    {QLatin1StringView("listener-port"),
        QT_TRANSLATE_NOOP("Settings", "The fixed port for authorizations, for SSH forwarding."),
        &readListenerPort, [](const SettingValues &values) { return portText(values.listenerPort); }},
    {QLatin1StringView("history"),
        QT_TRANSLATE_NOOP("Settings", "Whether requests and answers are kept, without keys: on or off."),
        [](const QString &text, SettingValues &values) { return readSwitch(text, values.keepsHistory); },
        [](const SettingValues &values) { return switchText(values.keepsHistory); }},
    {QLatin1StringView("lock"),
        QT_TRANSLATE_NOOP("Settings",
            "For which stores the window locks by itself: vault, always (the keychain, too) or never."),
        &readAutoLock,
        [](const SettingValues &values) -> QString { return autoLockName(values.lock.choice); }},
    {QLatin1StringView("lock-idle-minutes"),
        QT_TRANSLATE_NOOP("Settings", "After how many minutes without use it locks; 0: however long."),
        &readIdleMinutes,
        [](const SettingValues &values) { return QString::number(values.lock.idleMinutes); }},
    {QLatin1StringView("lock-on-sleep"),
        QT_TRANSLATE_NOOP("Settings", "Whether it locks before the computer sleeps: on or off."),
        [](const QString &text, SettingValues &values) { return readSwitch(text, values.lock.onSleep); },
        [](const SettingValues &values) { return switchText(values.lock.onSleep); }},
    {QLatin1StringView("lock-on-screen-lock"),
        QT_TRANSLATE_NOOP("Settings", "Whether it locks with the screen: on or off."),
        [](const QString &text, SettingValues &values) { return readSwitch(text, values.lock.onScreenLock); },
        [](const SettingValues &values) { return switchText(values.lock.onScreenLock); }},
};

const Definition *definitionOf(const QString &name)
{
    const auto *found = std::find_if(std::begin(definitions), std::end(definitions),
        [&name](const Definition &definition) { return name == definition.name; });
    return found == std::end(definitions) ? nullptr : found;
}

tl::unexpected<Error> unknown(const QString &name)
{
    return fail(ErrorCode::NotFound, Settings::tr("There is no setting “%1”. There are: %2.")
                                         .arg(name, Settings::names().join(QStringLiteral(", "))));
}
} // namespace

Settings::Settings(const Database &database, QObject *parent) : QObject(parent), m_database(database)
{
    reload();
}

QUuid Settings::secretOwner()
{
    return QUuid(0x5e771265, 0x0000, 0x4000, 0x80, 0x00, 0x70, 0x72, 0x6f, 0x78, 0x79, 0x00);
}

QStringList Settings::problems() const
{
    QStringList problems = m_complaints;
    if (const Result<void> whole = checkNetworkSettings(m_values.network); !whole)
        problems.append(whole.error().message);
    return problems;
}

Result<void> Settings::save(const SettingValues &values)
{
    return write(values);
}

Result<void> Settings::write(const SettingValues &values, const QString &always)
{
    if (const Result<void> network = checkNetworkSettings(values.network); !network)
        return network;
    if (const Result<void> port = checkListenerPort(values.listenerPort); !port)
        return port;
    const Result<void> written = m_database.transaction([&]() -> Result<void> {
        for (const Definition &definition : definitions) {
            const QString name = definition.name;
            const QString text = definition.write(values);
            if (text == definition.write(m_values) && name != always && !m_bad.contains(name))
                continue;
            const Result<QSqlQuery> row =
                text == definition.write({})
                    ? m_database.run(QStringLiteral("DELETE FROM settings WHERE name = ?"), {name})
                    : m_database.run(QStringLiteral("INSERT INTO settings(name, value) VALUES(?, ?) "
                                                    "ON CONFLICT(name) DO UPDATE SET value = excluded.value"),
                          {name, text});
            if (!row)
                return fail(row.error());
        }
        return {};
    });
    if (written)
        reload();
    return written;
}

QStringList Settings::names()
{
    QStringList names;
    for (const Definition &definition : definitions)
        names.append(definition.name);
    return names;
}

QString Settings::description(const QString &name)
{
    const Definition *definition = definitionOf(name);
    return definition == nullptr ? QString()
                                 : QCoreApplication::translate("Settings", definition->description);
}

Result<QString> Settings::text(const QString &name) const
{
    const Definition *definition = definitionOf(name);
    if (definition == nullptr)
        return unknown(name);
    return definition->write(m_values);
}

bool Settings::isDefault(const QString &name) const
{
    const Definition *definition = definitionOf(name);
    return definition != nullptr && definition->write(m_values) == definition->write({});
}

Result<void> Settings::setText(const QString &name, const QString &text)
{
    const Definition *definition = definitionOf(name);
    if (definition == nullptr)
        return unknown(name);
    SettingValues values = m_values;
    if (const Result<void> read = definition->read(text, values); !read)
        return read;
    return write(values, name);
}

Result<void> Settings::reset(const QString &name)
{
    const Definition *definition = definitionOf(name);
    if (definition == nullptr)
        return unknown(name);
    return setText(name, definition->write({}));
}

void Settings::reload()
{
    Result<QSqlQuery> rows = m_database.run(QStringLiteral("SELECT name, value FROM settings ORDER BY name"));
    if (!rows) {
        m_complaints = {rows.error().message};
        return;
    }
    SettingValues values;
    m_bad.clear();
    m_complaints.clear();
    while (rows->next()) {
        const QString name = rows->value(0).toString();
        const Definition *definition = definitionOf(name);
        if (definition == nullptr)
            continue; // a newer version's
        if (const Result<void> read = definition->read(rows->value(1).toString(), values); !read) {
            m_bad.insert(name);
            m_complaints.append(tr("The setting %1 is not used: %2").arg(name, read.error().message));
        }
    }
    if (values == m_values)
        return;
    m_values = values;
    Q_EMIT changed();
}

} // namespace signet
