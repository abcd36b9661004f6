// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace signet {

/// Keeps the memory of this process, and of those that it starts unless they decide otherwise, out of core
/// files: none is written where the pattern is a plain file, and where a handler is piped to (apport,
/// systemd-coredump) it gets one without memory (SECURITY 2.6, M1). PR_SET_DUMPABLE stays as it is: without
/// it the desktop portal can show no file dialog. At the start of main(); does nothing where there are no
/// core files.
void keepMemoryOutOfCoreFiles();

} // namespace signet
