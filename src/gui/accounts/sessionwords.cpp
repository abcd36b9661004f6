// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/sessionwords.h"

#include "auth/sessions.h"
#include "gui/widgets/timewords.h"

#include <QCoreApplication>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SessionWords)
};

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

QString pastedToken(const Sessions &sessions, const Account &account)
{
    const std::optional<qint64> left = sessions.tokenLeftMs(account);
    if (left && *left <= 0)
        return Tr::tr("Not used here for 24 hours: it is probably dead. Enter a new one under Edit.");
    return left ? Tr::tr("%1; every use renews it.").arg(leftWords(*left)) : Tr::tr("unknown");
}

QString exchangedToken(const Sessions &sessions, const Integration &integration, const Account &account)
{
    const std::optional<qint64> left = sessions.tokenLeftMs(account.id);
    if (!sessions.token(account.id, LoginBasis::of(integration, account)) || !left)
        return Tr::tr("None now: the next request gets one for e-mail and password.");
    return Tr::tr("%1; every use renews it. In memory only.").arg(leftWords(*left));
}

} // namespace

QString leftWords(qint64 leftMs)
{
    if (leftMs >= hourMs)
        return Tr::tr("%1 h left").arg(leftMs / hourMs);
    if (leftMs >= minuteMs)
        return Tr::tr("%1 min left").arg(leftMs / minuteMs);
    return Tr::tr("less than a minute left");
}

SessionWords sessionWords(
    const Sessions &sessions, const Integration &integration, const Account &account, qint64 nowMs)
{
    if (account.method == AuthMethod::SessionLogin) {
        const std::optional<Sessions::Session> session = sessions.session(account.id);
        const bool isLive = session && session->basis == LoginBasis::of(integration, account);
        return {Tr::tr("Session"),
            isLive ? Tr::tr("Opened %1; every request uses it.").arg(agoWords(nowMs - session->sinceMs))
                   : Tr::tr("None open: the next request logs in.")};
    }
    const bool isPasted = account.secret(SecretField::ApiToken) != nullptr;
    if (account.method != AuthMethod::ApiToken ||
        (!isPasted && account.secret(SecretField::Password) == nullptr))
        return {};
    return {Tr::tr("Token"),
        isPasted ? pastedToken(sessions, account) : exchangedToken(sessions, integration, account)};
}

} // namespace signet
