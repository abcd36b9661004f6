// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace.h"
#include "transfer/metadatajson.h"

#include <QStringList>

namespace signet::cli {

/// The member "trace" with its steps.
void writeTrace(JsonLine &json, const Trace &trace);

/// "customer key ••••3f9a, fingerprint 7Q2-KXM, 32 bytes"
[[nodiscard]] QString describe(const StoredSecret &secret);
/// Rows with aligned columns.
[[nodiscard]] QString table(QList<QStringList> rows);

} // namespace signet::cli
