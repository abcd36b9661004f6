// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountpage.h"

#include "accounts/ui_accountpage.h"
#include "auth/accountrules.h"
#include "auth/checkrun.h"
#include "auth/conversations.h"
#include "core/servicetraits.h"
#include "gui/accounts/accountstate.h"
#include "gui/accounts/saving.h"
#include "gui/accounts/sessionwords.h"
#include "gui/history/historypage.h"
#include "gui/playground/playgroundpage.h"
#include "gui/widgets/secretclipboard.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"

#include <QDateTime>
#include <QEvent>
#include <QMenu>

namespace signet {

namespace {

QString methodWords(const Account &account)
{
    switch (account.method) {
    case AuthMethod::PartnerKey:
        return AccountPage::tr("partner keys");
    case AuthMethod::SessionLogin:
        return AccountPage::tr("user name and password");
    case AuthMethod::ApiToken:
        return usedSecret(account) == SecretField::Password ? AccountPage::tr("e-mail and password")
                                                            : AccountPage::tr("API token");
    }
    Q_UNREACHABLE();
}

QString userNameCaption(AuthMethod method)
{
    switch (method) {
    case AuthMethod::PartnerKey:
        return AccountPage::tr("User name (X-Un)");
    case AuthMethod::SessionLogin:
        return AccountPage::tr("User name");
    case AuthMethod::ApiToken:
        return AccountPage::tr("E-mail");
    }
    Q_UNREACHABLE();
}

} // namespace

AccountPage::AccountPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::AccountPage>()), m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_ui->formBanner->hide();
    m_ui->rotationNotice->setWorkspace(workspace);
    setupMenu();
    connectSignals();
}

AccountPage::~AccountPage()
{
    m_check.cancel();
}

void AccountPage::setupMenu()
{
    m_menu = new QMenu(this);
    m_menu->addAction(QString(), this, [this] { Q_EMIT editRequested(m_account.id); });
    m_menu->addAction(QString(), this, [this] { Q_EMIT deleteRequested(m_account.id); });
    m_ui->moreButton->setMenu(m_menu);
}

void AccountPage::connectSignals()
{
    connect(m_ui->checkButton, &QPushButton::clicked, this, &AccountPage::checkNow);
    connect(m_ui->authorizeButton, &QPushButton::clicked, this,
        [this] { Q_EMIT authorizeRequested(m_account.id); });
    connect(m_ui->openIntegrationButton, &QPushButton::clicked, this,
        [this] { Q_EMIT integrationRequested(m_integration.id); });
    connect(m_ui->copyUserNameButton, &QPushButton::clicked, this,
        [this] { m_workspace.clipboard().copyText(m_account.userName); });
    connect(m_ui->secretDisplay, &SecretDisplay::failed, this, &AccountPage::failed);
    connect(m_ui->changesButton, &QPushButton::clicked, this, [this] {
        m_ui->tabs->setCurrentWidget(m_ui->historyTab);
        m_history->showLastFailure();
    });
    connect(m_ui->secretDisplay, &SecretDisplay::rotateRequested, this, &AccountPage::rotateRequested);
    connect(m_ui->rotationNotice, &RotationNotice::failed, this, &AccountPage::failed);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, &AccountPage::showPlayground);
    connect(&m_workspace, &Workspace::locked, this, [this] {
        m_check.cancel();
        m_isChecking = false;
        refresh();
    });
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, &AccountPage::showHistory);
}

void AccountPage::showAccount(const Account &account, const Integration &integration)
{
    if (account.id != m_account.id) {
        m_check.cancel();
        m_isChecking = false;
        m_ui->formBanner->hide();
    }
    m_account = account;
    m_integration = integration;
    m_ui->secretDisplay->setSource(
        [this, owner = account.id, which = usedSecret(account)] {
            return m_workspace.credentials().open(owner, which);
        },
        &m_workspace.clipboard());
    // Not for partner keys: asking for sessions makes the network.
    if (account.method != AuthMethod::PartnerKey)
        connect(&m_workspace.conversations().sessions, &Sessions::changed, this, &AccountPage::refresh,
            Qt::UniqueConnection);
    refresh();
    showPlayground();
    showHistory();
}

void AccountPage::refresh()
{
    const qint64 now = m_workspace.clock().nowMs();
    m_menu->actions().at(0)->setText(tr("&Edit…"));
    m_menu->actions().at(1)->setText(tr("&Delete…"));
    refreshHeader(now);
    m_ui->rotationNotice->showOwner(m_integration, m_account);
    refreshKeys(now);
    refreshSession(now);
    refreshDetails();
}

void AccountPage::refreshHeader(qint64 nowMs)
{
    const bool hasKey = m_account.hasCredentials();
    m_ui->nameLabel->setText(m_account.name);
    m_ui->environmentBadge->setEnvironment(effectiveEnvironment(m_account, m_integration));
    m_ui->captionLabel->setText(QStringLiteral("%1 · %2").arg(m_integration.name, methodWords(m_account)));
    if (m_isChecking) {
        m_ui->stateLine->setState(Tone::Unknown, tr("Checking…"));
    } else {
        const AccountState state = accountState(m_account, nowMs);
        m_ui->stateLine->setState(state.tone, state.sentence);
    }
    m_ui->checkButton->setEnabled(!m_isChecking && hasKey);
    m_ui->authorizeButton->setVisible(m_account.method == AuthMethod::PartnerKey);
    m_ui->authorizeButton->setText(m_account.authorization ? tr("&Paste what came back…")
                                   : hasKey                ? tr("&Re-authorize…")
                                                           : tr("Autho&rize…"));
}

void AccountPage::refreshKeys(qint64 nowMs)
{
    const SecretField field = usedSecret(m_account);
    const bool isLogin = m_account.method == AuthMethod::SessionLogin;
    m_ui->userNameCaption->setText(userNameCaption(m_account.method));
    m_ui->userNameLabel->setText(m_account.userName);
    m_ui->userNameLabel->setVisible(!m_account.userName.isEmpty());
    m_ui->userNameCaption->setVisible(!m_account.userName.isEmpty());
    m_ui->copyUserNameButton->setVisible(!m_account.userName.isEmpty());
    m_ui->secretCaption->setText(fieldLabel(field));
    m_ui->secretDisplay->setPlace({m_integration, m_account, field});
    m_ui->secretDisplay->setSecret(fieldLabel(field), m_account.secret(field), nowMs);
    if (isLogin) {
        m_ui->integrationCaption->setText(tr("Integration"));
        m_ui->integrationLabel->setText(m_integration.name);
        return;
    }
    const SecretField applicationField = traits(m_integration.service).requiredSecret();
    m_ui->integrationCaption->setText(fieldLabel(applicationField));
    m_ui->integrationLabel->setText(m_integration.secret(applicationField) != nullptr
                                        ? tr("from the integration %1").arg(m_integration.name)
                                        : tr("missing in the integration %1").arg(m_integration.name));
}

void AccountPage::refreshSession(qint64 nowMs)
{
    SessionWords words;
    if (m_account.method != AuthMethod::PartnerKey && !m_account.id.isNull())
        words = sessionWords(m_workspace.conversations().sessions, m_integration, m_account, nowMs);
    m_ui->sessionCaption->setText(words.caption);
    m_ui->sessionLabel->setText(words.text);
    m_ui->sessionCaption->setVisible(!words.text.isEmpty());
    m_ui->sessionLabel->setVisible(!words.text.isEmpty());
}

void AccountPage::refreshDetails()
{
    const QLocale locale;
    const auto when = [&locale](qint64 ms) {
        return locale.toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
    };
    m_ui->createdLabel->setText(m_account.createdAtMs > 0 ? when(m_account.createdAtMs) : tr("unknown"));
    const QString environment = environmentLabel(effectiveEnvironment(m_account, m_integration));
    m_ui->environmentLabel->setText(
        m_account.environment ? environment : tr("%1, as its integration").arg(environment));
    m_ui->groupLabel->setText(m_account.group);
    m_ui->groupLabel->setVisible(!m_account.group.isEmpty());
    m_ui->groupCaption->setVisible(!m_account.group.isEmpty());
    const bool hasChoice = traits(m_integration.service).canActAlone;
    m_ui->behalfLabel->setText(
        m_account.isAppOnly ? tr("with the API key only") : tr("on behalf of the user"));
    m_ui->behalfLabel->setVisible(hasChoice);
    m_ui->behalfCaption->setVisible(hasChoice);
    const CheckRecord &check = m_account.lastCheck;
    const bool wasChecked = check.outcome != CheckOutcome::NeverChecked;
    QString text = tr("never");
    if (wasChecked && check.httpStatus > 0)
        text = tr("%1 · %2 · HTTP %3").arg(when(check.atMs), check.probe).arg(check.httpStatus);
    else if (wasChecked)
        text = tr("%1 · %2 · no answer").arg(when(check.atMs), check.probe);
    m_ui->lastCheckLabel->setText(text);
    m_ui->changesButton->setVisible(check.outcome == CheckOutcome::Refused);
}

void AccountPage::checkNow()
{
    if (m_isChecking)
        return;
    m_isChecking = true;
    m_check = Cancellation();
    refreshHeader(m_workspace.clock().nowMs());
    whenReady(m_workspace.connectionCheck().check(m_integration, m_account, m_check), this,
        [this, checked = m_account.id, running = m_check](const Result<CheckReport> &report) {
            if (!running.isCancelled())
                take(checked, report);
        });
}

void AccountPage::take(const QUuid &checked, const Result<CheckReport> &report)
{
    const bool isShown = checked == m_account.id;
    if (isShown)
        m_isChecking = false;
    if (!report) {
        Q_EMIT failed(report.error().message);
    } else if (const auto written = keepCheck(m_workspace.repository(), checked, report->record); !written) {
        Q_EMIT failed(written.error().message);
    } else if (isShown) {
        // An earlier verdict outlives an answer that proves nothing: then only say what came.
        if (report->record.outcome == CheckOutcome::CannotTell)
            Q_EMIT failed(report->record.message);
        if (const Result<Account> kept = m_workspace.repository().account(checked))
            m_account.lastCheck = kept->lastCheck;
        if (report->betterSignBasePath)
            offerSignedForm(*report->betterSignBasePath);
    }
    if (isShown)
        refresh();
}

void AccountPage::offerSignedForm(bool signBasePath)
{
    m_ui->formBanner->showMessage(Tone::Attention, signedFormOffer(signBasePath), tr("&Keep this"),
        [this, id = m_integration.id, signBasePath] {
            const Result<void> kept = keepSignedForm(m_workspace.repository(), id, signBasePath);
            if (!kept)
                Q_EMIT failed(kept.error().message);
        });
}

void AccountPage::showPlayground()
{
    if (m_ui->tabs->currentWidget() != m_ui->playgroundTab)
        return;
    if (m_playground == nullptr) {
        m_playground = new PlaygroundPage(m_workspace, m_ui->playgroundTab);
        m_ui->playgroundLayout->addWidget(m_playground);
    }
    m_playground->setTarget(m_integration, m_account);
}

void AccountPage::showHistory()
{
    if (m_ui->tabs->currentWidget() != m_ui->historyTab)
        return;
    if (m_history == nullptr) {
        m_history = new HistoryPage(m_workspace, m_ui->historyTab);
        m_ui->historyLayout->addWidget(m_history);
        connect(m_history, &HistoryPage::failed, this, &AccountPage::failed);
        connect(m_history, &HistoryPage::draftRequested, this, [this](const RequestForm &form) {
            m_ui->tabs->setCurrentWidget(m_ui->playgroundTab);
            m_playground->addDraft(form);
        });
    }
    m_history->showOwner(m_account.id);
}

void AccountPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
