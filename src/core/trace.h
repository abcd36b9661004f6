// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace signet {

/// Where a piece of a signed text comes from; the inspector colours by it.
enum class TraceRole
{
    Text,
    Method,
    Separator,
    Timestamp,
    Path,
    Query,
    Secret, ///< the piece is a description of a secret, never the secret
};

struct TracePiece
{
    TraceRole role = TraceRole::Text;
    QByteArray text;

    friend bool operator==(const TracePiece &, const TracePiece &) = default;
};

/// One step from keys to headers.
struct TraceStep
{
    QString id;   ///< stable, for programs: "base-string", "hmac-sha1", …
    QString name; ///< translated, for people
    QList<TracePiece> input;
    QByteArray output; ///< what came out, or a description of it where it is a secret
    QString why;       ///< translated: one sentence

    friend bool operator==(const TraceStep &, const TraceStep &) = default;

    /// The pieces of the input, joined.
    [[nodiscard]] QByteArray inputText() const;
};

/// How keys became headers, in order, for display and export. It holds descriptions of secrets only.
struct Trace
{
    QList<TraceStep> steps;

    friend bool operator==(const Trace &, const Trace &) = default;
};

/// "<customer key: 12 bytes, fingerprint 7Q2-KXM>"
[[nodiscard]] QByteArray describe(const SecretSummary &summary);
/// The same as a piece of a step's input.
[[nodiscard]] TracePiece secretPiece(const SecretSummary &summary);

} // namespace signet
