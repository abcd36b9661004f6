// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace signet {

struct DiffLine
{
    enum class Kind
    {
        Same,
        Removed, ///< only in the first text
        Added,   ///< only in the second
    };
    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// The lines of both texts, with as many the same as there can be. Texts that differ in more than a few
/// thousand lines in between are told as removed and added as a whole.
[[nodiscard]] QList<DiffLine> textDiff(const QString &first, const QString &second);

/// "- old", "+ new", "  same"; runs of more than @p context same lines around a change are left out.
[[nodiscard]] QString diffText(const QList<DiffLine> &lines, int context = 2);

} // namespace signet
