// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/trace.h"
#include "core/wirerequest.h"

#include <QList>

namespace signet {

/// A request ready for the wire, how it was authenticated, and every secret value inside it, stored or
/// derived, so that a Redactor can hide them by origin instead of by header name. Made by signing/; nothing
/// changes it.
struct SignedRequest
{
    WireRequest request;
    Trace trace;
    QList<Secret> sensitive;
};

} // namespace signet
