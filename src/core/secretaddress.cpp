// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretaddress.h"

#include "core/servicetraits.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SecretAddress)
};

constexpr QLatin1StringView scheme("signet://");

tl::unexpected<Error> malformed(const QString &why)
{
    return fail(ErrorCode::InvalidInput, Tr::tr("%1 A reference looks like signet://account/customer-key or "
                                                "signet://integration/developer-key.")
                                             .arg(why));
}

/// What stands between two slashes; nothing where an escape is broken or is not UTF-8.
std::optional<QString> decoded(const QString &part)
{
    for (qsizetype at = part.indexOf(u'%'); at >= 0; at = part.indexOf(u'%', at + 1)) {
        const auto isHex = [&part](qsizetype i) {
            return i < part.size() && QStringView(u"0123456789abcdefABCDEF").contains(part.at(i));
        };
        if (!isHex(at + 1) || !isHex(at + 2))
            return std::nullopt;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(QByteArray::fromPercentEncoding(part.toUtf8()));
    if (decoder.hasError() || text.isEmpty())
        return std::nullopt;
    return text;
}

QString encoded(const QString &part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

QString fieldList(const QList<SecretField> &fields)
{
    QStringList names;
    for (const SecretField field : fields)
        names.append(fieldName(field));
    return names.join(QStringLiteral(", "));
}

template <typename Owner>
bool isCalled(const Owner &owner, const QString &text)
{
    return owner.name == text || owner.id.toString(QUuid::WithoutBraces) == text;
}

tl::unexpected<Error> noSuchField(const QString &owner, SecretField field, const QList<SecretField> &known)
{
    return fail(ErrorCode::NotFound,
        Tr::tr("“%1” has no %2; it may have: %3.").arg(owner, QString(fieldName(field)), fieldList(known)));
}

Result<SecretPlace> findOwnSecret(const SecretAddress &address, const QList<Integration> &integrations)
{
    if (address.integration)
        return fail(ErrorCode::NotFound,
            Tr::tr("The %1 belongs to an integration, not to an account. Write signet://%2/%1.")
                .arg(QString(fieldName(address.field)), encoded(*address.integration)));
    const auto found = std::find_if(integrations.begin(), integrations.end(),
        [&](const Integration &integration) { return isCalled(integration, address.owner); });
    if (found == integrations.end())
        return fail(
            ErrorCode::NotFound, Tr::tr("There is no integration “%1”, and the %2 belongs to an integration. "
                                        "`signet-cli integration list` shows all.")
                                     .arg(address.owner, QString(fieldName(address.field))));
    const QList<SecretField> &known = traits(found->service).applicationSecrets;
    if (!known.contains(address.field))
        return noSuchField(found->name, address.field, known);
    return SecretPlace{*found, std::nullopt, address.field};
}

tl::unexpected<Error> ambiguous(const SecretAddress &address, const QList<SecretPlace> &found)
{
    QStringList choices;
    for (const SecretPlace &place : found)
        choices.append(addressOf(place.integration, place.account, place.field).toString());
    return fail(ErrorCode::Conflict, Tr::tr("Several accounts are called “%1”. Write one of these: %2")
                                         .arg(address.owner, choices.join(u' ')));
}
} // namespace

bool SecretAddress::isMeant(QStringView text)
{
    return text.startsWith(scheme);
}

Result<SecretAddress> SecretAddress::parse(const QString &text)
{
    if (!isMeant(text))
        return malformed(Tr::tr("“%1” is no reference to a secret.").arg(text));
    const QStringList parts = text.mid(scheme.size()).split(u'/');
    if (parts.size() < 2 || parts.size() > 3)
        return malformed(Tr::tr("“%1” has too few or too many parts; a slash inside a name is written %2.")
                             .arg(text, QStringLiteral("%2F")));
    QStringList names;
    for (const QString &part : parts.first(parts.size() - 1)) {
        const std::optional<QString> name = decoded(part);
        if (!name)
            return malformed(Tr::tr("“%1” names nothing; a percent sign inside a name is written %2.")
                                 .arg(text, QStringLiteral("%25")));
        names.append(*name);
    }
    const Result<SecretField> field = fieldFromName(parts.last());
    if (!field)
        return malformed(field.error().message);
    SecretAddress address;
    if (names.size() > 1)
        address.integration = names.first();
    address.owner = names.last();
    address.field = *field;
    return address;
}

QString SecretAddress::toString() const
{
    const QString inside = integration ? encoded(*integration) + u'/' : QString();
    return scheme + inside + encoded(owner) + u'/' + fieldName(field);
}

SecretAddress addressOf(
    const Integration &integration, const std::optional<Account> &account, SecretField field)
{
    if (!account)
        return {std::nullopt, integration.name, field};
    return {integration.name, account->name, field};
}

SecretAddress stableAddressOf(const QUuid &owner, SecretField field)
{
    return {std::nullopt, owner.toString(QUuid::WithoutBraces), field};
}

bool isApplicationField(SecretField field)
{
    return std::any_of(allServices().begin(), allServices().end(),
        [field](Service service) { return traits(service).applicationSecrets.contains(field); });
}

Result<SecretPlace> locateSecret(
    const SecretAddress &address, const QList<Integration> &integrations, const QList<Account> &accounts)
{
    if (isApplicationField(address.field))
        return findOwnSecret(address, integrations);
    QList<SecretPlace> found;
    for (const Account &account : accounts) {
        if (!isCalled(account, address.owner))
            continue;
        for (const Integration &integration : integrations) {
            if (integration.id == account.integrationId &&
                (!address.integration || isCalled(integration, *address.integration)))
                found.append({integration, account, address.field});
        }
    }
    if (found.isEmpty())
        return fail(ErrorCode::NotFound,
            Tr::tr("There is no account “%1”. `signet-cli account list` shows all.")
                .arg(address.integration ? *address.integration + u'/' + address.owner : address.owner));
    if (found.size() > 1)
        return ambiguous(address, found);
    const Account &account = *found.first().account;
    const QList<SecretField> known = accountSecrets(account.method);
    if (!known.contains(address.field))
        return noSuchField(account.name, address.field, known);
    return found.first();
}

} // namespace signet
