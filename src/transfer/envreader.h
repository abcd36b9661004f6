// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "transfer/importtable.h"

namespace signet {

/// Reads NAME=VALUE lines as a table of one row whose columns are the names, in the order of the file:
/// `export ` in front, white space around the equals sign, comments (whole lines, and behind white space
/// after an unquoted value), 'single quotes' as they are, "double quotes" with \n, \r, \t, \", \\ and \$
/// resolved, both over several lines. Of a repeated name the last value counts, which a note says. Variables
/// are not expanded. Encodings, line ends and errors as in readCsv(); a line that is none of this is
/// InvalidInput.
[[nodiscard]] Result<ImportTable> readEnv(WipedBytes file);

} // namespace signet
