// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/klicktippdata.h"

#include <algorithm>
#include <array>

namespace signet {

namespace {

constexpr qint64 firstContactSeconds = 1'758'821'945;

template <typename T>
T *findById(QList<T> &list, const QString &id)
{
    const auto it = std::find_if(list.begin(), list.end(), [&id](const T &item) { return item.id == id; });
    return it == list.end() ? nullptr : &*it;
}

NamedTexts inventedFields()
{
    return {
        {QStringLiteral("fieldFirstName"), QStringLiteral("Vorname")},
        {QStringLiteral("fieldLastName"), QStringLiteral("Nachname")},
        {QStringLiteral("fieldCompanyName"), QStringLiteral("Firma")},
        {QStringLiteral("fieldCity"), QStringLiteral("Ort")},
        {QStringLiteral("fieldBirthday"), QStringLiteral("Geburtstag")},
        {QStringLiteral("fieldLeadValue"), QStringLiteral("Lead-Wert")},
        {QStringLiteral("field12345"), QStringLiteral("Lieblingsgröße")},
        {QStringLiteral("field978"), QStringLiteral("Kundennummer")},
    };
}

QList<KlickTippContact> inventedContacts(qsizetype index)
{
    constexpr std::array<std::pair<const char16_t *, const char16_t *>, 6> people{{
        {u"Alex", u"Beispiel"},
        {u"Jürgen", u"Größer"},
        {u"Zoë", u"Krüger"},
        {u"Renée", u"O'Neill"},
        {u"Max", u"Mustermann"},
        {u"Şeyma", u"Yılmaz"},
    }};
    QList<KlickTippContact> contacts;
    qint64 number = 0;
    for (const auto &[first, last] : people) {
        const QString seconds = QString::number(firstContactSeconds + number * 86'400 + index * 3'600);
        KlickTippContact contact;
        contact.id = QString::number(700 + index * 100 + (number * 37) % 100);
        contact.email = QStringLiteral("kontakt%1.%2@leser.example").arg(number + 1).arg(index + 1);
        contact.smsNumber = QStringLiteral("0049170123%1").arg(4567 + number);
        contact.status = number % 5 == 4 ? QStringLiteral("Unsubscribed") : QStringLiteral("Subscribed");
        contact.listId = QStringLiteral("358");
        contact.date = seconds;
        contact.fields = {{QStringLiteral("fieldFirstName"), QString::fromUtf16(first)},
            {QStringLiteral("fieldLastName"), QString::fromUtf16(last)},
            {QStringLiteral("fieldCompanyName"), {}}, {QStringLiteral("fieldCity"), QStringLiteral("Köln")},
            {QStringLiteral("fieldBirthday"), QStringLiteral("755222400")},
            {QStringLiteral("fieldLeadValue"), QString::number(100 + number)}};
        contact.tags = {{QStringLiteral("17"), seconds}};
        if (number % 2 == 0)
            contact.tags.append({QStringLiteral("1204"), seconds});
        contacts.append(std::move(contact));
        ++number;
    }
    return contacts;
}

} // namespace

bool KlickTippData::hasList(const QString &id) const
{
    return std::any_of(lists.begin(), lists.end(), [&id](const auto &list) { return list.first == id; });
}

KlickTippTag *KlickTippData::tag(const QString &id)
{
    return findById(tags, id);
}

KlickTippContact *KlickTippData::contact(const QString &id)
{
    return findById(contacts, id);
}

KlickTippContact *KlickTippData::contactByEmail(const QString &email)
{
    const auto it = std::find_if(contacts.begin(), contacts.end(), [&email](const KlickTippContact &contact) {
        return contact.email.compare(email, Qt::CaseInsensitive) == 0;
    });
    return it == contacts.end() ? nullptr : &*it;
}

KlickTippData inventedKlickTipp(const SandboxCustomer &customer, qsizetype index)
{
    KlickTippData data;
    data.fields = inventedFields();
    // Keys that look like integers, not in order: a client that sorts them shows another list.
    data.lists = {
        {QStringLiteral("358"), customer.name + QStringLiteral(" – Newsletter")},
        {QStringLiteral("21"), customer.name + QStringLiteral(" – Bestellbestätigung")},
        {QStringLiteral("1007"), QStringLiteral("Gewinnspiel „Sommer“")},
        {QStringLiteral("3"), QString()},
    };
    data.tags = {
        {QStringLiteral("1204"), QStringLiteral("Kunde"), QStringLiteral("hat einmal gekauft"), false},
        {QStringLiteral("17"), QStringLiteral("Kontakt angelegt"), {}, true},
        {QStringLiteral("23"), QStringLiteral("Interesse: Größe XL"), {}, false},
        {QStringLiteral("310"), QStringLiteral("Messe 2026"), customer.name, false},
    };
    data.contacts = inventedContacts(index);
    return data;
}

} // namespace signet
