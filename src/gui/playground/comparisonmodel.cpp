// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/comparisonmodel.h"

#include "gui/widgets/themecolors.h"
#include "gui/widgets/tonedelegate.h"

namespace signet {

namespace {

using Kind = ExchangeDifference::Kind;

constexpr qsizetype cellOctets = 300; // more than a cell can show

Tone toneOf(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return Tone::Works;
    case Kind::Removed:
        return Tone::Broken;
    case Kind::Changed:
        return Tone::Attention;
    case Kind::Spelling:
    case Kind::Order:
    case Kind::Moved:
        return Tone::Unknown;
    }
    Q_UNREACHABLE();
}

QString cellText(const QByteArray &value)
{
    return QString::fromUtf8(value.first(std::min(value.size(), cellOctets))).simplified();
}

} // namespace

void ComparisonModel::setDifferences(const QList<ExchangeDifference> &differences)
{
    beginResetModel();
    m_rows = differences;
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ComparisonModel::kindWords(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return tr("Added");
    case Kind::Removed:
        return tr("Removed");
    case Kind::Changed:
        return tr("Changed");
    case Kind::Spelling:
        return tr("Same value, spelt differently");
    case Kind::Order:
        return tr("Same keys, other order");
    case Kind::Moved:
        return tr("Moved");
    }
    Q_UNREACHABLE();
}

QString ComparisonModel::whereWords(const ExchangeDifference &difference)
{
    const QString &place = difference.place;
    switch (difference.part) {
    case ExchangePart::Method:
        return tr("Request: method");
    case ExchangePart::Path:
        return tr("Request: path");
    case ExchangePart::Parameter:
        return tr("Request: parameter %1").arg(place);
    case ExchangePart::RequestHeader:
        return tr("Request: header %1").arg(place);
    case ExchangePart::Signing:
        return tr("Request: how it was signed");
    case ExchangePart::Status:
        return tr("Answer: status");
    case ExchangePart::AnswerHeader:
        return tr("Answer: header %1").arg(place);
    case ExchangePart::RequestBody:
    case ExchangePart::AnswerBody:
        break;
    }
    QString where = place.startsWith(u'$') ? place : tr("line %1").arg(place);
    if (!difference.newPlace.isEmpty())
        where += QStringLiteral(" → ") + difference.newPlace;
    return difference.part == ExchangePart::RequestBody ? tr("Request: %1").arg(where) : where;
}

QString ComparisonModel::words(const ExchangeDifference &difference, int column)
{
    switch (column) {
    case KindColumn:
        return kindWords(difference.kind);
    case WhereColumn:
        return whereWords(difference);
    case BeforeColumn:
        return cellText(difference.before);
    default:
        return cellText(difference.after);
    }
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ExchangeDifference &difference = m_rows.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return words(difference, index.column());
    if (role == ToneDelegate::ToneRole && index.column() == KindColumn)
        return QVariant::fromValue(toneOf(difference.kind));
    return {};
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("What");
    case WhereColumn:
        return tr("Where");
    case BeforeColumn:
        return tr("Before");
    default:
        return tr("After");
    }
}

} // namespace signet
