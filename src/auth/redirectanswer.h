// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace signet {

/// What a browser is shown by the listener. All texts are static (resources/callback), in German and English;
/// nothing of a request is ever repeated.
enum class CallbackPage
{
    Works,     ///< the key was proven
    NotProven, ///< the key was refused, or nothing can be told
    Received,  ///< the key is there; the program shows how it goes on
    Gone,      ///< cancelled or timed out: revoke what was granted
    Used,      ///< start page or callback a second time
    NoKey,     ///< the callback came without a usable key
    Refused,   ///< anything else
};

/// A whole answer with @p page as its body and every header of SECURITY 1.4.
[[nodiscard]] QByteArray redirectPage(int status, CallbackPage page, bool inGerman);

/// A 303 to @p location without a body, so that the address with the key stays out of address bar and session
/// file (SECURITY 1.4).
[[nodiscard]] QByteArray redirectForward(const QByteArray &location);

} // namespace signet
