// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/importplan.h"

#include <QHash>

namespace signet {

/// Looks at every row of the table once, and puts what it is into the plan.
class PlanMaker
{
public:
    PlanMaker(ImportPlan &plan, const QList<Account> &accounts);

    void make();

private:
    void addApplicationSecret(ImportField field, int column);
    [[nodiscard]] bool describesAccount(int tableRow) const;
    void addRow(int tableRow);
    [[nodiscard]] Result<void> read(ImportRow &row) const;
    [[nodiscard]] AuthMethod methodOf(int tableRow) const;
    [[nodiscard]] Result<void> readEnvironment(ImportRow &row) const;
    [[nodiscard]] QString text(int tableRow, ImportField field) const;
    [[nodiscard]] bool isFilled(int tableRow, ImportField field) const;

    void compare(ImportRow &row) const;
    void compareWithAccount(ImportRow &row, const Account &account) const;
    void warn(ImportRow &row) const;
    void remember(const ImportRow &row);
    void findFreeNames();

    ImportPlan &m_plan;
    QHash<QUuid, Account> m_accounts; ///< of the integration
    QHash<QString, QUuid> m_byName;
    QHash<QString, QUuid> m_byUserName;
    QHash<QString, int> m_linesByName; ///< of the file
    QHash<QString, int> m_linesByUserName;
    QHash<QString, QString> m_keyOwners; ///< by fingerprint: names of accounts, also of earlier rows
};

} // namespace signet
