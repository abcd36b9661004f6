// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/statuswords.h"

#include "gui/widgets/timewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(StatusWords)
};

} // namespace

QString statusWords(const Exchange &exchange)
{
    if (!exchange.isAnswered())
        return exchange.problem;
    QStringList parts{
        QStringLiteral("%1 %2").arg(exchange.status).arg(QString::fromUtf8(exchange.reason)).trimmed()};
    if (exchange.timings.total >= 0)
        parts.append(Tr::tr("%1 ms").arg(exchange.timings.total));
    parts.append(sizeWords(exchange.body.size()));
    if (exchange.isRedirect())
        parts.append(Tr::tr("redirect, not followed"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace signet
