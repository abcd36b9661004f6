// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/signatureview.h"

#include "core/redactor.h"
#include "gui/playground/signatureexplainer.h"
#include "gui/playground/signatureoctets.h"
#include "gui/playground/tracestepcard.h"
#include "gui/widgets/themecolors.h"
#include "playground/ui_signatureview.h"
#include "signing/clockskew.h"

#include <QEvent>
#include <QScrollBar>
#include <QTimer>

namespace signet {

namespace {

constexpr int sentIndex = 0;
constexpr int draftIndex = 1;

QString dots(int count)
{
    return QString(count, QChar(0x2022));
}

/// What the answer says about the signature; empty where it says nothing.
QString refusalWords(const Exchange &exchange)
{
    if (!exchange.isAnswered())
        return {};
    QString clock;
    if (const std::optional<QByteArray> date = exchange.header("Date")) {
        const qint64 sentAt = exchange.timings.startedAtMs;
        const qint64 answeredAt = sentAt + qMax(exchange.timings.firstByte, exchange.timings.total);
        clock = skewWords(clockSkewMs(*date, sentAt, qMax(sentAt, answeredAt)).value_or(0));
    }
    if (exchange.status != 401)
        return clock;
    const QString refused = SignatureView::tr("The service answered 401 to this signed request.");
    if (!clock.isEmpty())
        return refused + u' ' + clock;
    return refused + u' ' +
           SignatureView::tr("The clock is right. Compare the keys, and whether the path of the base URL is "
                             "signed (a setting of the integration); or paste what works elsewhere.");
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
    QScrollBar *bar = m_ui->scrollArea->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int end) {
        if (m_isFollowing)
            bar->setValue(end);
    });
    connect(m_ui->explainer, &SignatureExplainer::answered, this, &SignatureView::followExplainer);
    connect(m_ui->sourceCombo, &QComboBox::activated, this, &SignatureView::chooseSource);
    clear();
}

SignatureView::~SignatureView() = default;

SignatureExplainer &SignatureView::explainer() const
{
    return *m_ui->explainer;
}

void SignatureView::openExplainer()
{
    m_ui->explainer->takeFocus();
    followExplainer();
}

void SignatureView::followExplainer()
{
    // Cards and answers get their height only when they are laid out: until then the end moves.
    constexpr int settlingMs = 200;
    m_isFollowing = true;
    m_ui->scrollArea->verticalScrollBar()->setValue(m_ui->scrollArea->verticalScrollBar()->maximum());
    QTimer::singleShot(settlingMs, this, [this] { m_isFollowing = false; });
}

bool SignatureView::canExplain() const
{
    return m_shown && (m_shown->request.header("X-Ci") || signedOctets(*m_shown));
}

void SignatureView::clear()
{
    m_exchange.reset();
    m_ui->sourceCombo->setCurrentIndex(draftIndex);
    chooseSource();
}

void SignatureView::showExchange(const Exchange &exchange, const QList<StoredSecret> &known)
{
    m_exchange = exchange;
    m_known = known;
    m_ui->sourceCombo->setCurrentIndex(sentIndex);
    chooseSource();
}

void SignatureView::showDraft(const Result<SignedRequest> &draft, const QList<StoredSecret> &known)
{
    m_draft = draft;
    m_known = known;
    if (wantsDraft())
        refresh();
}

bool SignatureView::wantsDraft() const
{
    return isVisible() && m_ui->sourceCombo->currentIndex() == draftIndex;
}

void SignatureView::chooseSource()
{
    m_ui->explainer->clear();
    refresh();
    Q_EMIT draftWanted(wantsDraft());
}

void SignatureView::refresh()
{
    const bool isDraft = m_ui->sourceCombo->currentIndex() == draftIndex;
    m_ui->sourceLabel->setVisible(m_exchange.has_value());
    m_ui->sourceCombo->setVisible(m_exchange.has_value());
    m_ui->liveLabel->setVisible(isDraft);
    if (!isDraft && m_exchange)
        showRequest(m_exchange->sent);
    else if (isDraft && m_draft && m_draft->has_value())
        showRequest(m_draft->value());
    else
        showNothing(isDraft && m_draft
                        ? m_draft->error().message
                        : tr("Send a request: every step from the keys to the headers is shown "
                             "here."));
    offerExplanation();
}

void SignatureView::showNothing(const QString &why)
{
    m_shown.reset();
    qDeleteAll(m_cards);
    m_cards.clear();
    m_ui->emptyLabel->setText(why);
    m_ui->emptyLabel->show();
    m_ui->sentCard->hide();
    m_ui->explainer->hide();
}

void SignatureView::showRequest(const SignedRequest &request)
{
    m_shown = request;
    m_ui->emptyLabel->hide();
    showSteps(request);
    showHeaders(request);
    m_ui->sentCard->show();
}

void SignatureView::showSteps(const SignedRequest &request)
{
    QList<TraceStep> steps = request.trace.steps;
    if (const std::optional<TraceStep> xCi = xCiStep(request))
        steps.append(*xCi);
    // Cards stay where they are while the draft is edited: opened bytes and the focus stay, too.
    while (m_cards.size() > steps.size())
        delete m_cards.takeLast();
    while (m_cards.size() < steps.size()) {
        auto *card = new TraceStepCard(m_ui->contents);
        m_ui->stepsLayout->addWidget(card);
        m_cards.append(card);
    }
    const std::optional<SignedOctets> octets = signedOctets(request);
    for (int i = 0; i < steps.size(); ++i) {
        const bool isSigned = steps.at(i).id == QStringLiteral("base-string");
        m_cards.at(i)->setStep(i + 1, steps.at(i), isSigned ? octets : std::nullopt);
    }
    m_ui->sentTitle->setText((wantsDraft() ? tr("%1 Would be sent") : tr("%1 Sent")).arg(steps.size() + 1));
}

void SignatureView::showHeaders(const SignedRequest &request)
{
    const QString dim = themeColors(palette()).dim.name();
    const QString row =
        QStringLiteral("<tr><td style='color:%1; padding-right:24px'>%2</td><td>%3</td></tr>");
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='3'>");
    const WireRequest &wire = request.request;
    html += row.arg(dim, QString::fromUtf8(wire.method()).toHtmlEscaped(),
        shownValue(wire.target(), request, m_known).toHtmlEscaped());
    for (const Header &header : wire.headers()) {
        html += row.arg(dim, QString::fromUtf8(header.name).toHtmlEscaped(),
            shownValue(header.value, request, m_known).toHtmlEscaped());
    }
    m_ui->sentText->setHtml(html + QStringLiteral("</table>"));
}

void SignatureView::offerExplanation()
{
    if (!m_shown)
        return;
    const bool isSigned = signedOctets(*m_shown).has_value();
    m_ui->explainer->setVisible(canExplain());
    m_ui->explainer->setSubject(
        isSigned ? SignatureExplainer::Subject::Signature : SignatureExplainer::Subject::XCi);
    const bool isSent = m_ui->sourceCombo->currentIndex() == sentIndex && m_exchange;
    m_ui->explainer->setRefusal(isSent && isSigned ? refusalWords(*m_exchange) : QString());
}

void SignatureView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

void SignatureView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT draftWanted(wantsDraft());
}

void SignatureView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_draft.reset(); // it holds keys
    Q_EMIT draftWanted(false);
}

} // namespace signet
