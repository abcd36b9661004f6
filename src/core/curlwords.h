// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace signet {

/// A pasted curl command, in words.
struct CurlWords
{
    QList<QByteArray> words; ///< without "curl"; a variable of the shell stands as `{{NAME}}`
    bool goesOn = false;     ///< something follows that is not read: another command, a pipe
};

/// Reads it as bash does, or as cmd.exe does where carets say that it was copied for that. Lines before the
/// one that begins with curl are skipped. InvalidInput where it is neither, a quote is open, the shell would
/// have to run something, or there is a NUL.
[[nodiscard]] Result<CurlWords> curlWords(const QByteArray &text);

} // namespace signet
