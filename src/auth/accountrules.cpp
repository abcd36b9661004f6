// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/accountrules.h"

#include "core/name.h"
#include "core/servicetraits.h"
#include "core/text.h"
#include "signing/cleansecret.h"
#include "signing/partnercipher.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AccountRules)
};

Error wrong(const QString &message)
{
    return {ErrorCode::InvalidInput, message};
}

bool holds(const NewSecrets &secrets, SecretField field)
{
    return std::any_of(
        secrets.begin(), secrets.end(), [field](const auto &entry) { return entry.first == field; });
}

Result<void> checkService(const Account &account, const ServiceTraits &service)
{
    if (!service.methods.contains(account.method))
        return fail(wrong(Tr::tr("%1 does not know the method %2.")
                              .arg(service.label, QString(methodName(account.method)))));
    if (account.isAppOnly && !service.canActAlone)
        return fail(wrong(Tr::tr("%1 knows no requests without a user.").arg(service.label)));
    if (!account.group.isEmpty() && !service.hasGroups)
        return fail(wrong(Tr::tr("%1 knows no groups.").arg(service.label)));
    return {};
}

Result<void> checkIdentity(const Account &account, SecretField used)
{
    switch (account.method) {
    case AuthMethod::PartnerKey:
        if (const Result<QByteArray> userName = cleanUserName(account.userName); !userName)
            return fail(userName.error());
        break;
    case AuthMethod::SessionLogin:
        if (account.userName.isEmpty())
            return fail(wrong(Tr::tr("The user name is missing.")));
        break;
    case AuthMethod::ApiToken:
        if (used == SecretField::Password && !account.isAppOnly && !account.userName.contains(u'@'))
            return fail(wrong(Tr::tr("A token exchange needs the user’s e-mail.")));
        break;
    }
    return checkUserName(account.userName);
}

Result<void> checkSecrets(const Account &account, const NewSecrets &given)
{
    for (const auto &entry : given) {
        if (!accountSecrets(account.method).contains(entry.first))
            return fail(
                wrong(Tr::tr("An account with the method %1 has no %2.")
                          .arg(QString(methodName(account.method)), QString(fieldName(entry.first)))));
        if (const Result<Secret> clean = cleanSecret(entry.first, entry.second); !clean)
            return fail(clean.error());
    }
    return {};
}

Result<void> checkNothingIsMissing(const Account &account, const NewSecrets &given, SecretField used)
{
    const bool mayWait = account.isAppOnly || account.method == AuthMethod::PartnerKey;
    if (mayWait || holds(given, used) || account.secret(used) != nullptr)
        return {};
    return fail(wrong(used == SecretField::ApiToken ? Tr::tr("The API token is missing.")
                                                    : Tr::tr("The password is missing.")));
}
} // namespace

Account tidied(Account typed)
{
    typed.name = trimmedLikeTheWeb(typed.name);
    typed.userName = trimmedLikeTheWeb(typed.userName);
    typed.group = trimmedLikeTheWeb(typed.group);
    return typed;
}

SecretField usedSecret(const Account &account, const NewSecrets &given)
{
    for (const SecretField field : accountSecrets(account.method)) {
        if (holds(given, field))
            return field;
    }
    for (const SecretField field : accountSecrets(account.method)) {
        if (account.secret(field) != nullptr)
            return field;
    }
    return account.requiredSecret();
}

Result<void> checkAccount(
    const Account &account, const Integration &integration, const NewSecrets &given, SecretField used)
{
    if (const Result<void> named = checkName(account.name); !named)
        return named;
    if (const Result<void> fits = checkService(account, traits(integration.service)); !fits)
        return fits;
    if (const Result<void> known = checkIdentity(account, used); !known)
        return known;
    if (const Result<void> grouped = checkGroup(account.group); !grouped)
        return grouped;
    if (const Result<void> clean = checkSecrets(account, given); !clean)
        return clean;
    return checkNothingIsMissing(account, given, used);
}

QList<StoredSecret> secretsBeside(const QList<SecretField> &used, const Account &account)
{
    QList<StoredSecret> others;
    const QList<StoredSecret> all = account.secrets + account.keptSecrets;
    std::copy_if(all.begin(), all.end(), std::back_inserter(others),
        [&used](const StoredSecret &secret) { return !used.contains(secret.field); });
    return others;
}

} // namespace signet
