// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/playground/signatureoctets.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace signet {

/// Signed octets as rows of sixteen, or of eight where there is little room: where they start, hexadecimal,
/// as characters, and what is remarkable.
class SignatureByteModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Offset,
        Hexadecimal,
        Characters,
        Remarks,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setOctets(const SignedOctets &octets);
    void setBytesInRow(int bytes);
    [[nodiscard]] int bytesInRow() const { return m_bytesInRow; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// How many octets the row has.
    [[nodiscard]] int bytesIn(int row) const;
    [[nodiscard]] TraceRole roleAt(qsizetype offset) const { return m_roles.at(offset); }
    [[nodiscard]] QString hexAt(qsizetype offset) const;
    [[nodiscard]] QChar characterAt(qsizetype offset) const;
    /// Invisible, or not what it looks like.
    [[nodiscard]] bool isHidden(qsizetype offset) const;

private:
    [[nodiscard]] QString remarksIn(int row) const;
    [[nodiscard]] QString spoken(int row) const;

    SignedOctets m_octets;
    int m_bytesInRow = 16;
    QList<TraceRole> m_roles; ///< by octet
    QList<bool> m_masked;     ///< by octet
};

/// The same as a table, coloured by where each octet comes from. Every row is read as one sentence by a
/// screen reader.
class SignatureBytesView : public QTableView
{
    Q_OBJECT

public:
    explicit SignatureBytesView(QWidget *parent = nullptr);

    void setOctets(const SignedOctets &octets);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void tint();

    SignatureByteModel *m_model;
};

} // namespace signet
