// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/confirmationstep.h"

#include "authorize/ui_confirmationstep.h"
#include "gui/authorize/wizardcontext.h"
#include "gui/widgets/secretclipboard.h"
#include "gui/widgets/timewords.h"
#include "gui/workspace.h"

#include <QEvent>

namespace signet {

namespace {

using State = AuthorizationFlow::State;
using Mark = StepList::Mark;

constexpr int attemptMs = 15 * 60'000;
constexpr int manyRefusals = 50;

bool isWaiting(State state)
{
    return state == State::Listening || state == State::BrowserReached;
}

} // namespace

ConfirmationStep::ConfirmationStep(WizardContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::ConfirmationStep>()), m_context(context)
{
    m_ui->setupUi(this);
    m_ui->countdownBar->setRange(0, attemptMs);
    connectSignals();
}

ConfirmationStep::~ConfirmationStep() = default;

void ConfirmationStep::connectSignals()
{
    connect(&m_context, &WizardContext::changed, this, &ConfirmationStep::refresh);
    connect(&m_context, &WizardContext::ticked, this, &ConfirmationStep::refreshCountdown);
    connect(m_ui->extendButton, &QPushButton::clicked, this, [this] {
        if (m_context.flow() != nullptr)
            m_context.flow()->extend();
        refreshCountdown();
    });
    connect(m_ui->openButton, &QPushButton::clicked, &m_context, &WizardContext::openBrowser);
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] {
        if (m_context.flow() != nullptr)
            m_context.workspace().clipboard().copyText(
                QString::fromLatin1(m_context.flow()->link().toEncoded()));
    });
    connect(m_ui->restartButton, &QPushButton::clicked, this, &ConfirmationStep::restart);
    connect(m_ui->otherRouteButton, &QPushButton::clicked, this, &ConfirmationStep::otherRouteRequested);
    connect(m_ui->pasteField, &PasteField::pasted, this,
        [this](const Secret &text) { m_ui->pasteField->showResult(m_context.paste(text)); });
}

void ConfirmationStep::enter()
{
    m_isShown = true;
    // Somebody who looked at the other routes finds the attempt as it was.
    const AuthorizationFlow *flow = m_context.flow();
    if (flow == nullptr || !isWaiting(flow->state()) || flow->link().isEmpty())
        restart();
    refresh();
    m_ui->openButton->setFocus();
}

void ConfirmationStep::restart()
{
    m_ui->pasteField->clear();
    m_context.begin();
}

QList<StepList::Step> ConfirmationStep::progress(const AuthorizationFlow &flow) const
{
    const State state = flow.state();
    const bool hasEnded = state == State::Failed || state == State::TimedOut || state == State::Cancelled;
    const int reached = state == State::Listening        ? 1
                        : state == State::BrowserReached ? 2
                        : state == State::Checking       ? 3
                                                         : 4;
    QList<StepList::Step> steps{
        {Mark::Done, tr("Listening on this computer only"), flow.listeningAddress()},
        {Mark::ToCome, tr("Browser reached Signet and went on to KlickTipp"), {}},
        {Mark::ToCome, tr("Waiting for the confirmation"), {}},
        {Mark::ToCome, tr("Key received, checking it with GET /list"), {}},
    };
    if (hasEnded || state == State::Idle) {
        steps[0] = {hasEnded ? Mark::Failed : Mark::ToCome, tr("Not listening any more"), {}};
        return steps;
    }
    for (int i = 1; i < steps.size(); ++i)
        steps[i].mark = i < reached ? Mark::Done : i == reached ? Mark::Active : Mark::ToCome;
    return steps;
}

QString ConfirmationStep::problem(const AuthorizationFlow &flow) const
{
    switch (flow.state()) {
    case State::Failed:
        return flow.error().message;
    case State::TimedOut:
        return tr("Nobody confirmed in time. Nothing was stored. Start again when the customer is ready.");
    case State::Cancelled:
        return tr("The attempt was ended. Nothing was stored.");
    default:
        break;
    }
    if (m_context.isBrowserMissing() && flow.state() == State::Listening)
        return tr("No browser could be started. Copy the link and open it yourself, in a browser on this "
                  "computer.");
    if (!isWaiting(flow.state()))
        return {};
    if (flow.cameBackWithoutKey())
        return tr(
            "The browser came back without a usable key: the access was probably refused. To try again, "
            "open the browser again and choose “Confirm API access”. Cancelling keeps nothing.");
    if (flow.isHttpsForced())
        return tr("The browser insists on https for this computer’s own address. Switch its HTTPS-only mode "
                  "off for 127.0.0.1, or copy the link into another browser.");
    if (flow.refusedRequests() >= manyRefusals)
        return tr(
            "Something on this computer keeps sending wrong requests to Signet. They are refused, and the "
            "attempt goes on.");
    if (flow.isBrowserOverdue() && flow.state() == State::Listening)
        return tr(
            "No browser has come by yet. If none opened, open it again, or copy the link into a browser on "
            "this computer: one in a container or on another machine cannot reach it. If the customer "
            "confirms "
            "elsewhere, choose “Another way”. Signet keeps listening.");
    if (flow.state() == State::BrowserReached)
        return tr("If the access was refused there, KlickTipp tells nobody: choose “Cancel” then.");
    return {};
}

void ConfirmationStep::refresh()
{
    const AuthorizationFlow *flow = m_context.flow();
    if (!m_isShown || flow == nullptr)
        return;
    const State state = flow->state();
    m_ui->introLabel->setText(tr(
        "Your browser shows KlickTipp’s access dialog. Log in as %1 there and choose “Confirm API access”. "
        "Signet receives the customer key by itself.")
                                  .arg(m_context.account().name));
    m_ui->progressList->setSteps(progress(*flow));
    m_ui->pasteField->setTitle(tr("Did the browser end on another &page?"));
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->openButton),
             static_cast<QWidget *>(m_ui->copyButton), static_cast<QWidget *>(m_ui->pasteField)})
        widget->setEnabled(isWaiting(state));
    m_ui->otherRouteButton->setEnabled(isWaiting(state) || flow->isFinished());
    m_ui->restartButton->setVisible(flow->isFinished() && state != State::Done);
    refreshCountdown();
}

void ConfirmationStep::refreshCountdown()
{
    const AuthorizationFlow *flow = m_context.flow();
    if (!m_isShown || flow == nullptr)
        return;
    const bool waiting = isWaiting(flow->state());
    const qint64 left = waiting ? flow->remainingMs() : 0;
    m_ui->countdownBar->setValue(static_cast<int>(std::min<qint64>(left, attemptMs)));
    m_ui->countdownLabel->setText(waiting ? tr("%1 left").arg(countdown(left)) : QString());
    m_ui->extendButton->setVisible(waiting);
    m_ui->countdownBar->setVisible(waiting);
    m_ui->problemLabel->setText(problem(*flow));
    m_ui->problemLabel->setVisible(!m_ui->problemLabel->text().isEmpty());
}

void ConfirmationStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
