// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/banner.h"

#include "widgets/ui_banner.h"

#include <QPainter>

namespace signet {

Banner::Banner(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::Banner>())
{
    m_ui->setupUi(this);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_ui->actionButton, &QPushButton::clicked, this, &Banner::runAction);
}

Banner::~Banner() = default;

void Banner::showMessage(
    Tone tone, const QString &text, const QString &actionText, std::function<void()> action)
{
    m_tone = tone;
    m_action = std::move(action);
    m_ui->textLabel->setText(text);
    m_ui->actionButton->setText(actionText);
    m_ui->actionButton->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    show();
    update();
}

QString Banner::text() const
{
    return m_ui->textLabel->text();
}

void Banner::runAction()
{
    const auto action = std::exchange(m_action, {});
    hide();
    if (action)
        action();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &colors = themeColors(palette());
    const QColor mark = m_tone == Tone::Plain ? colors.accent : colors.tone(m_tone, palette());
    QColor fill = mark;
    fill.setAlphaF(0.12F);
    painter.fillRect(rect(), fill);
    painter.fillRect(QRect(0, 0, 4, height()), mark);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

} // namespace signet
