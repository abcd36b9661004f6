// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"
#include "playground/catalogue/catalogue.h"

#include <QUuid>

namespace signet {

class CatalogueRepository;

/// Endpoints that were added to an integration from a file.
struct ImportedCatalogue
{
    QString title; ///< the file's own, else its name; an integration has one of a title
    qint64 importedAtMs = 0;
    QList<Endpoint> endpoints;

    friend bool operator==(const ImportedCatalogue &, const ImportedCatalogue &) = default;
};

[[nodiscard]] QByteArray toJson(const QList<Endpoint> &endpoints);
/// What cannot be read is left out.
[[nodiscard]] QList<Endpoint> endpointsFromJson(const QByteArray &json);

/// Those of @p integration in the order of their titles; read in the background. @p repository must outlive
/// the task. Errors are the database's.
[[nodiscard]] Task<Result<QList<ImportedCatalogue>>> importedCatalogues(
    CatalogueRepository &repository, QUuid integration);
/// Takes the place of the one with the same title.
[[nodiscard]] Task<Result<void>> keepCatalogue(
    CatalogueRepository &repository, QUuid integration, ImportedCatalogue catalogue);

/// What Signet brings along for @p service, and then @p imported in their order.
[[nodiscard]] Catalogue wholeCatalogue(Service service, const QList<ImportedCatalogue> &imported);

} // namespace signet
