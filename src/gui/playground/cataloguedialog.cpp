// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/cataloguedialog.h"

#include "gui/widgets/whenready.h"
#include "playground/ui_cataloguedialog.h"

#include <QFileInfo>

namespace signet {

CatalogueDialog::CatalogueDialog(
    const Integration &integration, const QList<ImportedCatalogue> &present, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CatalogueDialog>())
    , m_integration(integration)
    , m_present(present)
{
    m_ui->setupUi(this);
    m_ui->listCard->hide();
    m_ui->remarkLabel->hide();
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->addButton, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT chosen(m_catalogue);
    });
}

CatalogueDialog::~CatalogueDialog() = default;

void CatalogueDialog::read(const QString &path, qint64 nowMs)
{
    m_ui->titleLabel->setText(QFileInfo(path).fileName());
    m_ui->summaryLabel->setText(tr("Reading the file…"));
    whenReady(proposeCatalogue(path, m_integration, m_present, nowMs), this,
        [this](const Result<CatalogueProposal> &proposal) { propose(proposal); });
}

void CatalogueDialog::propose(const Result<CatalogueProposal> &proposal)
{
    if (!proposal) {
        m_ui->summaryLabel->setText(proposal.error().message);
        m_ui->cancelButton->setFocus();
        return;
    }
    m_catalogue = proposal->catalogue;
    m_ui->titleLabel->setText(m_catalogue.title);
    m_ui->summaryLabel->setText(summaryOf(*proposal));
    m_ui->remarkLabel->setText(proposal->remarks.join(u'\n'));
    m_ui->remarkLabel->setVisible(!proposal->remarks.isEmpty());
    m_ui->newEndpointsList->setEndpoints(proposal->fresh);
    m_ui->listCard->setVisible(!proposal->fresh.isEmpty());
    if (proposal->replaces)
        m_ui->addButton->setText(tr("&Replace"));
    m_ui->addButton->setEnabled(proposal->replaces || !proposal->fresh.isEmpty());
    if (m_ui->addButton->isEnabled())
        m_ui->addButton->setFocus();
}

QString CatalogueDialog::summaryOf(const CatalogueProposal &proposal) const
{
    QStringList sentences;
    const int fresh = static_cast<int>(proposal.fresh.size());
    const int known = static_cast<int>(proposal.known());
    if (fresh > 0)
        sentences.append(tr("%n new endpoint(s) for %1, below %2.", nullptr, fresh)
                             .arg(m_integration.name, m_integration.baseUrl.toString()));
    else
        sentences.append(tr("Nothing new for %1.").arg(m_integration.name));
    if (known > 0)
        sentences.append(tr("%n endpoint(s) are there already and stay as they are.", nullptr, known));
    if (proposal.replaces)
        sentences.append(tr("They take the place of what “%1” added before.").arg(proposal.catalogue.title));
    return sentences.join(u' ');
}

} // namespace signet
