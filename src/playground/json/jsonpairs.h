// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/json/jsondiff.h"

namespace signet {

/// One of two texts that are compared.
class JsonSide
{
public:
    JsonSide(const JsonIndex &index, const StopFlag &stop);

    [[nodiscard]] const JsonIndex &index() const { return m_index; }
    /// Equal for values that are written alike.
    [[nodiscard]] quint64 hash(quint32 entry) const { return m_hashes[entry]; }
    /// What tells a member of an array from others: its "id", else all that it holds.
    [[nodiscard]] quint64 identity(quint32 member) const;
    /// What @p container holds, without a last number or word that may go on where the text ends.
    [[nodiscard]] std::vector<quint32> children(quint32 container) const;
    /// The text ends before its time, and inside @p container.
    [[nodiscard]] bool isOpenEnded(quint32 container) const;

private:
    const JsonIndex &m_index;
    const std::vector<quint64> m_hashes;
};

/// What becomes of the values of two containers: what came, went and moved, and, as Changed, the pairs that
/// are still to be compared.
[[nodiscard]] std::vector<JsonDifference> pairMembers(
    const JsonSide &leftSide, const JsonSide &rightSide, quint32 left, quint32 right);
[[nodiscard]] std::vector<JsonDifference> pairElements(
    const JsonSide &leftSide, const JsonSide &rightSide, quint32 left, quint32 right, const StopFlag &stop);

} // namespace signet
