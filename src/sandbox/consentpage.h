// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/credentials.h"

#include <QByteArray>

namespace signet {

/// The page that asks a customer. Its controls have ids for scripts: `customer-USER_NAME`, `confirm`, `deny`.
[[nodiscard]] QByteArray consentPage(
    const SandboxCredentials &credentials, const QByteArray &redirect, bool german);

enum class ConsentMessage
{
    Denied,
    NoRedirect,
    UnknownAccount,
};

/// A page that only says something. Its heading has the id `message`.
[[nodiscard]] QByteArray consentMessage(bool german, ConsentMessage message);

} // namespace signet
