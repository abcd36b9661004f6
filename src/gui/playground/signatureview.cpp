// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/signatureview.h"

#include "core/redactor.h"
#include "gui/playground/tracestepcard.h"
#include "gui/widgets/themecolors.h"
#include "playground/ui_signatureview.h"

#include <QEvent>

namespace signet {

namespace {

QString dots(int count)
{
    return QString(count, QChar(0x2022));
}

} // namespace

QString shownValue(const QByteArray &value, const SignedRequest &request, const QList<StoredSecret> &known)
{
    const Secret whole{QByteArrayView(value)};
    for (const StoredSecret &stored : known) {
        const SecretSummary &summary = stored.summary;
        if (!summary.fingerprint.isEmpty() && summary.length == whole.size() &&
            summary.fingerprint == fingerprint(whole))
            return dots(8) + summary.lastFour;
    }
    Redactor redactor;
    redactor.add(request.sensitive);
    return redactor.finds(value) ? dots(12) : QString::fromUtf8(value);
}

SignatureView::SignatureView(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::SignatureView>())
{
    m_ui->setupUi(this);
    clear();
}

SignatureView::~SignatureView() = default;

void SignatureView::clear()
{
    qDeleteAll(m_cards);
    m_cards.clear();
    m_ui->emptyLabel->show();
    m_ui->sentCard->hide();
}

void SignatureView::showRequest(const SignedRequest &request, const QList<StoredSecret> &known)
{
    clear();
    m_ui->emptyLabel->hide();
    int number = 0;
    for (const TraceStep &step : request.trace.steps) {
        auto *card = new TraceStepCard(m_ui->contents);
        card->setStep(++number, step);
        m_ui->stepsLayout->addWidget(card);
        m_cards.append(card);
    }
    m_ui->sentTitle->setText(tr("%1 Sent").arg(number + 1));
    showHeaders(request, known);
    m_ui->sentCard->show();
}

void SignatureView::showHeaders(const SignedRequest &request, const QList<StoredSecret> &known)
{
    const QString dim = themeColors(palette()).dim.name();
    const QString row =
        QStringLiteral("<tr><td style='color:%1; padding-right:24px'>%2</td><td>%3</td></tr>");
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='3'>");
    const WireRequest &wire = request.request;
    html += row.arg(dim, QString::fromUtf8(wire.method()).toHtmlEscaped(),
        shownValue(wire.target(), request, known).toHtmlEscaped());
    for (const Header &header : wire.headers()) {
        html += row.arg(dim, QString::fromUtf8(header.name).toHtmlEscaped(),
            shownValue(header.value, request, known).toHtmlEscaped());
    }
    m_ui->sentText->setHtml(html + QStringLiteral("</table>"));
}

void SignatureView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace signet
