// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/redirectcard.h"

#include "gui/widgets/timewords.h"
#include "playground/ui_redirectcard.h"

#include <QEvent>

namespace signet {

RedirectCard::RedirectCard(
    const RedirectHop &hop, const Exchange &exchange, const Integration &integration, QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::RedirectCard>())
    , m_hop(hop)
    , m_location(withoutSecrets(hop.location, exchange))
    , m_address(withoutSecrets(hop.address, exchange))
{
    m_ui->setupUi(this);
    if (hop.next) {
        if (const Result<WireRequest> wire = compileDraft(*hop.next, integration))
            m_request = QString::fromLatin1(wire->method() + ' ' + wire->target());
        m_bodySize = hop.next->body ? hop.next->body->size() : -1;
    }
    connect(m_ui->followButton, &QPushButton::clicked, this, &RedirectCard::followRequested);
    connect(
        m_ui->copyAddressButton, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_address); });
    refresh();
}

RedirectCard::~RedirectCard() = default;

void RedirectCard::close(const QString &consequence)
{
    m_ui->consequenceLabel->setText(consequence);
    m_ui->followButton->hide();
}

void RedirectCard::refresh()
{
    m_ui->hopLabel->setText(title());
    QString text = QStringLiteral("Location: ") + m_location;
    if (!m_address.isEmpty() && m_address != m_location)
        text += QStringLiteral("\n= ") + m_address;
    m_ui->hopText->setPlainText(text);
    m_ui->consequenceLabel->setText(consequence());
    m_ui->followButton->setVisible(m_hop.kind == HopKind::SameOrigin);
    m_ui->copyAddressButton->setVisible(!m_address.isEmpty());
}

QString RedirectCard::title() const
{
    switch (m_hop.kind) {
    case HopKind::SameOrigin:
        return tr("%1: a redirect within the same origin").arg(m_hop.status);
    case HopKind::OutsideBase:
        return tr("%1: a redirect out of the base URL").arg(m_hop.status);
    case HopKind::Foreign:
        return tr("%1: a redirect to another origin").arg(m_hop.status);
    case HopKind::Unusable:
        return tr("%1: a redirect that leads nowhere").arg(m_hop.status);
    }
    Q_UNREACHABLE();
}

QString RedirectCard::consequence() const
{
    switch (m_hop.kind) {
    case HopKind::SameOrigin:
        break;
    case HopKind::OutsideBase:
        return tr("Nothing was sent there: keys are only for what lies below the integration's base URL.");
    case HopKind::Foreign:
        return tr("Nothing was sent there, and nothing will be: keys never leave their origin.");
    case HopKind::Unusable:
        return m_location.isEmpty() ? tr("The answer names no address. Ask the service's support.")
                                    : tr("Signet cannot send a request there. Ask the service's support.");
    }
    const QString request = tr("Would be sent, signed anew: %1").arg(m_request);
    if (m_bodySize >= 0)
        return tr("%1, with the same body (%2).").arg(request, sizeWords(m_bodySize));
    return m_hop.becomesGet ? tr("%1, without the body, as the status asks for.").arg(request) : request;
}

void RedirectCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        const bool isOpen = !m_ui->followButton->isHidden() || m_hop.kind != HopKind::SameOrigin;
        m_ui->retranslateUi(this);
        if (isOpen)
            refresh();
    }
    QFrame::changeEvent(event);
}

} // namespace signet
