// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/secretdisplay.h"

#include "gui/accounts/accountstate.h"
#include "gui/widgets/secretclipboard.h"
#include "gui/widgets/whenready.h"
#include "widgets/ui_secretdisplay.h"

#include <QEvent>
#include <QMenu>

namespace signet {

SecretDisplay::SecretDisplay(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::SecretDisplay>())
{
    m_ui->setupUi(this);
    m_concealTimer.setSingleShot(true);
    m_concealTimer.setInterval(revealMs);
    connect(&m_concealTimer, &QTimer::timeout, this, &SecretDisplay::conceal);
    connect(m_ui->revealButton, &QPushButton::clicked, this, &SecretDisplay::toggleReveal);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &SecretDisplay::copy);
    setupMenu();
    refresh();
}

SecretDisplay::~SecretDisplay() = default;

void SecretDisplay::setupMenu()
{
    auto *menu = new QMenu(this);
    menu->addAction(QString(), this, [this] {
        m_clipboard->copyText(addressOf(m_place->integration, m_place->account, m_place->field).toString());
    });
    menu->addAction(QString(), this,
        [this] { m_clipboard->copyText(stableAddressOf(m_place->owner(), m_place->field).toString()); });
    menu->addSeparator();
    menu->addAction(QString(), this, [this] { Q_EMIT rotateRequested(m_place->owner(), m_place->field); });
    m_ui->moreButton->setMenu(menu);
}

void SecretDisplay::setPlace(const SecretPlace &place)
{
    m_place = place;
}

void SecretDisplay::setSecret(const QString &name, const StoredSecret *stored, qint64 nowMs)
{
    const SecretReference reference = stored != nullptr ? stored->reference : SecretReference();
    m_name = name;
    m_isPresent = stored != nullptr;
    m_masked = stored != nullptr ? maskedSecret(*stored, nowMs) : QString();
    // Pages are filled again whenever something was used or checked: what is revealed stays for its time.
    if (m_reference == reference)
        return refresh();
    m_reference = reference;
    ++m_generation;
    conceal();
}

void SecretDisplay::setSource(Opener opener, SecretClipboard *clipboard)
{
    m_opener = std::move(opener);
    m_clipboard = clipboard;
}

void SecretDisplay::conceal()
{
    m_concealTimer.stop();
    m_isRevealed = false;
    refresh();
}

void SecretDisplay::refresh()
{
    if (!m_isRevealed)
        m_ui->valueLabel->setText(m_isPresent ? m_masked : tr("none stored"));
    m_ui->valueLabel->setForegroundRole(m_isPresent ? QPalette::WindowText : QPalette::PlaceholderText);
    m_ui->revealButton->setVisible(m_isPresent);
    m_ui->copyButton->setVisible(m_isPresent);
    m_ui->revealButton->setText(m_isRevealed ? tr("Hide") : tr("Reveal"));
    m_ui->revealButton->setAccessibleName(
        (m_isRevealed ? tr("Hide the %1") : tr("Reveal the %1")).arg(m_name));
    m_ui->copyButton->setAccessibleName(tr("Copy the %1").arg(m_name));
    const QList<QAction *> actions = m_ui->moreButton->menu()->actions();
    actions.at(0)->setText(tr("Copy secret &reference"));
    actions.at(1)->setText(tr("Copy reference by &id, which renaming leaves alone"));
    actions.at(3)->setText(tr("R&otate…"));
    m_ui->moreButton->setVisible(m_isPresent && m_place && m_clipboard != nullptr);
    m_ui->moreButton->setAccessibleName(tr("More for the %1").arg(m_name));
    m_ui->moreButton->setToolTip(tr("Copy how scripts name it, or replace it"));
    m_ui->copyButton->setToolTip(tr("Copies it for %1 seconds").arg(SecretClipboard::lifetimeSeconds));
}

void SecretDisplay::open(std::function<void(const Secret &)> use)
{
    if (!m_opener || m_isBusy)
        return;
    m_isBusy = true;
    whenReady(m_opener(), this, [this, use = std::move(use), shown = m_generation](Result<Secret> secret) {
        m_isBusy = false;
        if (shown != m_generation)
            return;
        if (secret)
            use(*secret);
        else
            Q_EMIT failed(secret.error().message);
    });
}

void SecretDisplay::toggleReveal()
{
    if (m_isRevealed)
        return conceal();
    open([this](const Secret &secret) {
        m_isRevealed = true;
        m_ui->valueLabel->setText(QString::fromUtf8(secret.reveal()));
        m_concealTimer.start();
        refresh();
    });
}

void SecretDisplay::copy()
{
    open([this](const Secret &secret) {
        if (m_clipboard != nullptr)
            m_clipboard->copySecret(secret);
    });
}

void SecretDisplay::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

void SecretDisplay::hideEvent(QHideEvent *event)
{
    ++m_generation; // a value that is still on its way is not wanted any more
    conceal();
    QWidget::hideEvent(event);
}

} // namespace signet
