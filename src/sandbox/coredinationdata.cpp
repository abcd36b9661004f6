// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/coredinationdata.h"

#include <array>

namespace signet {

namespace {
constexpr qint64 firstChangeMs = 1'763'100'000'000;
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
} // namespace

CoredinationData inventedFieldService()
{
    constexpr std::array<const char16_t *, 12> names{u"Malmö Fjärrvärme AB", u"Åsa Bengtsson",
        u"Wendy Warner", u"Hotel Nordkap", u"Bageri Söder", u"Kranhuset 7", u"Lund Elservice",
        u"Vårdcentralen Ekbacken", u"Öresund Kyl & Frys", u"Stiftelsen Lönnen", u"O'Brien Lifts",
        u"Brf Solgläntan"};
    constexpr std::array<const char16_t *, 4> cities{u"Malmö", u"Lund", u"Göteborg", u"Umeå"};
    constexpr std::array<const char16_t *, 3> states{u"NEW", u"PLANNED", u"DONE"};

    CoredinationData data;
    qint64 number = 0;
    for (const char16_t *name : names) {
        FieldCustomer customer;
        customer.id = QString::number(2'039'077 + number * 13);
        customer.name = QString::fromUtf16(name);
        customer.email = QStringLiteral("kontakt%1@kunder.example").arg(number + 1);
        customer.phone = QStringLiteral("+4670123%1").arg(4500 + number * 7);
        customer.city = QString::fromUtf16(cities[size_t(number) % cities.size()]);
        customer.inactive = number % 6 == 5;
        customer.modifiedMs = firstChangeMs + number * dayMs;
        data.jobs.append(
            {QString::number(77'001 + number), customer.id, QStringLiteral("Service %1").arg(customer.city),
                QString::fromUtf16(states[size_t(number) % states.size()]),
                firstChangeMs + (number + 20) * dayMs});
        data.customers.append(std::move(customer));
        ++number;
    }
    return data;
}

} // namespace signet
