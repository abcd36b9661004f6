// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/importplan.h"
#include "transfer/rowcomparison.h"

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
    void warnOfUnused(ImportRow &row) const;
    [[nodiscard]] AuthMethod methodOf(int tableRow) const;
    [[nodiscard]] Result<void> readEnvironment(ImportRow &row) const;
    [[nodiscard]] QString text(int tableRow, ImportField field) const;
    [[nodiscard]] bool isFilled(int tableRow, ImportField field) const;

    void findFreeNames();

    ImportPlan &m_plan;
    RowComparison m_comparison;
};

} // namespace signet
