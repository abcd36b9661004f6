// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/playgroundpage.h"

#include "gui/playground/answertexts.h"
#include "gui/playground/signatureview.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "playground/requestrunner.h"
#include "playground/ui_playgroundpage.h"

#include <QEvent>
#include <QShortcut>

namespace signet {

namespace {

constexpr QLatin1StringView deleteMethod("DELETE");

bool isWriting(const QString &method)
{
    return method != QLatin1StringView("GET") && method != QLatin1StringView("HEAD");
}

/// What is asked first: read-only, small, never empty where the key works.
QString harmlessTarget(Service service)
{
    return service == Service::KlickTipp ? QStringLiteral("/list") : QStringLiteral("/customer?limit=5");
}

QString confirmationKey(const std::optional<Account> &account, const QString &method)
{
    return (account ? account->id : QUuid()).toString() + method;
}

} // namespace

PlaygroundPage::PlaygroundPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::PlaygroundPage>()), m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_signature = new SignatureView(m_ui->signatureTab);
    m_ui->signatureLayout->addWidget(m_signature);
    for (const QPlainTextEdit *view : {m_ui->prettyView, m_ui->rawView, m_ui->answerHeadersView})
        view->document()->setDocumentMargin(14);
    setupShortcuts();
    connectSignals();
    refreshButtons();
}

PlaygroundPage::~PlaygroundPage()
{
    m_running.cancel();
}

void PlaygroundPage::setupShortcuts()
{
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &PlaygroundPage::send);
    }
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PlaygroundPage::stop);
}

void PlaygroundPage::connectSignals()
{
    connect(m_ui->sendButton, &QPushButton::clicked, this, &PlaygroundPage::send);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &PlaygroundPage::stop);
    connect(m_ui->targetEdit, &QLineEdit::returnPressed, this, &PlaygroundPage::send);
    connect(m_ui->askSendButton, &QPushButton::clicked, this, &PlaygroundPage::sendConfirmed);
    connect(m_ui->askCancelButton, &QPushButton::clicked, m_ui->askFrame, &QWidget::hide);
    connect(m_ui->detailsButton, &QPushButton::toggled, m_ui->detailsPane, &QWidget::setVisible);
    connect(m_ui->targetEdit, &QLineEdit::textChanged, this, &PlaygroundPage::refreshPreview);
    connect(m_ui->headersEdit, &QPlainTextEdit::textChanged, this, &PlaygroundPage::refreshPreview);
    connect(m_ui->bodyEdit, &QPlainTextEdit::textChanged, this, &PlaygroundPage::refreshPreview);
    connect(m_ui->methodCombo, &QComboBox::currentIndexChanged, this, &PlaygroundPage::refreshPreview);
}

void PlaygroundPage::setTarget(const Integration &integration, const std::optional<Account> &account)
{
    const bool isOther = integration.id != m_integration.id ||
                         (account ? account->id : QUuid()) != (m_account ? m_account->id : QUuid());
    const bool isOtherService = m_integration.id.isNull() || integration.service != m_integration.service;
    m_integration = integration;
    m_account = account;
    if (isOtherService)
        m_ui->targetEdit->setText(harmlessTarget(integration.service));
    if (isOther) {
        m_running.cancel();
        ++m_run;
        m_isRunning = false;
        m_ui->askFrame->hide();
        clearAnswer();
        refreshButtons();
    }
    refreshTarget();
}

void PlaygroundPage::refreshTarget()
{
    const Environment environment =
        m_account ? effectiveEnvironment(*m_account, m_integration) : m_integration.environment;
    m_ui->environmentBadge->setEnvironment(environment);
    m_ui->contextLabel->setText(
        m_account ? m_account->name : tr("%1, application only").arg(m_integration.name));
    m_ui->baseLabel->setText(m_integration.baseUrl.toString());
    m_ui->baseLabel->setForegroundRole(QPalette::PlaceholderText);
    refreshPreview();
}

Draft PlaygroundPage::draft() const
{
    Draft draft;
    draft.method = m_ui->methodCombo->currentText();
    draft.target = m_ui->targetEdit->text();
    draft.headers = headersFromText(m_ui->headersEdit->toPlainText());
    if (const QString body = m_ui->bodyEdit->toPlainText(); !body.isEmpty())
        draft.body = body.toUtf8();
    return draft;
}

void PlaygroundPage::refreshPreview()
{
    m_ui->askFrame->hide();
    const Result<WireRequest> compiled = compileDraft(draft(), m_integration);
    if (!compiled) {
        m_ui->previewLabel->setText(compiled.error().message);
    } else {
        const QString target = QString::fromUtf8(compiled->target());
        const QString typed = QString::fromUtf8(compiled->basePath()) + m_ui->targetEdit->text();
        m_ui->previewLabel->setText(target == typed ? QString() : tr("will be sent as %1").arg(target));
    }
    m_ui->previewLabel->setToolTip(m_ui->previewLabel->text());
    m_ui->sendButton->setEnabled(compiled.has_value() && !m_isRunning);
}

void PlaygroundPage::refreshButtons()
{
    m_ui->sendButton->setVisible(!m_isRunning);
    m_ui->sendButton->setEnabled(!m_isRunning);
    m_ui->cancelButton->setVisible(m_isRunning);
}

bool PlaygroundPage::mustAsk(const Draft &draft) const
{
    const Environment environment =
        m_account ? effectiveEnvironment(*m_account, m_integration) : m_integration.environment;
    if (environment != Environment::Production || !isWriting(draft.method))
        return false;
    return draft.method == deleteMethod || !m_confirmed.contains(confirmationKey(m_account, draft.method));
}

void PlaygroundPage::send()
{
    if (m_isRunning || !m_ui->sendButton->isEnabled())
        return;
    const Draft wanted = draft();
    if (!mustAsk(wanted))
        return run(wanted);
    const QString who = m_account ? m_account->name : m_integration.name;
    m_ui->askLabel->setText(wanted.method == deleteMethod
                                ? tr("DELETE changes real data of %1 and cannot be undone.").arg(who)
                                : tr("%1 changes real data of %2. Signet asks once per account and method.")
                                      .arg(wanted.method, who));
    m_ui->askFrame->show();
    m_ui->askCancelButton->setFocus();
}

void PlaygroundPage::sendConfirmed()
{
    const Draft wanted = draft();
    m_confirmed.insert(confirmationKey(m_account, wanted.method));
    m_ui->askFrame->hide();
    run(wanted);
}

void PlaygroundPage::run(Draft wanted)
{
    m_running = Cancellation();
    m_isRunning = true;
    const bool hadFocus = m_ui->sendButton->hasFocus();
    refreshButtons();
    if (hadFocus)
        m_ui->cancelButton->setFocus();
    m_ui->statusLabel->setText(tr("Waiting for the answer…"));
    whenReady(m_workspace.requestRunner().run(std::move(wanted), m_integration, m_account, m_running), this,
        [this, run = ++m_run](const Result<Exchange> &result) {
            if (run == m_run)
                finish(result);
        });
}

void PlaygroundPage::stop()
{
    if (m_isRunning)
        m_running.cancel();
}

void PlaygroundPage::finish(const Result<Exchange> &result)
{
    const bool hadFocus = m_ui->cancelButton->hasFocus();
    m_isRunning = false;
    refreshButtons();
    refreshPreview();
    if (hadFocus)
        m_ui->sendButton->setFocus();
    if (result)
        return showExchange(*result);
    clearAnswer();
    m_ui->statusLabel->setText(result.error().message);
}

QList<StoredSecret> PlaygroundPage::knownSecrets() const
{
    return m_account ? m_integration.secrets + m_account->secrets : m_integration.secrets;
}

void PlaygroundPage::showExchange(const Exchange &exchange)
{
    m_ui->statusLabel->setText(statusWords(exchange));
    m_ui->prettyView->setPlainText(prettyBody(exchange));
    m_ui->rawView->setPlainText(shownBody(exchange.body));
    m_ui->answerHeadersView->setPlainText(shownHeaders(exchange));
    m_signature->showRequest(exchange.sent, knownSecrets());
}

void PlaygroundPage::clearAnswer()
{
    m_ui->statusLabel->clear();
    m_ui->prettyView->clear();
    m_ui->rawView->clear();
    m_ui->answerHeadersView->clear();
    m_signature->clear();
}

void PlaygroundPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refreshTarget();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
