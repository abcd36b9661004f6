// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace signet {

SecretClipboard::SecretClipboard(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::tick);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copySecret(const Secret &secret)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setText(QString::fromUtf8(secret.reveal()));
    mime->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(mime.release(), QClipboard::Clipboard);
    m_copied = secret;
    m_untilMs = m_clock.steadyMs() + lifetimeSeconds * 1'000;
    m_timer.start();
    Q_EMIT secondsLeft(lifetimeSeconds);
}

void SecretClipboard::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text, QClipboard::Clipboard);
}

void SecretClipboard::clear()
{
    if (m_copied.isEmpty())
        return;
    m_timer.stop();
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard != nullptr && Secret::fromText(clipboard->text()) == m_copied)
        clipboard->clear(QClipboard::Clipboard);
    m_copied = Secret();
    Q_EMIT secondsLeft(0);
}

void SecretClipboard::tick()
{
    const qint64 leftMs = m_untilMs - m_clock.steadyMs();
    if (leftMs <= 0)
        clear();
    else
        Q_EMIT secondsLeft(static_cast<int>((leftMs + 999) / 1'000));
}

} // namespace signet
