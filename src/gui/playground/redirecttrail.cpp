// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/redirecttrail.h"

#include "gui/playground/redirectcard.h"

#include <QVBoxLayout>

namespace signet {

namespace {
constexpr qsizetype shownCards = 2; // the answer below needs the room
} // namespace

RedirectTrail::RedirectTrail(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    hide();
}

void RedirectTrail::clear()
{
    for (RedirectCard *card : std::as_const(m_cards))
        card->deleteLater();
    m_cards.clear();
    m_count = 0;
    hide();
}

void RedirectTrail::add(const RedirectHop &hop, const Exchange &exchange, const Integration &integration)
{
    auto *card = new RedirectCard(hop, exchange, integration, this);
    connect(card, &RedirectCard::followRequested, this,
        [this, card] { Q_EMIT followRequested(*card->hop().next); });
    connect(card, &RedirectCard::copyRequested, this, &RedirectTrail::copyRequested);
    m_cards.append(card);
    layout()->addWidget(card);
    if (++m_count > hopLimit && hop.next)
        card->close(
            tr("That was redirect number %1: it looks like a loop. Ask the service's support.").arg(m_count));
    show();
}

void RedirectTrail::closeLast()
{
    if (m_cards.isEmpty())
        return;
    m_cards.last()->close(tr("Followed."));
    while (m_cards.size() >= shownCards)
        m_cards.takeFirst()->deleteLater();
}

} // namespace signet
