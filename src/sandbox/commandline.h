// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/fault.h"
#include "sandbox/settings.h"

#include <QUrl>

namespace signet {

/// What `signet-sandbox` was asked to do.
struct SandboxOptions
{
    quint16 port = 0;
    bool json = false;
    bool untilStdinCloses = false;
    SandboxSettings settings;
    QList<Fault> faults;
    int customerCount = 0;

    QUrl browse; ///< not empty: play the browser instead of serving
    QString customer;
    bool deny = false;

    QString information; ///< not empty: help or version, print it and do nothing else
};

/// @p arguments with the program's name first. Error: InvalidInput.
[[nodiscard]] Result<SandboxOptions> parseCommandLine(const QStringList &arguments);

} // namespace signet
