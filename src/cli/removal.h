// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/task.h"

#include <QString>
#include <QUuid>

namespace signet {
class AccountRepository;
}

namespace signet::cli {

class Workspace;

/// What `integration remove` and `account remove` have in common: a row and how to speak of it.
struct Removal
{
    QUuid id;
    QString name;
    QString question; ///< with %1 for the name
    QString done;     ///< the same
};

/// Asks unless @p isSure, dooms the row and erases its secrets at once. Returns an ExitCode. @p workspace
/// outlives the task.
[[nodiscard]] Task<int> remove(Workspace *workspace, Removal removal, bool isSure,
    Result<void> (AccountRepository::*doom)(const QUuid &));

} // namespace signet::cli
