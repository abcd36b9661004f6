// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace.h"
#include "transfer/metadatajson.h"

#include <QStringList>

namespace signet::cli {

class Workspace;

/// The member "trace" with its steps.
void writeTrace(JsonLine &json, const Trace &trace);

/// "customer key ••••3f9a, fingerprint 7Q2-KXM, 32 bytes"
[[nodiscard]] QString describe(const StoredSecret &secret);
/// "works", "refused": what a check found out, for people.
[[nodiscard]] QString outcomeWords(CheckOutcome outcome);
/// Rows with aligned columns.
[[nodiscard]] QString table(QList<QStringList> rows);
/// A whole list: @p json for programs, else @p rows, or @p emptyNote on standard error where there are none.
/// Returns Success.
int printList(
    Workspace &workspace, const JsonLine &json, const QList<QStringList> &rows, const QString &emptyNote);

} // namespace signet::cli
