// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/customerlink.h"

#include "auth/consentlink.h"
#include "auth/urltoken.h"
#include "storage/accountrepository.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <string_view>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CustomerLink)
};

constexpr qsizetype referenceBytes = 16;

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// True if @p token stands in @p text by itself, not as a part of a longer one.
bool holdsToken(std::string_view text, std::string_view token)
{
    for (std::size_t at = text.find(token); at != std::string_view::npos; at = text.find(token, at + 1)) {
        const std::size_t end = at + token.size();
        const bool begins = at == 0 || !isTokenCharacter(text[at - 1]);
        if (begins && (end == text.size() || !isTokenCharacter(text[end])))
            return true;
    }
    return false;
}

bool isMeant(const Account &account, std::string_view pasted)
{
    return account.authorization && !account.authorization->reference.isEmpty() &&
           holdsToken(pasted, account.authorization->reference.toStdString());
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// True if @p text is an address with something in the place of the reference. Without regard to case,
/// because browsers write hosts in lower case.
bool beginsLikeTheRedirect(std::string_view text, const QString &redirect)
{
    const qsizetype place = redirect.indexOf(referencePlace);
    const std::string begin = redirect.left(place).trimmed().toStdString();
    return place >= 0 && text.size() > begin.size() && isTokenCharacter(text[begin.size()]) &&
           std::equal(begin.begin(), begin.end(), text.begin(),
               [](char left, char right) { return lowered(left) == lowered(right); });
}
} // namespace

Result<void> checkPublicRedirect(const KlickTippSettings &settings)
{
    const PendingAuthorization example{QString(22, u'r'), 0};
    return customerLink(settings, example).map([](const QByteArray &) {});
}

Result<QByteArray> customerLink(const KlickTippSettings &settings, const PendingAuthorization &pending)
{
    QString redirect = settings.publicRedirect.trimmed();
    if (redirect.isEmpty())
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The integration has no public redirect address: the page of your own to which KlickTipp "
                   "sends your customer's browser with the key. Enter it in the integration."));
    redirect.replace(referencePlace, pending.reference);
    return consentLink(settings, redirect.toUtf8());
}

PendingAuthorization newAuthorization(qint64 nowMs)
{
    return {QString::fromLatin1(randomUrlToken(referenceBytes)), nowMs};
}

Result<void> checkAwaitable(const Integration &integration, const Account &account)
{
    if (account.method != AuthMethod::PartnerKey)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("Only KlickTipp accounts with a customer key are authorized by a link, and “%1” is none. "
                   "Enter its credentials instead: on its page, or with `signet-cli account edit`.")
                .arg(account.name));
    return checkPublicRedirect(integration.klickTipp);
}

Result<Account> awaitCustomer(
    AccountRepository &repository, const Integration &integration, const Account &account, qint64 nowMs)
{
    if (const Result<void> possible = checkAwaitable(integration, account); !possible)
        return fail(possible.error());
    const Result<Account> known = repository.account(account.id);
    if (known && known->authorization)
        return known;
    if (!known && known.error().code != ErrorCode::NotFound)
        return fail(known.error());
    if (!known) {
        Account added = account;
        added.authorization.reset(); // the one place that keeps it is below
        if (const Result<void> kept = repository.addAccount(added); !kept)
            return fail(kept.error());
    }
    const PendingAuthorization pending = account.authorization.value_or(newAuthorization(nowMs));
    const Result<void> waits = repository.setPendingAuthorization(account.id, pending);
    if (!waits && !known)
        (void)repository.doomAccount(account.id); // it was made for this alone
    if (!waits)
        return fail(waits.error());
    return repository.account(account.id);
}

Result<std::optional<Account>> customerOf(const AccountRepository &repository, const Secret &pasted)
{
    const Result<QList<Account>> accounts = repository.accounts();
    const Result<QList<Integration>> integrations = repository.integrations();
    if (!accounts || !integrations)
        return fail(accounts ? integrations.error() : accounts.error());
    const QByteArrayView bytes = pasted.reveal();
    const std::string_view text(bytes.data(), static_cast<std::size_t>(bytes.size()));
    std::optional<Account> found;
    for (const Account &account : *accounts) {
        if (!isMeant(account, text))
            continue;
        if (found)
            return fail(ErrorCode::Conflict,
                Tr::tr("This holds the references of two customers, “%1” and “%2”. Paste one address, as it "
                       "came from the browser.")
                    .arg(found->name, account.name));
        found = account;
    }
    const bool holdsReference =
        std::any_of(integrations->begin(), integrations->end(), [text](const Integration &integration) {
            return beginsLikeTheRedirect(text, integration.klickTipp.publicRedirect);
        });
    if (!found && holdsReference)
        return fail(ErrorCode::Conflict,
            Tr::tr("Nobody is waited for under the reference in this address: its customer was given up or "
                   "removed, or has a key from it already. If you know whose key it is, paste the key alone "
                   "and choose the account."));
    return found;
}

QString LinkMail::toText() const
{
    return subject + QStringLiteral("\n\n") + body;
}

QUrl LinkMail::toUrl() const
{
    QString lines = body;
    lines.replace(u'\n', QLatin1StringView("\r\n")); // RFC 6068
    return QUrl::fromEncoded(
        "mailto:?subject=" + QUrl::toPercentEncoding(subject) + "&body=" + QUrl::toPercentEncoding(lines),
        QUrl::StrictMode);
}

LinkMail linkMail(MailLanguage language, const Account &account, const QByteArray &link)
{
    QFile file(language == MailLanguage::German ? QStringLiteral(":/mail/link-de.txt")
                                                : QStringLiteral(":/mail/link-en.txt"));
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    LinkMail mail{text.section(u'\n', 0, 0), text.section(u'\n', 2)};
    mail.body.replace(QLatin1StringView("{link}"), QString::fromLatin1(link));
    // Last, so that nothing in a user name is taken for a place.
    mail.body.replace(QLatin1StringView("{user}"), account.userName);
    return mail;
}

} // namespace signet
