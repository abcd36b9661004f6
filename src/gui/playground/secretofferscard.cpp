// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/secretofferscard.h"

#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "playground/ui_secretofferscard.h"

#include <QCheckBox>
#include <QEvent>

#include <algorithm>

namespace signet {

SecretOffersCard::SecretOffersCard(QWidget *parent)
    : QFrame(parent), m_ui(std::make_unique<Ui::SecretOffersCard>())
{
    m_ui->setupUi(this);
    hide();
    connect(m_ui->storeButton, &QPushButton::clicked, this, &SecretOffersCard::ask);
    connect(m_ui->discardButton, &QPushButton::clicked, this, &SecretOffersCard::drop);
    connect(m_ui->replaceQuestion, &Question::confirmed, this, &SecretOffersCard::store);
}

SecretOffersCard::~SecretOffersCard() = default;

void SecretOffersCard::offer(
    const OfferContext &context, const QList<FoundSecret> &found, const QStringList &remarks)
{
    drop();
    whenReady(secretOffers(&m_workspace->repository(), &m_workspace->credentials(), context, found), this,
        [this, round = m_round, remarks](const Result<SecretOffers> &result) {
            if (round != m_round)
                return;
            if (result)
                fill(result->offers);
            const QStringList all =
                remarks + (result ? result->remarks : QStringList{result.error().message});
            if (!all.isEmpty())
                Q_EMIT told(
                    result && result->remarks.isEmpty() ? Tone::Plain : Tone::Attention, all.join(u' '));
        });
}

void SecretOffersCard::drop()
{
    ++m_round;
    m_offers.clear();
    qDeleteAll(m_boxes);
    m_boxes.clear();
    m_ui->replaceQuestion->hide();
    hide();
}

void SecretOffersCard::fill(const QList<SecretOffer> &offers)
{
    m_offers = offers;
    QWidget *previous = nullptr;
    for (const SecretOffer &offer : offers) {
        auto *box = new QCheckBox(inWords(offer), this);
        box->setObjectName(QStringLiteral("offerBox%1").arg(m_boxes.size()));
        box->setChecked(true);
        connect(
            box, &QCheckBox::toggled, this, [this] { m_ui->storeButton->setEnabled(!chosen().isEmpty()); });
        m_ui->offersLayout->addWidget(box);
        if (previous != nullptr)
            setTabOrder(previous, box);
        previous = box;
        m_boxes.append(box);
    }
    if (previous != nullptr)
        setTabOrder(previous, m_ui->storeButton);
    m_ui->storeButton->setEnabled(true);
    setVisible(!offers.isEmpty());
}

QString SecretOffersCard::inWords(const SecretOffer &offer)
{
    const QString what = tr("%1: %2 of %3").arg(offer.where, fieldLabel(offer.field), offer.ownerName);
    const QString value =
        offer.summary.lastFour.isEmpty() ? QString() : QStringLiteral("  ••••") + offer.summary.lastFour;
    return what + value + (offer.present ? tr(" (replaces the stored one)") : QString());
}

QList<SecretOffer> SecretOffersCard::chosen() const
{
    QList<SecretOffer> wanted;
    for (qsizetype i = 0; i < m_offers.size(); ++i) {
        if (m_boxes.at(i)->isChecked())
            wanted.append(m_offers.at(i));
    }
    return wanted;
}

void SecretOffersCard::ask()
{
    QStringList replaced;
    for (const SecretOffer &offer : chosen()) {
        if (offer.present)
            replaced.append(tr("%1 of %2").arg(fieldLabel(offer.field), offer.ownerName));
    }
    if (replaced.isEmpty())
        return store();
    m_ui->replaceQuestion->ask(
        tr("Replace what is stored? %1. It cannot be brought back.").arg(replaced.join(QStringLiteral(", "))),
        tr("Replace &now"), tr("&Keep"));
}

void SecretOffersCard::store()
{
    const QList<SecretOffer> wanted = chosen();
    m_ui->storeButton->setEnabled(false);
    whenReady(storeOffers(&m_workspace->repository(), &m_workspace->credentials(), wanted), this,
        [this, round = m_round, count = static_cast<int>(wanted.size())](const Result<void> &stored) {
            if (stored)
                Q_EMIT told(Tone::Works, tr("%n secret(s) of the command stored.", nullptr, count));
            else
                Q_EMIT told(Tone::Attention, stored.error().message);
            if (round != m_round)
                return;
            m_ui->storeButton->setEnabled(true);
            if (stored)
                drop();
        });
}

void SecretOffersCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        for (qsizetype i = 0; i < m_boxes.size(); ++i)
            m_boxes.at(i)->setText(inWords(m_offers.at(i)));
    }
    QFrame::changeEvent(event);
}

} // namespace signet
