// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/pastefield.h"

#include "authorize/ui_pastefield.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace signet {

PasteField::PasteField(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::PasteField>())
{
    m_ui->setupUi(this);
    m_ui->pasteProblemLabel->hide();
    setFocusProxy(m_ui->pasteEdit);
    const auto takeTyped = [this] { take(m_ui->pasteEdit->text()); };
    connect(m_ui->pasteButton, &QPushButton::clicked, this, takeTyped);
    connect(m_ui->pasteEdit, &QLineEdit::returnPressed, this, takeTyped);
    connect(m_ui->clipboardButton, &QPushButton::clicked, this,
        [this] { take(QGuiApplication::clipboard()->text()); });
}

PasteField::~PasteField() = default;

void PasteField::setTitle(const QString &title)
{
    m_ui->titleLabel->setText(title);
}

void PasteField::take(QString text)
{
    const Secret secret = Secret::fromText(text);
    text.fill(u'\0'); // a copy of the field's own text, which clear() drops
    Q_EMIT pasted(secret);
}

void PasteField::showResult(const Result<void> &taken)
{
    if (taken)
        return clear();
    m_ui->pasteProblemLabel->setText(taken.error().message);
    m_ui->pasteProblemLabel->show();
}

void PasteField::clear()
{
    m_ui->pasteEdit->clear();
    m_ui->pasteProblemLabel->hide();
}

void PasteField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        const QString title = m_ui->titleLabel->text();
        m_ui->retranslateUi(this);
        m_ui->titleLabel->setText(title); // its owner's
    }
    QFrame::changeEvent(event);
}

} // namespace signet
