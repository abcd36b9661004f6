// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorizationflow.h"

namespace signet {

/// The user's own browser, as the desktop (xdg-open, BROWSER) knows it.
class DesktopBrowser : public Browser
{
public:
    [[nodiscard]] bool open(const QUrl &url) override;
};

} // namespace signet
