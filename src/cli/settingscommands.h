// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace signet::cli {

class SettingsListCommand : public Command
{
public:
    QString name() const override;
    QString synopsis() const override;
    QString summary() const override;
    Task<int> run(QStringList arguments, Workspace &workspace) override;
};

class SettingsGetCommand : public Command
{
public:
    QString name() const override;
    QString synopsis() const override;
    QString summary() const override;
    Task<int> run(QStringList arguments, Workspace &workspace) override;
};

/// The proxy's password comes in like every secret: by a prompt or on standard input.
class SettingsSetCommand : public Command
{
public:
    QString name() const override;
    QString synopsis() const override;
    QString summary() const override;
    Task<int> run(QStringList arguments, Workspace &workspace) override;
};

class SettingsResetCommand : public Command
{
public:
    QString name() const override;
    QString synopsis() const override;
    QString summary() const override;
    Task<int> run(QStringList arguments, Workspace &workspace) override;
};

} // namespace signet::cli
