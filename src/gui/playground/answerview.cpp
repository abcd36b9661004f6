// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/answerview.h"

#include "gui/playground/answertexts.h"
#include "gui/playground/signatureview.h"
#include "playground/answerwords.h"
#include "playground/ui_answerview.h"

#include <QEvent>

namespace signet {

AnswerView::AnswerView(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::AnswerView>())
{
    m_ui->setupUi(this);
    m_signature = new SignatureView(m_ui->signatureTab);
    m_ui->signatureLayout->addWidget(m_signature);
    for (const QPlainTextEdit *view : {m_ui->prettyView, m_ui->rawView, m_ui->answerHeadersView})
        view->document()->setDocumentMargin(14);
    connect(m_ui->exchangeCombo, &QComboBox::activated, this, &AnswerView::showExchange);
}

AnswerView::~AnswerView() = default;

void AnswerView::clear()
{
    m_result.reset();
    m_ui->exchangeCombo->hide();
    m_ui->exchangeCombo->clear();
    m_ui->statusLabel->clear();
    m_ui->adviceLabel->hide();
    m_ui->adviceLabel->clear();
    m_ui->prettyView->clear();
    m_ui->rawView->clear();
    m_ui->answerHeadersView->clear();
    m_signature->clear();
}

void AnswerView::showMessage(const QString &text)
{
    clear();
    m_ui->statusLabel->setText(text);
}

void AnswerView::showResult(const RunResult &result, Service service, const QList<StoredSecret> &known)
{
    clear();
    m_result = result;
    m_service = service;
    m_known = known;
    int number = 0;
    for (const Exchange &exchange : result.exchanges) {
        const QString status = exchange.isAnswered() ? QString::number(exchange.status) : QStringLiteral("–");
        m_ui->exchangeCombo->addItem(QStringLiteral("%1 · %2").arg(++number).arg(status));
    }
    m_ui->exchangeCombo->setCurrentIndex(number - 1);
    m_ui->exchangeCombo->setVisible(number > 1);
    showExchange();
}

void AnswerView::showExchange()
{
    const int shown = m_ui->exchangeCombo->currentIndex();
    if (!m_result || shown < 0)
        return;
    const Exchange &exchange = m_result->exchanges.at(shown);
    const AnswerWords words = answerWords(exchange, m_service);
    QString status = statusWords(exchange);
    if (!words.meaning.isEmpty())
        status += QStringLiteral(" · ") + words.meaning;
    QStringList advice;
    if (m_result->exchanges.size() > 1)
        advice.append(tr("The session was over: Signet logged in again and repeated the request."));
    if (!words.advice.isEmpty())
        advice.append(words.advice);
    if (m_result->problem)
        advice.append(m_result->problem->message);
    m_ui->statusLabel->setText(status);
    m_ui->adviceLabel->setText(advice.join(QLatin1Char(' ')));
    m_ui->adviceLabel->setVisible(!advice.isEmpty());
    m_ui->prettyView->setPlainText(prettyBody(exchange));
    m_ui->rawView->setPlainText(shownBody(exchange.body));
    m_ui->answerHeadersView->setPlainText(shownHeaders(exchange));
    m_signature->showRequest(exchange.sent, m_known);
}

void AnswerView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showExchange();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
