// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/runsteps.h"

#include <QCoreApplication>
#include <QTimer>

namespace signet {

Completion<bool>::Waiter nextTurn()
{
    const Completion<bool> turn;
    QTimer::singleShot(0, QCoreApplication::instance(), [turn] { turn.complete(true); });
    return turn.wait();
}

bool endsRun(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StoreLocked:
    case ErrorCode::StoreUnavailable:
    case ErrorCode::StoreDenied:
    case ErrorCode::StoreStuck:
    case ErrorCode::Cancelled: // the CredentialStore has gone
    case ErrorCode::Database:
    case ErrorCode::Io:
        return true;
    default:
        return false;
    }
}

} // namespace signet
