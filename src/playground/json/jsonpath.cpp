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

QString nameStep(QString name)
{
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

QString JsonPathWriter::step(qsizetype entry)
{
    const JsonEntry &what = m_index.at(entry);
    if (what.hasKey)
        return nameStep(QString::fromUtf8(jsonStringText(m_index.key(entry))));
    Counted &counted = m_counted[what.parent];
    if (counted.child == 0 || counted.child > entry)
        counted = {qsizetype(what.parent) + 1, 0};
    for (; counted.child < entry; counted.child = m_index.next(counted.child))
        ++counted.number;
    return QStringLiteral("[%1]").arg(counted.number);
}

QString JsonPathWriter::pathOf(qsizetype entry)
{
    qsizetype at = m_index.at(entry).kind == JsonKind::End ? qsizetype(m_index.at(entry).link) : entry;
    QStringList steps;
    while (m_index.at(at).parent != JsonIndex::none) {
        steps.prepend(step(at));
        at = m_index.at(at).parent;
    }
    return u'$' + steps.join(QString());
}

QString jsonPathOf(const JsonIndex &index, qsizetype entry)
{
    return JsonPathWriter(index).pathOf(entry);
}

} // namespace signet
