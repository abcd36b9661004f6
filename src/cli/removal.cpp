// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/removal.h"

#include "cli/command.h"
#include "cli/workspace.h"
#include "core/jsonline.h"

#include <QCoreApplication>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Removal)
};
} // namespace

Task<int> remove(Workspace *workspace, Removal removal, bool isSure,
    Result<void> (AccountRepository::*doom)(const QUuid &))
{
    Console &console = workspace->console();
    if (!isSure && !console.confirm(removal.question.arg(removal.name)))
        co_return workspace->report(
            {ErrorCode::Cancelled, Tr::tr("Nothing was removed. Confirm with y, or add --yes.")});
    const Result<Workspace::Services> services = workspace->services();
    if (!services)
        co_return workspace->report(services.error());
    if (const Result<void> doomed = (services->repository.*doom)(removal.id); !doomed)
        co_return workspace->report(doomed.error());
    const Result<void> erased = co_await services->credentials.eraseDoomed();
    if (!erased) {
        console.note(Tr::tr("It is gone from the list. Its secrets are erased as soon as the secret store "
                            "can be used again."));
        co_return workspace->report(erased.error());
    }
    JsonLine json;
    json.beginObject().key("removed").beginObject();
    json.member("id", removal.id.toString(QUuid::WithoutBraces)).member("name", removal.name);
    json.endObject().endObject();
    if (workspace->json())
        console.result(json.text());
    else
        console.result(removal.done.arg(removal.name));
    co_return Success;
}

} // namespace signet::cli
