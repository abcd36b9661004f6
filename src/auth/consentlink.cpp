// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/consentlink.h"

#include "core/origin.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <string_view>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ConsentLink)
};

bool isIdCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' ||
           c == u'_';
}

/// The base as it is put in front of the account id.
Result<QByteArray> consentBase(const QString &text)
{
    const Result<BaseUrl> base = BaseUrl::parse(text);
    if (!base)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The address of the confirmation page cannot be used: %1").arg(base.error().message));
    return base->origin().toUrl() + base->path() + '/';
}

Result<QByteArray> redirectValue(const QByteArray &redirect, bool isEncoded)
{
    const QUrl url(QString::fromUtf8(redirect), QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The redirect address must be a whole web address that starts with https://, without user "
                   "name and password."));
    if (!Origin::of(url))
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The redirect address must start with https://: with http:// the customer key would cross "
                   "the network readable for everybody. Plain http is taken for this computer alone "
                   "(http://127.0.0.1)."));
    if (isEncoded)
        return redirect.toPercentEncoding();
    const auto isAmbiguous = [](char c) {
        return c <= ' ' || c >= 0x7F || std::string_view("?&#+%").find(c) != std::string_view::npos;
    };
    if (std::any_of(redirect.begin(), redirect.end(), isAmbiguous))
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The redirect address holds one of ? & # + % or a space, which the service could misread. "
                   "Use "
                   "one without, or switch on \"Encode the redirect address\" in the integration."));
    return redirect;
}
} // namespace

Result<void> checkAccountId(const QString &accountId)
{
    if (accountId.isEmpty())
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The integration has no account id. Copy the Access Confirmation link from KlickTipp (My "
                   "Account, Settings, User Account, Developer Key) into it."));
    if (accountId.size() > 64 || !std::all_of(accountId.begin(), accountId.end(), isIdCharacter))
        return fail(ErrorCode::InvalidInput,
            Tr::tr("This is not an account id. It is the last part of the Access Confirmation link, before "
                   "\"?url=\", and has only letters, digits, hyphens and underscores."));
    return {};
}

Result<QByteArray> consentLink(const KlickTippSettings &settings, const QByteArray &redirect)
{
    const Result<void> id = checkAccountId(settings.accountId);
    if (!id)
        return fail(id.error());
    const Result<QByteArray> base = consentBase(settings.consentUrl);
    if (!base)
        return fail(base.error());
    const Result<QByteArray> value = redirectValue(redirect, settings.encodeRedirect);
    if (!value)
        return fail(value.error());
    return *base + settings.accountId.toLatin1() + "?url=" + *value;
}

Result<ConsentLinkParts> takeConsentLinkApart(const QString &pasted)
{
    const QString text = trimmedLikeTheWeb(pasted);
    const auto end = std::find_if(text.begin(), text.end(), [](QChar c) { return c == u'?' || c == u'#'; });
    QString path = text.left(end - text.begin());
    while (path.endsWith(u'/'))
        path.chop(1);
    const qsizetype slash = path.lastIndexOf(u'/');
    const QString accountId = path.mid(slash + 1);
    // What stands behind the id is not the id.
    constexpr QLatin1StringView vendorsFolder("/grantapiaccess/");
    const bool isLonger = path.contains(vendorsFolder) && !path.left(slash + 1).endsWith(vendorsFolder);
    const Result<QByteArray> base = consentBase(path.left(slash + 1));
    const Result<void> id = checkAccountId(accountId);
    const bool hasFolder = base && base->count('/') > 3;
    if (!base || !id || !hasFolder || isLonger)
        return fail(ErrorCode::InvalidInput, Tr::tr("This is not an Access Confirmation link. It looks like "
                                                    "https://app.klicktipp.com/grantapiaccess/12345?url= and "
                                                    "stands in KlickTipp under My Account, "
                                                    "Settings, User Account, Developer Key."));
    return ConsentLinkParts{QString::fromLatin1(*base), accountId};
}

} // namespace signet
