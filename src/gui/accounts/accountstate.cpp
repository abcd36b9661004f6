// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountstate.h"

#include "gui/widgets/timewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AccountState)
};

QString checkedHow(const CheckRecord &check, qint64 nowMs)
{
    const QString ago = agoWords(nowMs - check.atMs);
    if (check.probe.isEmpty())
        return Tr::tr("Checked %1.").arg(ago);
    if (check.durationMs <= 0)
        return Tr::tr("Checked %1 with %2.").arg(ago, check.probe);
    return Tr::tr("Checked %1 with %2, %3 ms.").arg(ago, check.probe).arg(check.durationMs);
}

QString sentenceOf(const QString &verdict, const CheckRecord &check, qint64 nowMs)
{
    QStringList parts{verdict};
    if (!check.message.isEmpty() && check.outcome != CheckOutcome::Works)
        parts.append(check.message);
    parts.append(checkedHow(check, nowMs));
    return parts.join(QLatin1Char(' '));
}

} // namespace

AccountState checkState(const CheckRecord &check, qint64 nowMs)
{
    switch (check.outcome) {
    case CheckOutcome::NeverChecked:
        return {Tone::Unknown, Tr::tr("not checked"),
            Tr::tr("Nobody knows yet whether this key works: check it."), false};
    case CheckOutcome::Works:
        return {Tone::Works, shortAge(nowMs - check.atMs), sentenceOf(Tr::tr("Works."), check, nowMs), true};
    case CheckOutcome::Refused:
        return {Tone::Broken, Tr::tr("key refused"), sentenceOf(Tr::tr("Key refused."), check, nowMs), false};
    case CheckOutcome::CannotTell:
        return {Tone::Attention, Tr::tr("no clear answer"),
            sentenceOf(Tr::tr("No clear answer: the key may be good."), check, nowMs), false};
    }
    Q_UNREACHABLE();
}

AccountState accountState(const Account &account, qint64 nowMs)
{
    const bool isLogin = account.method == AuthMethod::SessionLogin;
    if (account.authorization && !account.hasCredentials()) {
        const qint64 ageMs = nowMs - account.authorization->startedAtMs;
        const bool isNew = ageMs < 60'000;
        return {Tone::Attention, isNew ? Tr::tr("waiting") : Tr::tr("waiting %1").arg(shortAge(ageMs)),
            Tr::tr("Waiting for the customer: the link was made %1. Paste what comes back.")
                .arg(agoWords(ageMs)),
            false};
    }
    if (!account.hasCredentials()) {
        if (account.method == AuthMethod::PartnerKey)
            return {Tone::Unknown, Tr::tr("no key yet"),
                Tr::tr("No key yet. Let the customer authorize access, or enter the key."), false};
        if (isLogin)
            return {Tone::Unknown, Tr::tr("no password yet"), Tr::tr("No password yet. Enter it under Edit."),
                false};
        return {Tone::Unknown, Tr::tr("no key yet"), Tr::tr("No key yet. Enter it under Edit."), false};
    }
    const CheckRecord &check = account.lastCheck;
    AccountState state = checkState(check, nowMs);
    if (!isLogin)
        return state;
    if (check.outcome == CheckOutcome::NeverChecked)
        state.sentence = Tr::tr("Nobody knows yet whether this login works: check it.");
    if (check.outcome == CheckOutcome::Refused) {
        state.words = Tr::tr("login refused");
        state.sentence = sentenceOf(Tr::tr("Login refused."), check, nowMs);
    }
    if (check.outcome == CheckOutcome::CannotTell)
        state.sentence = sentenceOf(Tr::tr("No clear answer: the password may be good."), check, nowMs);
    return state;
}

QString signedFormOffer(bool signBasePath)
{
    return signBasePath ? Tr::tr("The service accepts signatures only if the base path is signed, too. Shall "
                                 "the integration do so from now on?")
                        : Tr::tr("The service accepts signatures only if the base path is not signed. Shall "
                                 "the integration do so from now on?");
}

QString maskedSecret(const StoredSecret &secret, qint64 nowMs)
{
    QStringList parts{
        QString(secret.summary.lastFour.isEmpty() ? 8 : 6, QChar(0x2022)) + secret.summary.lastFour};
    if (!secret.summary.fingerprint.isEmpty())
        parts.append(Tr::tr("fingerprint %1").arg(secret.summary.fingerprint));
    if (secret.storedAtMs > 0)
        parts.append(oldWords(nowMs - secret.storedAtMs));
    return parts.join(QStringLiteral(" · "));
}

} // namespace signet
