// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace signet {

/// Tries what is loaded only at run time (database driver, TLS with its certificates, image plugins, keychain
/// library) in a temporary folder: no window, network or keychain is used. Prints a line for each; returns 0
/// if all are there, else 1. Needs a QGuiApplication. For packages (SECURITY D3).
[[nodiscard]] int runSelfTest();

} // namespace signet
