// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsonpath.h"

#include "playground/json/jsonfilter.h"

#include <QStringList>

#include <algorithm>

namespace signet {

namespace {

bool isShorthand(const QString &name)
{
    const auto isAllowed = [](QChar c) {
        return c == u'_' || c == u'-' || c.unicode() >= 0x80 || (c.unicode() < 0x80 && c.isLetterOrNumber());
    };
    return !name.isEmpty() && name.at(0) != u'-' && std::ranges::all_of(name, isAllowed);
}

QString step(const JsonIndex &index, qsizetype entry)
{
    const JsonEntry &what = index.at(entry);
    if (!what.hasKey) {
        qsizetype number = 0;
        for (qsizetype child = what.parent + 1; child < entry; child = index.next(child))
            ++number;
        return QStringLiteral("[%1]").arg(number);
    }
    QString name = QString::fromUtf8(jsonStringText(index.key(entry)));
    if (isShorthand(name))
        return u'.' + name;
    name.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    name.replace(u'\n', QStringLiteral("\\n")).replace(u'\r', QStringLiteral("\\r"));
    return QStringLiteral("['%1']").arg(name.replace(u'\t', QStringLiteral("\\t")));
}

} // namespace

JsonNodes JsonPath::select(const JsonIndex &index, const StopFlag &stop) const
{
    if (!index.isWhole())
        return {};
    return JsonSelection(index, stop).follow(0, m_segments);
}

QString jsonPathOf(const JsonIndex &index, qsizetype entry)
{
    qsizetype at = index.at(entry).kind == JsonKind::End ? qsizetype(index.at(entry).link) : entry;
    QStringList steps;
    while (index.at(at).parent != JsonIndex::none) {
        steps.prepend(step(index, at));
        at = index.at(at).parent;
    }
    return u'$' + steps.join(QString());
}

} // namespace signet
