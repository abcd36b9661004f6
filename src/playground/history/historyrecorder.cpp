// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/history/historyrecorder.h"

#include "auth/ownersecrets.h"
#include "playground/history/historyentry.h"
#include "storage/settings.h"

namespace signet {

QList<HistoryItem> historyItems(const RunResult &run, const RequestForm &form)
{
    QList<HistoryItem> items;
    for (const Exchange &exchange : run.exchanges)
        items.append({exchange, form});
    return items;
}

Task<Result<void>> recordHistory(AccountRepository &repository, CredentialStore &credentials,
    QList<HistoryItem> items, HistoryContext context)
{
    if (!repository.settings().values().keepsHistory)
        co_return Result<void>{};
    QList<Secret> seen;
    for (const HistoryItem &item : items) // what one was signed with may come back in the other
        seen += item.exchange.sent.sensitive;
    const Result<Redactor> known =
        co_await ownerRedactor(credentials, context.integration, context.account, seen);
    if (!known)
        co_return fail(known.error());
    Redactor redactor = *known;
    redactor.add(seen);
    for (const HistoryItem &item : items) {
        HistoryRow row = historyRow(item.exchange, item.form, context.integration, redactor);
        row.owner = context.account ? context.account->id : context.integration.id;
        row.source = context.source;
        const Result<qint64> added = co_await repository.history().add(row);
        if (!added)
            co_return fail(added.error());
    }
    co_return Result<void>{};
}

} // namespace signet
