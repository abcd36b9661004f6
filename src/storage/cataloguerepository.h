// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"

#include <QByteArray>
#include <QList>
#include <QUuid>

namespace signet {

class BackgroundDatabase;

/// Endpoints that somebody added to an integration, as one text that this layer does not look into.
struct CatalogueRow
{
    QUuid integration;
    QString title; ///< an integration has one of a title
    qint64 importedAtMs = 0;
    QByteArray content;
};

/// What was added to the integrations' catalogues. All of it runs in the background; errors are the
/// database's. An integration that is deleted takes its own along. References must outlive it.
class CatalogueRepository
{
public:
    explicit CatalogueRepository(BackgroundDatabase &background) : m_background(background) {}

    /// In the order of their titles.
    [[nodiscard]] Task<Result<QList<CatalogueRow>>> all(QUuid integration);
    /// Takes the place of the one with the same title.
    [[nodiscard]] Task<Result<void>> save(CatalogueRow row);
    /// Success also where there is none.
    [[nodiscard]] Task<Result<void>> remove(QUuid integration, QString title);

private:
    BackgroundDatabase &m_background;
};

} // namespace signet
