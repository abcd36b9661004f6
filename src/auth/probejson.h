// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace signet {

/// What a probe's body is made of.
struct ProbeJson
{
    enum class Kind
    {
        None, ///< not JSON
        Object,
        Array,
        Scalar,
    };
    Kind kind = Kind::None;
    bool isEmpty = true;   ///< an object or array without members
    bool hasError = false; ///< an object with a member "error": KlickTipp sends those with status 200, too
    QStringList names; ///< the texts of an object's members, in order: at most 100 of at most 200 characters
};

/// Reads without recursion and keeps nothing but the above.
[[nodiscard]] ProbeJson readProbeJson(const QByteArray &body);

} // namespace signet
