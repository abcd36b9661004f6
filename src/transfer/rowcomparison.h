// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/importplan.h"

#include <QHash>
#include <QSet>

namespace signet {

/// By the fingerprint; passwords have none, and are never the same.
[[nodiscard]] bool isSameKey(const StoredSecret &stored, const SecretSummary &summary);

/// Compares the rows of a file, one after the other, with the accounts that there are and with the rows
/// before.
class RowComparison
{
public:
    /// @p accounts are those of all integrations.
    RowComparison(const QUuid &integration, const QList<Account> &accounts);

    /// Sets the state of a valid @p row, what may be decided and why, and the warning; remembers it for the
    /// rows that follow.
    void judge(ImportRow &row);
    /// In the integration, folded.
    [[nodiscard]] QSet<QString> takenNames() const;

private:
    void compare(ImportRow &row) const;
    void compareWithAccount(ImportRow &row, const Account &account) const;
    void warn(ImportRow &row) const;
    void remember(const ImportRow &row);

    QHash<QUuid, Account> m_accounts; ///< of the integration
    QHash<QString, QUuid> m_byName;
    QMultiHash<QString, QUuid> m_byUserName;
    QHash<QString, int> m_linesByName; ///< of the file
    QHash<QString, int> m_linesByUserName;
    QHash<QString, QString> m_keyOwners; ///< by fingerprint: names of accounts, also of earlier rows
};

} // namespace signet
