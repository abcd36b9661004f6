// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/task.h"

#include <QStringList>

#include <functional>

namespace signet {

class AccountRepository;
class Clock;
class SecretStore;

/// How far a move got, in secrets.
struct StoreMoveProgress
{
    int done = 0;
    int total = 0;
};

struct StoreMoveReport
{
    int moved = 0;
    /// Names of what the old store had lost already: it stays as it is.
    QStringList missing;
    /// What the old store could not erase now. Nobody uses it any more; it goes when that store is in use
    /// again.
    int leftBehind = 0;
};

/// Brings every secret that is kept in @p from into @p to, one after the other, and reads each back there.
/// Until the last one is in its place everything works as before, and so it does after a failure, a
/// cancellation or a crash: what had been copied by then is erased from @p to (after a crash by repair()).
/// Then all change at once, in one transaction, and are erased from @p from. Secrets stored in @p from
/// meanwhile stay there: keep the user from it. References must outlive the task. Errors: those of both
/// stores, Database, Cancelled; StoreCorrupt where @p to reads back something else.
[[nodiscard]] Task<Result<StoreMoveReport>> moveSecrets(AccountRepository *repository, SecretStore *from,
    SecretStore *to, const Clock *clock, std::function<void(const StoreMoveProgress &)> report,
    Cancellation cancellation);

} // namespace signet
