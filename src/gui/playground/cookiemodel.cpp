// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/cookiemodel.h"

namespace signet {

void CookieModel::setCookies(const QList<AnswerCookie> &cookies)
{
    beginResetModel();
    m_cookies = cookies;
    endResetModel();
}

int CookieModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cookies.size());
}

int CookieModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CookieModel::words(const AnswerCookie &cookie, int column)
{
    switch (column) {
    case NameColumn:
        return cookie.name;
    case ValueColumn:
        return cookie.value;
    case AttributesColumn:
        return cookie.attributes.join(QStringLiteral("; "));
    default:
        break;
    }
    return cookie.fate == CookieFate::OurSession
               ? tr("This account’s session: sent back as long as it lives")
               : tr("Forgotten: Signet sends no cookie but its own session");
}

QVariant CookieModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return words(m_cookies.at(index.row()), index.column());
}

QVariant CookieModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Cookie");
    case ValueColumn:
        return tr("Value");
    case AttributesColumn:
        return tr("Attributes");
    default:
        return tr("What Signet does with it");
    }
}

} // namespace signet
