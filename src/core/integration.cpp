// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/integration.h"

#include "core/servicetraits.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Integration)
};
} // namespace

QLatin1StringView serviceName(Service service)
{
    return traits(service).name;
}

Result<Service> serviceFromName(QStringView name)
{
    for (const Service service : allServices()) {
        if (name.compare(serviceName(service), Qt::CaseInsensitive) == 0)
            return service;
    }
    return fail(ErrorCode::InvalidInput,
        Tr::tr("There is no service “%1”. Use klicktipp or coredination.").arg(name));
}

QString serviceLabel(Service service)
{
    return traits(service).label;
}

QLatin1StringView environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QLatin1StringView("production");
    case Environment::Test:
        return QLatin1StringView("test");
    case Environment::Sandbox:
        return QLatin1StringView("sandbox");
    }
    Q_UNREACHABLE();
}

Result<Environment> environmentFromName(QStringView name)
{
    for (const Environment environment : {Environment::Production, Environment::Test, Environment::Sandbox}) {
        if (name.compare(environmentName(environment), Qt::CaseInsensitive) == 0)
            return environment;
    }
    return fail(ErrorCode::InvalidInput,
        Tr::tr("There is no environment “%1”. Use production, test or sandbox.").arg(name));
}

QString environmentLabel(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return Tr::tr("production");
    case Environment::Test:
        return Tr::tr("test");
    case Environment::Sandbox:
        return Tr::tr("sandbox");
    }
    Q_UNREACHABLE();
}

QLatin1StringView placementName(Placement placement)
{
    return QLatin1StringView(placement == Placement::Header ? "header" : "query");
}

Result<Placement> placementFromName(QStringView name)
{
    for (const Placement placement : {Placement::Header, Placement::Query}) {
        if (name == placementName(placement))
            return placement;
    }
    return fail(
        ErrorCode::InvalidInput, Tr::tr("There is no placement “%1”. Use header or query.").arg(name));
}

QString defaultBaseUrl(Service service)
{
    return traits(service).baseUrl;
}

const StoredSecret *findSecret(const QList<StoredSecret> &secrets, SecretField field)
{
    const auto found = std::find_if(secrets.begin(), secrets.end(),
        [field](const StoredSecret &stored) { return stored.field == field; });
    return found == secrets.end() ? nullptr : &*found;
}

const StoredSecret *Integration::secret(SecretField field) const
{
    return findSecret(secrets, field);
}

const StoredSecret *Integration::keptSecret(SecretField field) const
{
    return findSecret(keptSecrets, field);
}

} // namespace signet
