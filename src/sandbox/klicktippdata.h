// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/credentials.h"
#include "sandbox/json.h"

namespace signet {

struct KlickTippTag
{
    QString id;
    QString name;
    QString text;
    bool smart = false; ///< set by the system only
};

struct KlickTippContact
{
    QString id;
    QString email;
    QString smsNumber;
    QString status; ///< "Subscribed", "Unsubscribed", "Pending"
    QString listId;
    QString date; ///< Unix seconds
    NamedTexts fields;
    NamedTexts tags; ///< tag id, Unix seconds
};

/// What one customer keeps at KlickTipp, in memory.
struct KlickTippData
{
    NamedTexts fields; ///< "fieldFirstName", label
    NamedTexts lists;  ///< opt-in processes: id, name
    QList<KlickTippTag> tags;
    QList<KlickTippContact> contacts;
    qint64 nextTagId = 49;
    qint64 nextContactId = 9001;

    [[nodiscard]] bool hasList(const QString &id) const;
    /// Valid until the list of tags or contacts changes; nullptr where there is none.
    [[nodiscard]] KlickTippTag *tag(const QString &id);
    [[nodiscard]] KlickTippContact *contact(const QString &id);
    [[nodiscard]] KlickTippContact *contactByEmail(const QString &email);
};

/// Different for each customer, so that it can be told whose key was used.
[[nodiscard]] KlickTippData inventedKlickTipp(const SandboxCustomer &customer, qsizetype index);

} // namespace signet
