// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/jsonline.h"
#include "core/account.h"
#include "core/integration.h"
#include "core/trace.h"

#include <QStringList>

namespace signet::cli {

/// The members that every command prints of these values, the same everywhere. None of them is a secret.
void writeIntegration(JsonLine &json, const Integration &integration);
void writeAccount(JsonLine &json, const Account &account, const Integration &integration);
void writeCheck(JsonLine &json, const CheckRecord &record);
/// The member "trace" with its steps.
void writeTrace(JsonLine &json, const Trace &trace);

/// "customer key ••••3f9a, fingerprint 7Q2-KXM, 32 bytes"
[[nodiscard]] QString describe(const StoredSecret &secret);
/// Rows with aligned columns.
[[nodiscard]] QString table(QList<QStringList> rows);

} // namespace signet::cli
