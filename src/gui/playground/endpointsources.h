// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalogue/importedcatalogue.h"

#include <QObject>
#include <QTimer>

class QMenu;

namespace signet {

class Banner;
class EndpointList;
class Workspace;

/// Fills the list of endpoints of one integration: with what Signet brings along, and with what was added
/// from OpenAPI files. Adds, replaces and removes those by a menu or a dropped file, each with a way back.
class EndpointSources : public QObject
{
    Q_OBJECT

public:
    /// @p list owns it; @p banner says what happened. The workspace must outlive it.
    EndpointSources(Workspace &workspace, EndpointList *list, Banner *banner);

    void setIntegration(const Integration &integration);
    /// All of it; empty before there is an integration.
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    /// Shows what the file would add.
    void propose(const QString &path);

Q_SIGNALS:
    /// There are other endpoints now.
    void changed();

private:
    void chooseFile();
    void reload();
    void fill(const QList<ImportedCatalogue> &imported);
    void fillMenu();
    /// @p said is told when it is done, with a way back to @p before.
    void keep(const ImportedCatalogue &catalogue, const QString &said);
    void remove(const QString &title, const QString &said);
    void finish(const Result<void> &done, const QUuid &integration, const QString &title,
        const std::optional<ImportedCatalogue> &before, const QString &said);
    [[nodiscard]] std::optional<ImportedCatalogue> present(const QString &title) const;

    Workspace &m_workspace;
    EndpointList *m_list;
    Banner *m_banner;
    QMenu *m_menu;
    QTimer m_reloading;
    Integration m_integration;
    QList<ImportedCatalogue> m_imported;
    Catalogue m_catalogue;
};

} // namespace signet
