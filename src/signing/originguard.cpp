// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/originguard.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OriginGuard)
};
} // namespace

Result<void> checkOrigin(const WireRequest &request, const Origin &home)
{
    if (request.origin() == home)
        return {};
    return fail(ErrorCode::OriginMismatch,
        Tr::tr("These credentials belong to %1 and are never sent to %2. "
               "Choose an account of that address, or correct the address.")
            .arg(QString::fromLatin1(home.toUrl()), QString::fromLatin1(request.origin().toUrl())));
}

} // namespace signet
