// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalogue/importedcatalogue.h"

namespace signet {

/// What adding an OpenAPI file to an integration's catalogue would do.
struct CatalogueProposal
{
    ImportedCatalogue catalogue; ///< paths are below the integration's base URL
    QList<Endpoint> fresh;       ///< of it, what is not there already: only they are listed
    bool replaces = false;       ///< there is one of this title
    QStringList remarks;         ///< translated: what is not as the file says

    /// How many are there already, and stay as they are.
    [[nodiscard]] qsizetype known() const { return catalogue.endpoints.size() - fresh.size(); }
};

/// Reads @p path in the background. @p present is what the integration has. The file's servers change nothing
/// but where a path begins: requests go to the integration's base URL. Errors: Io; readOpenApi()'s.
[[nodiscard]] Task<Result<CatalogueProposal>> proposeCatalogue(
    QString path, Integration integration, QList<ImportedCatalogue> present, qint64 nowMs);

} // namespace signet
