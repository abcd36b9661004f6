// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storechoice.h"

#include <QCoreApplication>

namespace signet {

QLatin1StringView storeChoiceName(StoreChoice choice)
{
    switch (choice) {
    case StoreChoice::Keychain:
        return QLatin1StringView("keychain");
    case StoreChoice::Vault:
        return QLatin1StringView("vault");
    case StoreChoice::Memory:
        return QLatin1StringView("memory");
    }
    Q_UNREACHABLE();
}

Result<StoreChoice> storeChoiceFromName(const QString &name)
{
    for (const StoreChoice choice : {StoreChoice::Keychain, StoreChoice::Vault, StoreChoice::Memory}) {
        if (name == storeChoiceName(choice))
            return choice;
    }
    return fail(ErrorCode::InvalidInput,
        QCoreApplication::translate("StoreChoice", "There is no store “%1”. Use keychain, vault or memory.")
            .arg(name));
}

} // namespace signet
