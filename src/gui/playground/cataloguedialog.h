// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalogue/catalogueproposal.h"

#include <QDialog>

#include <memory>

namespace signet {

namespace Ui {
class CatalogueDialog;
}

/// What an OpenAPI file would add to an integration's catalogue, and the button that adds it.
class CatalogueDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p present is what was added before.
    CatalogueDialog(
        const Integration &integration, const QList<ImportedCatalogue> &present, QWidget *parent = nullptr);
    ~CatalogueDialog() override;

    /// Reads the file in the background; @p nowMs is when that is.
    void read(const QString &path, qint64 nowMs);

Q_SIGNALS:
    /// Add was pressed.
    void chosen(const signet::ImportedCatalogue &catalogue);

private:
    void propose(const Result<CatalogueProposal> &proposal);
    [[nodiscard]] QString summaryOf(const CatalogueProposal &proposal) const;

    std::unique_ptr<Ui::CatalogueDialog> m_ui;
    Integration m_integration;
    QList<ImportedCatalogue> m_present;
    ImportedCatalogue m_catalogue;
};

} // namespace signet
