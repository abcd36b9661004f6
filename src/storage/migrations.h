// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace signet {

/// One numbered step of the schema, applied in one transaction. Steps are only ever added: never change one
/// that has been released.
struct Migration
{
    int version = 0; ///< what PRAGMA user_version says afterwards
    QStringList statements;
};

/// In ascending order.
[[nodiscard]] QList<Migration> migrations();
[[nodiscard]] int newestSchema();

} // namespace signet
