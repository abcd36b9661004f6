// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signcommand.h"
#include <QCoreApplication>
namespace signet::cli { class Workspace {}; }
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    signet::cli::Workspace w;
    signet::cli::SignCommand c;
    int code = 0;
    c.run(app.arguments().mid(2), w).then([&](int r) { code = r; });
    return code;
}
