// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace.h"

namespace signet {

QByteArray TraceStep::inputText() const
{
    QByteArray text;
    for (const TracePiece &piece : input)
        text += piece.text;
    return text;
}

QByteArray describe(const SecretSummary &summary)
{
    // Machine-readable output as well: not translated.
    QByteArray text("<");
    text.reserve(80);
    text.append(summary.name.toUtf8())
        .append(": ")
        .append(QByteArray::number(summary.length))
        .append(" bytes");
    if (!summary.fingerprint.isEmpty())
        text.append(", fingerprint ").append(summary.fingerprint.toLatin1());
    return text.append('>');
}

TracePiece secretPiece(const SecretSummary &summary)
{
    return {TraceRole::Secret, describe(summary)};
}

} // namespace signet
