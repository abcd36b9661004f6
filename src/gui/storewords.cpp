// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storewords.h"

#include <QCoreApplication>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(StoreWords)
};

QString backendOf(const StoreStatus &status)
{
    return status.backend.isEmpty() ? Tr::tr("Keychain") : status.backend;
}

} // namespace

QString storeWords(const StoreStatus &status)
{
    switch (status.state) {
    case StoreState::Unknown:
        return {};
    case StoreState::Probing:
        return Tr::tr("Asking %1…").arg(backendOf(status));
    case StoreState::Ready:
        return Tr::tr("%1 ready").arg(backendOf(status));
    case StoreState::Locked:
        return Tr::tr("%1 locked").arg(backendOf(status));
    case StoreState::Unavailable:
        return Tr::tr("No usable keychain");
    case StoreState::Stuck:
        return Tr::tr("%1 does not answer").arg(backendOf(status));
    case StoreState::SessionOnly:
        return Tr::tr("Keys are kept for this run only");
    }
    Q_UNREACHABLE();
}

QString storeWarning(const StoreStatus &status)
{
    switch (status.state) {
    case StoreState::Locked:
        return Tr::tr("%1 is locked. Nothing is lost: unlock it, and everything works again.")
            .arg(backendOf(status));
    case StoreState::Unavailable:
        return Tr::tr("Keys cannot be read or stored. %1").arg(status.reason);
    case StoreState::Stuck:
        return Tr::tr("%1 does not answer. Keys cannot be read until it does.").arg(backendOf(status));
    case StoreState::SessionOnly:
        return status.reason;
    case StoreState::Unknown:
    case StoreState::Probing:
    case StoreState::Ready:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace signet
