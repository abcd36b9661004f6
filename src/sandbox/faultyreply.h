// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/fault.h"

#include <functional>

namespace signet {

/// What is sent for @p request under @p fault. @p answer makes the true answer; it is called for the faults
/// that lose or change an answer (the work is done then), not for those that refuse. @p foreign is the origin
/// of redirects.
[[nodiscard]] HttpReply faultyReply(const Fault &fault, Site site, const HttpRequest &request,
    const QByteArray &foreign, const std::function<HttpReply()> &answer);

/// @p plain as a gzip file (RFC 1952).
[[nodiscard]] QByteArray gzip(const QByteArray &plain);

} // namespace signet
