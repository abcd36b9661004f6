// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/proofstep.h"

#include "authorize/ui_proofstep.h"
#include "gui/authorize/wizardcontext.h"

#include <QEvent>

namespace signet {

namespace {
using State = AuthorizationFlow::State;
constexpr int shownNames = 8;
} // namespace

ProofStep::ProofStep(WizardContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::ProofStep>()), m_context(context)
{
    m_ui->setupUi(this);
    connect(&m_context, &WizardContext::changed, this, &ProofStep::refresh);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &ProofStep::tryAgain);
    connect(m_ui->keepButton, &QPushButton::clicked, this, [this] {
        if (m_context.flow() != nullptr)
            m_context.flow()->keepUnproven();
    });
}

ProofStep::~ProofStep() = default;

void ProofStep::enter()
{
    m_isShown = true;
    refresh();
    setFocus(); // else Cancel could have it, and Return would throw the key away
}

/// The step that went wrong: probing the key, or storing it.
void ProofStep::tryAgain()
{
    AuthorizationFlow *flow = m_context.flow();
    if (flow != nullptr && flow->canStoreAgain())
        flow->storeAgain();
    else if (flow != nullptr)
        flow->retryProbe();
}

bool ProofStep::isComplete() const
{
    return m_context.flow() != nullptr && m_context.flow()->state() == State::Proven;
}

bool ProofStep::leave()
{
    m_context.flow()->confirm();
    return false;
}

void ProofStep::refresh()
{
    const AuthorizationFlow *flow = m_context.flow();
    if (!m_isShown || flow == nullptr)
        return;
    showVerdict();
    showShown();
    const bool isUnproven = flow->state() == State::Unproven;
    m_ui->retryButton->setVisible(isUnproven || flow->canStoreAgain());
    m_ui->retryButton->setText(flow->canStoreAgain() ? tr("&Store it again") : tr("Check a&gain"));
    m_ui->keepButton->setVisible(isUnproven);
    Q_EMIT completeChanged();
    if (flow->state() == State::Done) {
        m_isShown = false;
        Q_EMIT nextRequested();
    }
}

void ProofStep::showVerdict()
{
    const AuthorizationFlow &flow = *m_context.flow();
    const CheckRecord &record = flow.report().record;
    switch (flow.state()) {
    case State::Checking:
        m_ui->titleLabel->setText(tr("Checking the key"));
        m_ui->stateLine->setState(Tone::Unknown, tr("Asking KlickTipp with GET /list…"));
        break;
    case State::Proven:
        m_ui->titleLabel->setText(tr("Is this %1?").arg(m_context.account().name));
        m_ui->stateLine->setState(Tone::Works, tr("The key works: %1 answered %2 in %3 ms.")
                                                   .arg(record.probe)
                                                   .arg(record.httpStatus)
                                                   .arg(record.durationMs));
        break;
    case State::Unproven:
        m_ui->titleLabel->setText(tr("The key is not proven"));
        m_ui->stateLine->setState(
            record.outcome == CheckOutcome::Refused ? Tone::Broken : Tone::Attention, record.message);
        break;
    case State::Storing:
        m_ui->titleLabel->setText(tr("Storing the key"));
        m_ui->stateLine->setState(Tone::Unknown, tr("Writing it to the keychain and reading it back…"));
        break;
    case State::Failed:
        m_ui->titleLabel->setText(tr("The key could not be kept"));
        m_ui->stateLine->setState(Tone::Broken, flow.error().message);
        break;
    default:
        break;
    }
    setAccessibleName(m_ui->titleLabel->text()); // what a screen reader says of the page that has the focus
    m_ui->explainLabel->setText(flow.state() == State::Proven
                                    ? tr("Signet cannot prove whose key it is: only you can tell by what you "
                                         "see here. Nothing is stored "
                                         "before you say yes.")
                                    : QString());
}

void ProofStep::showShown()
{
    const AuthorizationFlow &flow = *m_context.flow();
    const QStringList &shown = flow.report().shown;
    QString text = shown.mid(0, shownNames).join(QLatin1Char('\n'));
    if (shown.size() > shownNames)
        text += QLatin1Char('\n') + tr("and %n more", nullptr, static_cast<int>(shown.size()) - shownNames);
    m_ui->shownLabel->setText(text);
    m_ui->shownCard->setVisible(!shown.isEmpty() && flow.state() == State::Proven);
    const QString same = flow.accountWithSameKey();
    m_ui->sameKeyLabel->setText(
        same.isEmpty() ? QString()
                       : tr("▲ The account %1 has the same key. Is it the same customer?").arg(same));
    m_ui->sameKeyLabel->setVisible(!same.isEmpty());
}

void ProofStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
