// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/xdgbrowser.h"

#include <QProcess>
#include <QUrl>

namespace signet::cli {

bool XdgBrowser::open(const QUrl &url)
{
    return QProcess::startDetached(QStringLiteral("xdg-open"), {url.toString(QUrl::FullyEncoded)});
}

} // namespace signet::cli
