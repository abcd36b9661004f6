// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account.h"

#include <QCoreApplication>

#include <array>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Account)
};
} // namespace

QLatin1StringView methodName(AuthMethod method)
{
    switch (method) {
    case AuthMethod::PartnerKey:
        return QLatin1StringView("partner-key");
    case AuthMethod::SessionLogin:
        return QLatin1StringView("session-login");
    case AuthMethod::ApiToken:
        return QLatin1StringView("api-token");
    }
    Q_UNREACHABLE();
}

Result<AuthMethod> methodFromName(QStringView name)
{
    for (const AuthMethod method : {AuthMethod::PartnerKey, AuthMethod::SessionLogin, AuthMethod::ApiToken}) {
        if (name == methodName(method))
            return method;
    }
    return fail(ErrorCode::InvalidInput,
        Tr::tr("There is no method “%1”. Use partner-key, session-login or api-token.").arg(name));
}

QLatin1StringView outcomeName(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::NeverChecked:
        return QLatin1StringView("never-checked");
    case CheckOutcome::Works:
        return QLatin1StringView("works");
    case CheckOutcome::Refused:
        return QLatin1StringView("refused");
    case CheckOutcome::CannotTell:
        return QLatin1StringView("cannot-tell");
    }
    Q_UNREACHABLE();
}

Result<CheckOutcome> outcomeFromName(QStringView name)
{
    for (const CheckOutcome outcome :
        {CheckOutcome::NeverChecked, CheckOutcome::Works, CheckOutcome::Refused, CheckOutcome::CannotTell}) {
        if (name == outcomeName(outcome))
            return outcome;
    }
    return fail(ErrorCode::InvalidInput, Tr::tr("There is no outcome “%1”.").arg(name));
}

bool shouldRecord(const CheckRecord &previous, const CheckRecord &next)
{
    const auto isVerdict = [](const CheckRecord &record) {
        return record.outcome == CheckOutcome::Works || record.outcome == CheckOutcome::Refused;
    };
    return isVerdict(next) || (next.outcome == CheckOutcome::CannotTell && !isVerdict(previous));
}

const StoredSecret *Account::secret(SecretField field) const
{
    return findSecret(secrets, field);
}

const StoredSecret *Account::keptSecret(SecretField field) const
{
    return findSecret(keptSecrets, field);
}

SecretField Account::requiredSecret() const
{
    switch (method) {
    case AuthMethod::PartnerKey:
        return SecretField::CustomerKey;
    case AuthMethod::SessionLogin:
        return SecretField::Password;
    case AuthMethod::ApiToken:
        return SecretField::ApiToken;
    }
    Q_UNREACHABLE();
}

bool Account::hasCredentials() const
{
    return isAppOnly || secret(requiredSecret()) ||
           (method == AuthMethod::ApiToken && secret(SecretField::Password));
}

Environment effectiveEnvironment(const Account &account, const Integration &integration)
{
    return account.environment.value_or(integration.environment);
}

} // namespace signet
