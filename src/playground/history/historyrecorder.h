// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/task.h"
#include "playground/draft/requestform.h"
#include "playground/request/requestrunner.h"
#include "storage/accountrepository.h"

namespace signet {

class CredentialStore;

/// Who sent something, and from where.
struct HistoryContext
{
    Integration integration;
    std::optional<Account> account; ///< whose history it is, also where it was not signed for it
    ActivitySource source = ActivitySource::Window;
};

/// What was sent, and what it was made from.
struct HistoryItem
{
    Exchange exchange;
    RequestForm form;
};

/// All exchanges of @p run, made from one form.
[[nodiscard]] QList<HistoryItem> historyItems(const RunResult &run, const RequestForm &form);

/// Writes @p items into the history, without secrets: the stored ones of integration and account are fetched
/// to look for them. Where they cannot be had, nothing is written and that is the error; nothing is written
/// either while the history is switched off. References must outlive it.
[[nodiscard]] Task<Result<void>> recordHistory(AccountRepository &repository, CredentialStore &credentials,
    QList<HistoryItem> items, HistoryContext context);

} // namespace signet
