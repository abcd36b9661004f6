// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalogue/catalogue.h"

namespace signet {

/// In octets.
inline constexpr qint64 openApiSizeLimit = 16 * 1024 * 1024;

struct OpenApiContents
{
    QString title;
    QStringList servers;       ///< addresses as written; where requests go is not for a file to say
    QList<Endpoint> endpoints; ///< in the order of the file, those of one group (tag) together
};

/// Reads an OpenAPI 3 document (JSON): every operation that can be sent, with parameters of path and query
/// and an example of its JSON body. `$ref` is followed inside of the file only. What is not understood is
/// passed over, and so are parameters that hold credentials; where a credential belongs into an example, it
/// is empty. Errors are what would make the catalogue wrong, and name the place as a JSON pointer:
/// InvalidInput; TooLarge beyond 16 MiB, 5,000 operations or 16 MiB of examples.
[[nodiscard]] Result<OpenApiContents> readOpenApi(const QByteArray &json);

} // namespace signet
