// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/sessions.h"

#include "core/text.h"

#include <QStringList>

#include <algorithm>

namespace signet {

LoginBasis LoginBasis::of(const Integration &integration, const Account &account)
{
    const StoredSecret *password = account.secret(SecretField::Password);
    return {integration.baseUrl, trimmedLikeTheWeb(account.userName),
        password ? password->reference : SecretReference()};
}

QString LoginBasis::key() const
{
    return QStringList{baseUrl.toString(), userName, password.toString()}.join(u'\n');
}

Sessions::Sessions(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

std::optional<Sessions::Session> Sessions::session(const QUuid &account) const
{
    const auto found = m_sessions.constFind(account);
    return found == m_sessions.constEnd() ? std::nullopt : std::optional(*found);
}

void Sessions::keepSession(
    const QUuid &account, const SessionCredentials &credentials, const LoginBasis &basis)
{
    m_sessions.insert(account, {credentials, basis, m_clock.nowMs()});
    Q_EMIT changed();
}

bool Sessions::forgetSession(const QUuid &account, const Secret &sessionId)
{
    const auto found = m_sessions.constFind(account);
    if (found == m_sessions.constEnd() || !(found->credentials.sessionId == sessionId))
        return false;
    m_sessions.erase(found);
    Q_EMIT changed();
    return true;
}

std::optional<Sessions::Session> Sessions::takeSession(const QUuid &account)
{
    const std::optional<Session> taken = session(account);
    if (m_sessions.remove(account) > 0)
        Q_EMIT changed();
    return taken;
}

std::optional<Secret> Sessions::token(const QUuid &account, const LoginBasis &basis) const
{
    const auto found = m_tokens.constFind(account);
    if (found == m_tokens.constEnd() || found->basis != basis || tokenLeftMs(account).value_or(0) <= 0)
        return std::nullopt;
    return found->value;
}

void Sessions::keepToken(const QUuid &account, const Secret &token, const LoginBasis &basis)
{
    m_tokens.insert(account, {token, basis});
    noteTokenUse(account);
}

bool Sessions::forgetToken(const QUuid &account, const Secret &token)
{
    const auto found = m_tokens.constFind(account);
    if (found == m_tokens.constEnd() || !(found->value == token))
        return false;
    m_tokens.erase(found);
    m_lastTokenUse.remove(account);
    Q_EMIT changed();
    return true;
}

void Sessions::keepTokensOf(const QList<QUuid> &accounts)
{
    const auto isGone = [&accounts](const auto &entry) { return !accounts.contains(entry.key()); };
    m_tokens.removeIf(isGone);
    m_lastTokenUse.removeIf(isGone);
}

void Sessions::noteTokenUse(const QUuid &account)
{
    m_lastTokenUse.insert(account, m_clock.nowMs());
    Q_EMIT changed();
}

std::optional<qint64> Sessions::lastTokenUseMs(const QUuid &account) const
{
    const auto found = m_lastTokenUse.constFind(account);
    return found == m_lastTokenUse.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<qint64> Sessions::tokenLeftMs(const QUuid &account) const
{
    const std::optional<qint64> last = lastTokenUseMs(account);
    if (!last)
        return std::nullopt;
    return leftSince(*last);
}

std::optional<qint64> Sessions::tokenLeftMs(const Account &account) const
{
    const StoredSecret *pasted = account.secret(SecretField::ApiToken);
    const std::optional<qint64> known = lastTokenUseMs(account.id);
    if (!pasted)
        return known ? std::optional(leftSince(*known)) : std::nullopt;
    return leftSince(std::max({pasted->storedAtMs, pasted->lastUsedAtMs, known.value_or(0)}));
}

qint64 Sessions::leftSince(qint64 lastUseMs) const
{
    return std::clamp(lastUseMs + tokenLifeMs - m_clock.nowMs(), 0LL, tokenLifeMs);
}

void Sessions::clear()
{
    m_sessions.clear();
    m_tokens.clear();
    ++m_epoch;
    Q_EMIT changed();
}

} // namespace signet
