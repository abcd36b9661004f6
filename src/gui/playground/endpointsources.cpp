// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/endpointsources.h"

#include "gui/playground/cataloguedialog.h"
#include "gui/playground/endpointlist.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/filedrop.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "storage/accountrepository.h"
#include "storage/cataloguerepository.h"

#include <QFileDialog>
#include <QMenu>

#include <algorithm>

namespace signet {

namespace {
constexpr int reloadDelayMs = 300; // a check of many accounts changes the database with each
}

EndpointSources::EndpointSources(Workspace &workspace, EndpointList *list, Banner *banner)
    : QObject(list), m_workspace(workspace), m_list(list), m_banner(banner), m_menu(new QMenu(list))
{
    m_menu->setObjectName(QStringLiteral("endpointMenu"));
    m_list->setMenu(m_menu);
    m_reloading.setSingleShot(true);
    m_reloading.setInterval(reloadDelayMs);
    connect(m_menu, &QMenu::aboutToShow, this, &EndpointSources::fillMenu);
    connect(new FileDrop(list), &FileDrop::dropped, this, &EndpointSources::propose);
    connect(&m_reloading, &QTimer::timeout, this, &EndpointSources::reload);
    connect(&workspace.repository(), &AccountRepository::changed, this, [this] {
        if (!m_reloading.isActive())
            m_reloading.start();
    });
    fillMenu();
}

void EndpointSources::setIntegration(const Integration &integration)
{
    const bool isOther = integration.id != m_integration.id || integration.service != m_integration.service;
    m_integration = integration;
    if (!isOther)
        return;
    m_imported.clear();
    m_catalogue = wholeCatalogue(integration.service, {});
    m_list->setEndpoints(m_catalogue.endpoints());
    reload();
}

void EndpointSources::reload()
{
    if (m_integration.id.isNull())
        return;
    whenReady(importedCatalogues(m_workspace.repository().catalogues(), m_integration.id), m_list,
        [this, id = m_integration.id](const Result<QList<ImportedCatalogue>> &imported) {
            if (imported && id == m_integration.id)
                fill(*imported);
        });
}

void EndpointSources::fill(const QList<ImportedCatalogue> &imported)
{
    if (imported == m_imported)
        return;
    m_imported = imported;
    m_catalogue = wholeCatalogue(m_integration.service, imported);
    m_list->setEndpoints(m_catalogue.endpoints());
    Q_EMIT changed();
}

void EndpointSources::fillMenu()
{
    m_menu->clear();
    QAction *add = m_menu->addAction(tr("Add from an OpenAPI &file…"), this, &EndpointSources::chooseFile);
    add->setObjectName(QStringLiteral("addEndpointsAction"));
    if (!m_imported.isEmpty())
        m_menu->addSeparator();
    for (const ImportedCatalogue &one : std::as_const(m_imported)) {
        const QString shown = QString(one.title).replace(u'&', QStringLiteral("&&"));
        m_menu->addAction(tr("Remove “%1” (%2)").arg(shown).arg(one.endpoints.size()), this,
            [this, title = one.title] { remove(title, tr("“%1” was removed.").arg(title)); });
    }
}

void EndpointSources::chooseFile()
{
    auto *dialog = new QFileDialog(m_list->window(), tr("OpenAPI file"));
    dialog->setObjectName(QStringLiteral("openApiFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("OpenAPI (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &EndpointSources::propose);
    dialog->open();
}

void EndpointSources::propose(const QString &path)
{
    auto *dialog = new CatalogueDialog(m_integration, m_imported, m_list->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CatalogueDialog::chosen, this, [this](const ImportedCatalogue &catalogue) {
        keep(catalogue, tr("“%1” was added.").arg(catalogue.title));
    });
    dialog->read(path, m_workspace.clock().nowMs());
    dialog->open();
}

std::optional<ImportedCatalogue> EndpointSources::present(const QString &title) const
{
    const auto found = std::find_if(m_imported.cbegin(), m_imported.cend(),
        [&title](const ImportedCatalogue &one) { return one.title == title; });
    return found == m_imported.cend() ? std::nullopt : std::optional(*found);
}

void EndpointSources::keep(const ImportedCatalogue &catalogue, const QString &said)
{
    const QUuid id = m_integration.id;
    whenReady(keepCatalogue(m_workspace.repository().catalogues(), id, catalogue), m_list,
        [this, id, title = catalogue.title, before = present(catalogue.title), said](
            const Result<void> &done) { finish(done, id, title, before, said); });
}

void EndpointSources::remove(const QString &title, const QString &said)
{
    const QUuid id = m_integration.id;
    whenReady(m_workspace.repository().catalogues().remove(id, title), m_list,
        [this, id, title, before = present(title), said](
            const Result<void> &done) { finish(done, id, title, before, said); });
}

void EndpointSources::finish(const Result<void> &done, const QUuid &integration, const QString &title,
    const std::optional<ImportedCatalogue> &before, const QString &said)
{
    if (integration != m_integration.id)
        return;
    reload();
    if (!done) {
        m_banner->showMessage(Tone::Attention, done.error().message);
    } else if (said.isEmpty()) {
        m_banner->hide();
    } else {
        m_banner->showMessage(Tone::Plain, said, tr("&Undo"), [this, integration, title, before] {
            if (integration != m_integration.id)
                return;
            if (before)
                keep(*before, {});
            else
                remove(title, {});
        });
    }
}

} // namespace signet
