// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorizationflow.h"

namespace signet::cli {

/// Starts the desktop's browser through xdg-open, without a GUI library.
class XdgBrowser : public Browser
{
public:
    [[nodiscard]] bool open(const QUrl &url) override;
};

} // namespace signet::cli
