// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/mainaccount.h"

#include "core/text.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(MainAccount)
};
} // namespace

std::optional<QString> mainAccountWarning(const QString &userName)
{
    const QString name = trimmedLikeTheWeb(userName);
    if (name.isEmpty() || name.contains(u'-'))
        return std::nullopt;
    return Tr::tr(
        "“%1” looks like a main account: its password opens everything. Better use a sub-account. In "
        "KlickTipp open My Account → Settings → User Account → Sub-Accounts, add one with a name, an "
        "e-mail address and the role API User, and log in here as %1-NAME.")
        .arg(name);
}

} // namespace signet
