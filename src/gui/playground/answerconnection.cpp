// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/answerconnection.h"

#include "http/tlsdescription.h"
#include "playground/ui_answerconnection.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>

namespace signet {

namespace {

constexpr qsizetype fingerprintLine = 48; // characters: half of a SHA-256

} // namespace

AnswerConnection::AnswerConnection(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::AnswerConnection>())
{
    m_ui->setupUi(this);
    clear();
}

AnswerConnection::~AnswerConnection() = default;

void AnswerConnection::clear()
{
    m_ui->contents->hide();
}

void AnswerConnection::showExchange(const Exchange &exchange)
{
    m_ui->timingBars->setPhases(timingPhases(exchange.timings));
    m_ui->reusedLabel->setVisible(exchange.isAnswered() && exchange.timings.connecting < 0);
    showTls(exchange.tls);
    m_ui->contents->show();
}

void AnswerConnection::showTls(const std::optional<TlsInfo> &tls)
{
    m_ui->noTlsLabel->setVisible(!tls);
    m_ui->tlsFields->setVisible(tls.has_value());
    if (!tls)
        return;
    m_ui->protocolLabel->setText(tls->protocol + QStringLiteral(" · ") + tls->cipher);
    m_ui->subjectLabel->setText(tls->subject);
    m_ui->issuerLabel->setText(tls->issuer);
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(tls->validUntilMs);
    m_ui->validLabel->setText(QLocale().toString(until.date(), QLocale::LongFormat));
    QString fingerprint = certificateFingerprint(tls->certificateSha256);
    if (fingerprint.size() > fingerprintLine) // a label breaks lines at spaces only
        fingerprint[fingerprintLine - 1] = u'\n';
    m_ui->fingerprintLabel->setText(fingerprint);
}

void AnswerConnection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace signet
