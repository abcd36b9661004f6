// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/signaturebytes.h"

#include "gui/playground/signatureorigins.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace signet {

namespace {

constexpr int rowsAtOnce = 12;
constexpr int margin = 4;
constexpr int roomForSixteen = 600;

/// Paints the octets of a cell one by one, each on the colour of its origin.
class OctetDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        plain.text.clear();
        plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        const SignatureByteModel &octets = model(index);
        const ThemeColors &colors = themeColors(option.palette);
        const bool isHex = index.column() == SignatureByteModel::Hexadecimal;
        const int width = cellWidth(option, isHex);
        painter->save();
        painter->setFont(option.font);
        for (int i = 0; i < octets.bytesIn(index.row()); ++i) {
            const qsizetype offset = index.row() * octets.bytesInRow() + i;
            const QRect cell(option.rect.left() + margin + i * width, option.rect.top() + 2, width,
                option.rect.height() - 4);
            if (const QColor fill = originFill(octets.roleAt(offset), colors); fill.isValid())
                painter->fillRect(cell, fill);
            const bool isHidden = octets.isHidden(offset);
            painter->setPen(isHidden ? colors.broken : option.palette.color(QPalette::Text));
            painter->drawText(
                cell, Qt::AlignCenter, isHex ? octets.hexAt(offset) : QString(octets.characterAt(offset)));
            if (isHidden)
                painter->drawRect(cell.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isHex = index.column() == SignatureByteModel::Hexadecimal;
        return {model(index).bytesInRow() * cellWidth(option, isHex) + 2 * margin,
            option.fontMetrics.height() + 6};
    }

private:
    static const SignatureByteModel &model(const QModelIndex &index)
    {
        return *static_cast<const SignatureByteModel *>(index.model());
    }

    static int cellWidth(const QStyleOptionViewItem &option, bool isHex)
    {
        return isHex ? option.fontMetrics.horizontalAdvance(QStringLiteral("00")) + 6
                     : option.fontMetrics.horizontalAdvance(u'0') + 2;
    }
};

} // namespace

void SignatureByteModel::setOctets(const SignedOctets &octets)
{
    if (octets == m_octets)
        return;
    beginResetModel();
    m_octets = octets;
    m_roles.clear();
    m_masked.clear();
    for (const OctetRun &run : octets.runs) {
        m_roles.insert(m_roles.size(), run.length, run.role);
        m_masked.insert(m_masked.size(), run.length, run.isMasked);
    }
    endResetModel();
}

void SignatureByteModel::setBytesInRow(int bytes)
{
    if (bytes == m_bytesInRow)
        return;
    beginResetModel();
    m_bytesInRow = bytes;
    endResetModel();
}

int SignatureByteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0
                            : static_cast<int>((m_octets.octets.size() + m_bytesInRow - 1) / m_bytesInRow);
}

int SignatureByteModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int SignatureByteModel::bytesIn(int row) const
{
    return static_cast<int>(qMin<qsizetype>(m_bytesInRow, m_octets.octets.size() - row * m_bytesInRow));
}

QString SignatureByteModel::hexAt(qsizetype offset) const
{
    if (m_masked.at(offset))
        return QStringLiteral("••");
    return QString::fromLatin1(m_octets.octets.mid(offset, 1).toHex());
}

QChar SignatureByteModel::characterAt(qsizetype offset) const
{
    if (m_masked.at(offset))
        return QChar(0x2022);
    const char octet = m_octets.octets.at(offset);
    return octet >= 0x20 && octet < 0x7F ? QChar::fromLatin1(octet) : QChar(0x00B7);
}

bool SignatureByteModel::isHidden(qsizetype offset) const
{
    return std::any_of(m_octets.remarks.begin(), m_octets.remarks.end(), [offset](const ByteRemark &remark) {
        return remark.isHidden && offset >= remark.offset && offset < remark.offset + remark.length;
    });
}

QString SignatureByteModel::remarksIn(int row) const
{
    QStringList texts;
    const qsizetype start = row * m_bytesInRow;
    for (const ByteRemark &remark : m_octets.remarks) {
        if (remark.offset >= start && remark.offset < start + m_bytesInRow)
            texts.append(remark.text);
    }
    return texts.join(QStringLiteral(", "));
}

QString SignatureByteModel::spoken(int row) const
{
    QStringList hex;
    QString characters;
    QStringList origins;
    const qsizetype start = row * m_bytesInRow;
    for (qsizetype offset = start; offset < start + bytesIn(row); ++offset) {
        hex.append(hexAt(offset));
        characters += characterAt(offset);
        const QString origin = originWords(roleAt(offset));
        if (!origins.contains(origin))
            origins.append(origin);
    }
    QString text =
        tr("From byte %1: %2. %3. Hexadecimal %4.")
            .arg(QString::number(start + 1), characters, origins.join(QStringLiteral(", ")), hex.join(u' '));
    if (const QString remarks = remarksIn(row); !remarks.isEmpty())
        text += u' ' + remarks + u'.';
    return text;
}

QVariant SignatureByteModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return spoken(index.row());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Offset:
        return QString::number(index.row() * m_bytesInRow);
    case Hexadecimal:
    case Characters:
        break; // painted octet by octet
    case Remarks:
        return remarksIn(index.row());
    default:
        break;
    }
    QStringList octets;
    for (int i = 0; i < bytesIn(index.row()); ++i) {
        const qsizetype offset = index.row() * m_bytesInRow + i;
        octets.append(index.column() == Hexadecimal ? hexAt(offset) : QString(characterAt(offset)));
    }
    return octets.join(index.column() == Hexadecimal ? QStringLiteral(" ") : QString());
}

QVariant SignatureByteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Byte"), tr("Hexadecimal"), tr("Characters"), tr("Remarks")};
    return names[section];
}

SignatureBytesView::SignatureBytesView(QWidget *parent)
    : QTableView(parent), m_model(new SignatureByteModel(this))
{
    setObjectName(QStringLiteral("bytesView"));
    setModel(m_model);
    auto *delegate = new OctetDelegate(this);
    setItemDelegateForColumn(SignatureByteModel::Hexadecimal, delegate);
    setItemDelegateForColumn(SignatureByteModel::Characters, delegate);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Signed bytes"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    tint();
    fit();
}

void SignatureBytesView::tint()
{
    QPalette tinted = palette();
    const QColor selection = themeColors(tinted).selection;
    if (tinted.color(QPalette::Highlight) == selection)
        return;
    tinted.setColor(QPalette::Highlight, selection); // pale: the octets have colours of their own
    tinted.setColor(QPalette::HighlightedText, tinted.color(QPalette::Text));
    setPalette(tinted);
}

void SignatureBytesView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    const int bytes = width() < roomForSixteen ? 8 : 16;
    if (bytes == m_model->bytesInRow())
        return;
    m_model->setBytesInRow(bytes);
    setCurrentIndex(m_model->index(0, 0));
    fit();
}

void SignatureBytesView::setOctets(const SignedOctets &octets)
{
    const int row = qMax(0, currentIndex().row());
    m_model->setOctets(octets);
    setCurrentIndex(m_model->index(qMin(row, m_model->rowCount() - 1), 0));
    fit();
}

void SignatureBytesView::fit()
{
    if (m_model->rowCount() == 0)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int height = itemDelegateForColumn(SignatureByteModel::Hexadecimal)
                           ->sizeHint(option, m_model->index(0, SignatureByteModel::Hexadecimal))
                           .height();
    verticalHeader()->setDefaultSectionSize(height);
    for (const int column : {SignatureByteModel::Hexadecimal, SignatureByteModel::Characters})
        setColumnWidth(
            column, itemDelegateForColumn(column)->sizeHint(option, m_model->index(0, column)).width());
    setColumnWidth(SignatureByteModel::Offset,
        option.fontMetrics.horizontalAdvance(QStringLiteral("00000")) + 4 * margin);
    const int rows = qMin(m_model->rowCount(), rowsAtOnce);
    setFixedHeight(rows * height + horizontalHeader()->sizeHint().height() + 2);
}

void SignatureBytesView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Signed bytes"));
        Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, SignatureByteModel::ColumnCount - 1);
    }
}

} // namespace signet
