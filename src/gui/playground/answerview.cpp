// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/answerview.h"

#include "gui/playground/cookiemodel.h"
#include "gui/playground/jsontreemodel.h"
#include "gui/playground/signatureview.h"
#include "gui/playground/statuswords.h"
#include "gui/widgets/whenready.h"
#include "playground/answer/answerwords.h"
#include "playground/answer/shownexchange.h"
#include "playground/json/jsonpath.h"
#include "playground/lines/rawlines.h"
#include "playground/ui_answerview.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>

#include <utility>

namespace signet {

namespace {

constexpr int keyWidth = 260; // of the tree

} // namespace

AnswerView::AnswerView(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::AnswerView>())
{
    m_ui->setupUi(this);
    m_signature = new SignatureView(m_ui->signatureTab);
    m_ui->signatureLayout->addWidget(m_signature);
    m_ui->answerHeadersView->document()->setDocumentMargin(14);
    setupModels();
    nameViews();
    connectSignals();
    clear();
}

AnswerView::~AnswerView()
{
    m_reading.raise();
}

void AnswerView::setupModels()
{
    m_tree = new JsonTreeModel(this);
    m_ui->treeView->setModel(m_tree);
    m_ui->treeView->header()->setDefaultSectionSize(keyWidth);
    m_cookies = new CookieModel(this);
    QTableView *cookies = m_ui->cookiesView;
    cookies->setModel(m_cookies);
    cookies->verticalHeader()->hide();
    cookies->horizontalHeader()->setHighlightSections(false);
    cookies->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void AnswerView::connectSignals()
{
    connect(m_ui->treeView, &QTreeView::customContextMenuRequested, this, &AnswerView::showTreeMenu);
    connect(m_ui->exchangeCombo, &QComboBox::activated, this, &AnswerView::showExchange);
    connect(m_ui->findButton, &QPushButton::clicked, this, &AnswerView::find);
    connect(m_ui->compareAnswerButton, &QPushButton::clicked, this, &AnswerView::compare);
    connect(m_ui->explainOfferButton, &QPushButton::clicked, this, &AnswerView::explain);
    connect(m_ui->answerPretty, &AnswerPretty::copyRequested, this, &AnswerView::copyRequested);
    connect(m_ui->saveButton, &SaveAnswerButton::failed, this, [this](const QString &message) {
        m_ui->adviceLabel->setText(message);
        m_ui->adviceLabel->show();
    });
}

void AnswerView::nameViews()
{
    m_ui->rawView->setViewName(tr("Answer as it came"));
    m_ui->hexView->setViewName(tr("Answer in hexadecimal"));
}

void AnswerView::find()
{
    AnswerText *shown = m_ui->answerTabs->currentWidget()->findChild<AnswerText *>();
    if (shown == nullptr) {
        m_ui->answerTabs->setCurrentWidget(m_ui->prettyTab);
        shown = m_ui->answerPretty->text();
    }
    shown->openFind();
}

void AnswerView::setCodeView(QWidget *view)
{
    m_ui->codeLayout->addWidget(view);
}

void AnswerView::explain()
{
    m_ui->answerTabs->setCurrentWidget(m_ui->signatureTab);
    m_signature->openExplainer();
}

void AnswerView::compare()
{
    const ComparedExchange now = comparedExchange(m_result->exchanges.last());
    m_ui->changesView->compare(*m_before, now);
    setTabVisible(m_ui->changesTab, true);
    m_ui->answerTabs->setCurrentWidget(m_ui->changesTab);
}

void AnswerView::setTabVisible(QWidget *tab, bool isVisible)
{
    m_ui->answerTabs->setTabVisible(m_ui->answerTabs->indexOf(tab), isVisible);
}

void AnswerView::forget()
{
    m_recent.clear();
    clear();
}

void AnswerView::clear()
{
    m_result.reset();
    m_before.reset();
    m_reading.raise();
    ++m_run;
    m_ui->exchangeCombo->hide();
    m_ui->exchangeCombo->clear();
    m_ui->statusLabel->clear();
    m_ui->adviceLabel->hide();
    m_ui->adviceLabel->clear();
    m_ui->explainOfferButton->hide();
    m_ui->findButton->hide();
    m_ui->answerPretty->clear();
    m_tree->setIndex({});
    m_ui->connectionView->clear();
    m_ui->changesView->clear();
    m_ui->compareAnswerButton->hide();
    m_cookies->setCookies({});
    setTabVisible(m_ui->cookiesTab, false);
    setTabVisible(m_ui->changesTab, false);
    m_ui->saveButton->setBody({});
    m_ui->rawView->setLines({});
    m_ui->hexView->setLines({});
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
    m_before = m_recent.replace(comparedExchange(result.exchanges.last()));
    m_ui->compareAnswerButton->setVisible(m_before.has_value());
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
    m_ui->connectionView->showExchange(exchange);
    read(exchange);
    m_ui->answerHeadersView->setPlainText(shownHeaders(exchange));
    m_cookies->setCookies(answerCookies(exchange));
    setTabVisible(m_ui->cookiesTab, m_cookies->rowCount() > 0);
    m_signature->showExchange(exchange, m_known);
    m_ui->explainOfferButton->setVisible(exchange.status == 401 && m_signature->canExplain());
}

void AnswerView::read(const Exchange &exchange)
{
    m_reading.raise();
    m_reading = StopFlag();
    m_isStartShown = false;
    const auto show = [this, run = ++m_run](const ReadAnswer &answer) {
        if (run == m_run)
            showBody(answer);
    };
    if (isLongAnswer(exchange.body)) {
        whenReady(readAnswerStart(exchange.body), this, [this, show](const ReadAnswer &start) {
            if (!m_isStartShown)
                show(start);
        });
    }
    whenReady(readAnswer(exchange.body, m_reading), this, show);
    m_ui->hexView->setLines(std::make_shared<const HexLines>(exchange.body));
    m_ui->findButton->setVisible(!exchange.body.isEmpty());
    m_ui->saveButton->setBody(exchange.body);
}

void AnswerView::showBody(const ReadAnswer &answer)
{
    if (std::exchange(m_isStartShown, true)) {
        m_ui->answerPretty->extendAnswer(answer);
        m_ui->rawView->extendLines(answer.raw);
    } else {
        m_ui->answerPretty->setAnswer(answer);
        m_ui->rawView->setLines(answer.raw);
    }
    m_tree->setIndex(answer.json);
}

void AnswerView::showTreeMenu(const QPoint &position)
{
    const QModelIndex index = m_ui->treeView->indexAt(position);
    if (!index.isValid())
        return;
    const std::shared_ptr<const JsonIndex> json = m_tree->json();
    const quint32 entry = JsonTreeModel::entryOf(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &text, auto make) {
        menu->addAction(text, this, [this, make] { Q_EMIT copyRequested(make()); });
    };
    add(tr("Copy &value"), [json, entry] { return QString::fromUtf8(json->value(entry)); });
    add(tr("Copy &path"), [json, entry] { return jsonPathOf(*json, entry); });
    menu->popup(m_ui->treeView->viewport()->mapToGlobal(position));
}

void AnswerView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        nameViews();
        showExchange();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
