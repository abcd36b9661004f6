// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/foundsecrets.h"

#include "cli/presentation.h"
#include "cli/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FoundSecrets)
};

/// "customer key ••••3f9a" of what is stored now.
bool mayReplaceAll(Console &console, const QList<SecretOffer> &offers)
{
    return std::all_of(offers.cbegin(), offers.cend(), [&console](const SecretOffer &offer) {
        return !offer.present || console.confirm(Tr::tr("Replace what is stored for %1 (%2)?")
                                                     .arg(offer.ownerName, describe(*offer.present)));
    });
}
} // namespace

Task<Result<void>> storeFoundSecrets(
    Workspace *workspace, OfferContext context, QList<FoundSecret> found, bool mayReplace)
{
    const Result<Workspace::Services> services = workspace->services();
    if (!services)
        co_return fail(services.error());
    const Result<SecretOffers> offers =
        co_await secretOffers(&services->repository, &services->credentials, context, found);
    if (!offers)
        co_return fail(offers.error());
    Console &console = workspace->console();
    for (const SecretOffer &offer : offers->offers)
        console.redactor().add(offer.value);
    for (const QString &remark : offers->remarks)
        console.note(remark);
    if (!mayReplace && !mayReplaceAll(console, offers->offers))
        co_return fail(ErrorCode::Cancelled,
            Tr::tr("Nothing was stored and nothing sent. Confirm with y, or add --replace."));
    const Result<void> stored =
        co_await storeOffers(&services->repository, &services->credentials, offers->offers);
    if (!stored)
        co_return fail(stored.error());
    for (const SecretOffer &offer : offers->offers)
        console.note(
            Tr::tr("Stored from %1: %2 of %3.").arg(offer.where, fieldLabel(offer.field), offer.ownerName));
    co_return Result<void>{};
}

} // namespace signet::cli
