// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/answer/answercookies.h"

#include <QAbstractTableModel>

namespace signet {

/// The cookies that an answer sets, a row each.
class CookieModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        ValueColumn,
        AttributesColumn,
        FateColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setCookies(const QList<AnswerCookie> &cookies);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString words(const AnswerCookie &cookie, int column);

    QList<AnswerCookie> m_cookies;
};

} // namespace signet
