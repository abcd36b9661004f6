// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/backup/backupcontents.h"

namespace signet {

qsizetype BackupContents::secretCount() const
{
    qsizetype count = settingSecrets.size();
    for (const BackedUpIntegration &entry : integrations)
        count += entry.secrets.size();
    for (const BackedUpAccount &entry : accounts)
        count += entry.secrets.size();
    return count;
}

} // namespace signet
