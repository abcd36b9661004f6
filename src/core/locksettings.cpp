// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/locksettings.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LockSettings)
};

constexpr std::pair<AutoLock, QLatin1StringView> choices[] = {
    {AutoLock::Vault, QLatin1StringView("vault")},
    {AutoLock::Always, QLatin1StringView("always")},
    {AutoLock::Never, QLatin1StringView("never")},
};
} // namespace

QLatin1StringView autoLockName(AutoLock choice)
{
    for (const auto &[value, name] : choices) {
        if (value == choice)
            return name;
    }
    Q_UNREACHABLE();
}

Result<AutoLock> autoLockFromName(const QString &name)
{
    for (const auto &[value, known] : choices) {
        if (known == name)
            return value;
    }
    return fail(ErrorCode::InvalidInput, Tr::tr("Signet locks by itself “vault”, “always” or “never”."));
}

Result<int> idleMinutesFromText(const QString &text)
{
    bool isNumber = text.isEmpty();
    const int minutes = text.isEmpty() ? 0 : text.toInt(&isNumber);
    if (!isNumber || minutes < 0 || minutes > LockSettings::maximumIdleMinutes)
        return fail(ErrorCode::InvalidInput, Tr::tr("Minutes without use are a number from 0 (never) to %1.")
                                                 .arg(LockSettings::maximumIdleMinutes));
    return minutes;
}

} // namespace signet
