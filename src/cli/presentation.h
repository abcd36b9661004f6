// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace.h"
#include "transfer/metadatajson.h"

#include <QStringList>

namespace signet {
class AccountRepository;
}

namespace signet::cli {

class Console;
class Workspace;

/// The member "trace" with its steps.
void writeTrace(JsonLine &json, const Trace &trace);

/// "customer key ••••3f9a, fingerprint 7Q2-KXM, 32 bytes"
[[nodiscard]] QString describe(const StoredSecret &secret);
/// Rows of a table: what rotation keeps of @p kept, and what was done last with @p owner.
[[nodiscard]] QList<QStringList> keptRows(const QList<StoredSecret> &kept);
[[nodiscard]] QList<QStringList> activityRows(const AccountRepository &repository, const QUuid &owner);
/// "works", "refused": what a check found out, for people.
[[nodiscard]] QString outcomeWords(CheckOutcome outcome);
/// Rows with aligned columns.
[[nodiscard]] QString table(QList<QStringList> rows);
/// Says on standard error how far something is that goes through many: @p text with %1 of %2, ten times in
/// all.
void tellTenths(Console &console, const QString &text, int done, int total);
/// A whole list: @p json for programs, else @p rows, or @p emptyNote on standard error where there are none.
/// Returns Success.
int printList(
    Workspace &workspace, const JsonLine &json, const QList<QStringList> &rows, const QString &emptyNote);

} // namespace signet::cli
