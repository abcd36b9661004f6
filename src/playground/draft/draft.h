// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "core/requestcompiler.h"

#include <optional>

namespace signet {

/// A request being edited, for an account or for an integration alone.
struct Draft
{
    QString method = QStringLiteral("GET");
    /// Below the integration's base URL.
    QString target;
    QList<QueryParameter> parameters;
    QList<Header> headers;
    std::optional<QByteArray> body;

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// Whether @p method may change something: all but GET and HEAD.
[[nodiscard]] bool isWriting(const QString &method);

/// The octets that @p draft stands for, before signing: what the playground shows as "will be sent as". Adds
/// `Accept: application/json`, and `Content-Type: application/json` where there is a body, unless the draft
/// says otherwise (PROTOCOLS 1.4).
[[nodiscard]] Result<WireRequest> compileDraft(const Draft &draft, const Integration &integration);

} // namespace signet
