// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace signet::test {

/// The real GNOME Keyring of tests/support/keyring-session, from outside of Signet.
namespace testkeyring {

/// True inside a keyring session; a test that needs one fails without.
[[nodiscard]] bool isRunning();
/// Locks the default collection.
[[nodiscard]] bool lock();
/// Opens it again with the session's password, without a prompt.
[[nodiscard]] bool unlock();
/// Whether an item with this key is there, locked or not.
[[nodiscard]] bool hasItem(const QString &key);
/// How many items Signet has in the keyring.
[[nodiscard]] int itemCount();
/// Freezes the daemon (SIGSTOP) and lets it go on.
void freeze();
void thaw();

} // namespace testkeyring
} // namespace signet::test
