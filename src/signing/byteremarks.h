// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace signet {

/// Octets that are easily overlooked: invisible or not ASCII, as they are or percent-encoded.
struct ByteRemark
{
    qsizetype offset = 0;
    qsizetype length = 0;  ///< in bytes, escapes included
    QString text;          ///< translated: "no-break space (U+00A0)"
    bool isHidden = false; ///< it does not show, or looks like something else

    friend bool operator==(const ByteRemark &, const ByteRemark &) = default;
};

/// In the order of @p text, at most @p limit of them.
[[nodiscard]] QList<ByteRemark> byteRemarks(const QByteArray &text, qsizetype limit = 200);

/// "“+” (2B)", "line feed (0A)": one octet for people. Translated.
[[nodiscard]] QString octetWords(char octet);

} // namespace signet
