// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVarLengthArray>

#include <memory>

namespace signet {

class LineCells;

/// What a piece of a line is, for its colour.
enum class Ink : quint8
{
    Plain,
    Key,
    String,
    Number,
    Word,
    Punctuation,
    Note, ///< not part of the answer: offsets of the hex view
};

struct LinePiece
{
    QByteArrayView octets;
    Ink ink = Ink::Plain;
};

/// One line as it is shown: pieces that point into the answer, or into @c own where the line is made up.
struct ShownLine
{
    QVarLengthArray<LinePiece, 6> pieces;
    QByteArray own;

    void append(QByteArrayView octets, Ink ink)
    {
        if (!octets.isEmpty())
            pieces.append({octets, ink});
    }
    [[nodiscard]] qsizetype size() const;
    /// Appends the octets from @p from up to, without, @p to.
    void copyTo(QByteArray &text, qsizetype from, qsizetype to) const;
};

/// Lines to be shown, made one by one when they are asked for. Constant: any thread may ask. Pieces stay
/// valid as long as their source.
class LineSource
{
public:
    virtual ~LineSource() = default;

    [[nodiscard]] virtual qsizetype count() const = 0;
    [[nodiscard]] virtual ShownLine line(qsizetype number) const = 0;
    /// What the gutter says, from 1 on.
    [[nodiscard]] virtual qsizetype label(qsizetype number) const { return number + 1; }
    /// The last line of the fold that begins with line @p number, or @p number where none does.
    [[nodiscard]] virtual qsizetype foldEnd(qsizetype number) const { return number; }
    /// How many things a fold hides.
    [[nodiscard]] virtual qsizetype foldedThings(qsizetype) const { return 0; }
    /// The line of the fold around line @p number; -1 at the top.
    [[nodiscard]] virtual qsizetype enclosing(qsizetype) const { return -1; }
    /// The cells of a line that is too long to measure while it is drawn.
    [[nodiscard]] virtual std::shared_ptr<const LineCells> measured(qsizetype) const { return {}; }
    /// Cells of the widest line, or more.
    [[nodiscard]] virtual qsizetype widest() const = 0;

    /// The whole text of lines @p first to @p last (with it), parted by line breaks.
    [[nodiscard]] QByteArray text(qsizetype first, qsizetype last) const;
};

} // namespace signet
