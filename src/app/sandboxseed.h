// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandboxprocess.h"
#include "core/task.h"

#include <QUuid>

namespace signet {

class AccountRepository;
class CredentialStore;

/// Makes the integration "KlickTipp sandbox" point at the running stand-in: adds it on the first start,
/// afterwards corrects addresses and developer key where they changed. Both pointers outlive the task.
[[nodiscard]] Task<Result<QUuid>> seedSandbox(AccountRepository *repository, CredentialStore *credentials,
    SandboxAnnouncement announcement, qint64 nowMs);

} // namespace signet
