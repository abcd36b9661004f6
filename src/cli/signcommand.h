// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QByteArray>

namespace signet::cli {

/// What `sign` answers to one line of input.
struct SignAnswer
{
    QByteArray json; ///< one line, without the line break
    bool isError = false;
};

/// One JSON request in, one JSON line out (DESIGN 6). No network, no store. Members that the scheme does not
/// know are an error, so that a misspelt one cannot silently change what is signed; null counts as absent.
[[nodiscard]] SignAnswer answerSignRequest(const QByteArray &line);

/// `signet-cli sign`: a filter over standard input.
class SignCommand : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Task<int> run(QStringList words, Workspace &workspace) override;
};

} // namespace signet::cli
