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
    QByteArray text = '<' + summary.name.toUtf8() + ": " + QByteArray::number(summary.length) + " bytes";
    if (!summary.fingerprint.isEmpty())
        text += ", fingerprint " + summary.fingerprint.toLatin1();
    return text + '>';
}

TracePiece secretPiece(const SecretSummary &summary)
{
    return {TraceRole::Secret, describe(summary)};
}

} // namespace signet
