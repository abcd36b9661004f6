// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/freename.h"

#include "core/name.h"

namespace signet {

namespace {
/// Never half a character.
QString shortened(const QString &name, qsizetype length)
{
    const bool isHalf = name.size() > length && name.at(length - 1).isHighSurrogate();
    return name.left(isHalf ? length - 1 : length);
}
} // namespace

QString freeName(const QString &name, const QSet<QString> &taken)
{
    QString free = name;
    for (int number = 2; taken.contains(foldedName(free)); ++number) {
        const QString suffix = QStringLiteral(" (%1)").arg(number);
        free = shortened(name, maximumNameLength - suffix.size()) + suffix;
    }
    return free;
}

} // namespace signet
