// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/question.h"

#include "widgets/ui_question.h"

namespace signet {

Question::Question(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::Question>())
{
    m_ui->setupUi(this);
    connect(m_ui->noButton, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_ui->yesButton, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT confirmed();
    });
    hide();
}

Question::~Question() = default;

void Question::ask(const QString &text, const QString &yes, const QString &no)
{
    m_ui->questionLabel->setText(text);
    m_ui->yesButton->setText(yes);
    m_ui->noButton->setText(no);
    show();
    m_ui->noButton->setFocus();
}

} // namespace signet
