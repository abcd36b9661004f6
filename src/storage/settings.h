// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locksettings.h"
#include "core/networksettings.h"
#include "core/storechoice.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QUuid>

namespace signet {

class Database;

/// Everything that can be set, apart from how the window looks (gui/preferences.h).
struct SettingValues
{
    StoreChoice store = StoreChoice::Keychain;
    NetworkSettings network;
    quint16 listenerPort = 0; ///< of authorizations on this machine; 0: the system chooses
    bool keepsHistory = true; ///< of what is sent from the playground
    LockSettings lock;

    friend bool operator==(const SettingValues &, const SettingValues &) = default;
};

/// The settings that window and command line share: rows of name and value in the database. Defaults are not
/// written, names that this version does not know stay, and a value that does not keep its rules counts as
/// its default and is told by problems(). Secrets are elsewhere: in the secret store, owned by secretOwner().
class Settings : public QObject
{
    Q_OBJECT

public:
    /// Reads them. @p database must outlive it.
    explicit Settings(const Database &database, QObject *parent = nullptr);

    /// Owns the secrets of settings: the proxy's password is its SecretField::Password.
    [[nodiscard]] static QUuid secretOwner();

    [[nodiscard]] const SettingValues &values() const { return m_values; }
    /// Translated: which rows were not understood, and what a manual proxy lacks.
    [[nodiscard]] QStringList problems() const;
    /// Writes what is different. InvalidInput where the values do not fit together; then nothing is written.
    [[nodiscard]] Result<void> save(const SettingValues &values);

    /// One by one, for the command line: "proxy", "proxy-host", … in the order in which they are shown.
    [[nodiscard]] static QStringList names();
    /// Translated: what it is for.
    [[nodiscard]] static QString description(const QString &name);
    /// The value as text; NotFound for an unknown name.
    [[nodiscard]] Result<QString> text(const QString &name) const;
    [[nodiscard]] bool isDefault(const QString &name) const;
    /// Errors: NotFound, and those of save().
    [[nodiscard]] Result<void> setText(const QString &name, const QString &text);
    [[nodiscard]] Result<void> reset(const QString &name);

    /// Reads them again: another process may have written.
    void reload();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Result<void> write(const SettingValues &values, const QString &always = {});

    const Database &m_database;
    SettingValues m_values;
    QSet<QString> m_bad; ///< names of rows that were not understood
    QStringList m_complaints;
};

} // namespace signet
