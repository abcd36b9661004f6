// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/playgroundpage.h"

#include "core/servicetraits.h"
#include "gui/playground/codeview.h"
#include "gui/playground/curlpaste.h"
#include "gui/playground/endpointsources.h"
#include "gui/playground/signaturepreview.h"
#include "gui/widgets/secretclipboard.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "playground/curl/curlimport.h"
#include "playground/draft/draftkeeper.h"
#include "playground/history/historyentry.h"
#include "playground/history/historyrecorder.h"
#include "playground/request/redirecthop.h"
#include "playground/request/requestrunner.h"
#include "playground/ui_playgroundpage.h"

#include <QEvent>
#include <QShortcut>

namespace signet {

namespace {

constexpr int roomForBase = 940;    // below, the path needs the room
constexpr int roomForContext = 760; // the page above says whose request it is
constexpr int listWidth = 216;
constexpr int narrowListWidth = 176;

} // namespace

PlaygroundPage::PlaygroundPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::PlaygroundPage>()), m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_ui->splitter->setStretchFactor(1, 1);
    m_signature = new SignaturePreview(workspace, m_ui->answerView->signatureView(), this);
    m_code = new CodeView(workspace);
    m_ui->answerView->setCodeView(m_code);
    m_sources = new EndpointSources(workspace, m_ui->endpointList, m_ui->draftBanner);
    m_ui->secretOffers->setWorkspace(workspace);
    m_keeper = std::make_unique<DraftKeeper>(
        workspace.repository(), [this]() -> CredentialStore & { return m_workspace.credentials(); },
        workspace.clock());
    setupShortcuts();
    connectSignals();
    refreshButtons();
}

PlaygroundPage::~PlaygroundPage()
{
    ++m_run; // what ends now finds nobody who waits for it
    m_running.cancel();
}

void PlaygroundPage::setupShortcuts()
{
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &PlaygroundPage::send);
    }
    auto *location = new QShortcut(QKeySequence(Qt::Key_F6), this);
    location->setContext(Qt::WidgetWithChildrenShortcut);
    connect(location, &QShortcut::activated, this, [this] {
        m_ui->targetEdit->setFocus(Qt::ShortcutFocusReason);
        m_ui->targetEdit->selectAll();
    });
    auto *another = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_T), this);
    another->setContext(Qt::WidgetWithChildrenShortcut);
    connect(another, &QShortcut::activated, this, [this] {
        m_ui->draftTabs->addDraft({QUuid::createUuid(), {}, freshForm()});
    });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PlaygroundPage::stop);
}

void PlaygroundPage::connectSignals()
{
    connect(m_ui->sendButton, &QPushButton::clicked, this, &PlaygroundPage::send);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &PlaygroundPage::stop);
    connect(m_ui->targetEdit, &QLineEdit::returnPressed, this, &PlaygroundPage::send);
    connect(m_ui->askFrame, &SendQuestion::confirmed, this, [this] { run(m_asked); });
    connect(m_ui->redirectTrail, &RedirectTrail::followRequested, this, &PlaygroundPage::follow);
    const auto copy = [this](const QString &text) { m_workspace.clipboard().copyText(text); };
    connect(m_ui->redirectTrail, &RedirectTrail::copyRequested, this, copy);
    connect(m_ui->answerView, &AnswerView::copyRequested, this, copy);
    connect(m_ui->detailsButton, &QPushButton::toggled, m_ui->detailsPane, &QWidget::setVisible);
    connect(m_ui->targetEdit, &QLineEdit::textChanged, this, &PlaygroundPage::noteEdit);
    connect(new CurlPaste(m_ui->targetEdit), &CurlPaste::pasted, this, &PlaygroundPage::importCommand);
    connect(m_ui->detailsPane, &RequestDetails::changed, this, &PlaygroundPage::noteEdit);
    connect(m_ui->methodCombo, &QComboBox::currentIndexChanged, this, &PlaygroundPage::noteEdit);
    connect(m_ui->behalfCombo, &QComboBox::currentIndexChanged, this, &PlaygroundPage::noteEdit);
    connect(m_ui->draftTabs, &DraftTabs::chosen, this, &PlaygroundPage::setForm);
    connect(m_ui->draftTabs, &DraftTabs::changed, this, &PlaygroundPage::noteDrafts);
    connect(m_ui->draftTabs, &DraftTabs::removed, this, &PlaygroundPage::offerToRestore);
    connect(m_ui->endpointList, &EndpointList::chosen, this, &PlaygroundPage::fill);
    connect(m_sources, &EndpointSources::changed, this, &PlaygroundPage::refreshPreview);
    connect(m_ui->secretOffers, &SecretOffersCard::told, this,
        [this](Tone tone, const QString &text) { m_ui->draftBanner->showMessage(tone, text); });
    connect(&m_workspace, &Workspace::storeStatusChanged, this, &PlaygroundPage::forgetConfirmations);
    connect(&m_workspace, &Workspace::locked, this, &PlaygroundPage::letGo);
}

QUuid PlaygroundPage::targetId() const
{
    return m_account ? m_account->id : m_integration.id;
}

std::optional<Account> PlaygroundPage::actingAccount() const
{
    const bool isAppOnly = m_ui->behalfCombo->isVisibleTo(this) && m_ui->behalfCombo->currentIndex() == 1;
    return isAppOnly ? std::nullopt : m_account;
}

Environment PlaygroundPage::environment() const
{
    return m_account ? effectiveEnvironment(*m_account, m_integration) : m_integration.environment;
}

void PlaygroundPage::setTarget(const Integration &integration, const std::optional<Account> &account)
{
    const QUuid before = targetId();
    const bool wasAppOnly = m_account && m_account->isAppOnly;
    const bool isAppOnly = account && account->isAppOnly;
    if (!before.isNull())
        m_kept.insert(before, drafts());
    m_integration = integration;
    m_account = account;
    m_sources->setIntegration(integration);
    if (targetId() != before) {
        endRun();
        showDrafts();
    } else if (isAppOnly != wasAppOnly) { // the account has another default now
        m_ui->behalfCombo->setCurrentIndex(isAppOnly ? 1 : 0);
    }
    refreshTarget();
}

void PlaygroundPage::showDrafts()
{
    const QUuid owner = targetId();
    m_keeper->flush();
    m_inherited = m_account ? m_keeper->load(m_integration.id).variables : QList<ParameterRow>();
    const DraftSet set = m_kept.contains(owner) ? m_kept.value(owner) : m_keeper->load(owner);
    m_isFilling = true;
    m_ui->draftBanner->hide();
    m_ui->draftTabs->setDrafts(set.drafts, set.current, freshForm());
    m_ui->detailsPane->setVariables(set.variables, m_inherited);
    m_isFilling = false;
    setForm(m_ui->draftTabs->current().form);
}

RequestForm PlaygroundPage::freshForm() const
{
    RequestForm fresh = RequestForm::harmless(m_integration.service);
    fresh.isAppOnly = m_account && m_account->isAppOnly;
    return fresh;
}

void PlaygroundPage::importCommand(const QByteArray &command)
{
    const Result<CurlImport> read = importCurl(command, m_integration);
    if (!read) {
        m_ui->draftBanner->showMessage(Tone::Attention, read.error().message);
        return;
    }
    RequestForm form = RequestForm::of(read->draft);
    form.isAppOnly = m_account && m_account->isAppOnly;
    m_ui->draftTabs->addDraft({QUuid::createUuid(), {}, form});
    QStringList remarks = read->remarks;
    if (form.body.toUtf8() != read->draft.body.value_or(QByteArray()))
        remarks.append(tr("The body of the command is no text. Choose it as a file."));
    m_ui->secretOffers->offer({m_integration, m_account}, read->secrets, remarks);
}

/// A password lives in the field it is typed into, and nowhere else.
RequestForm PlaygroundPage::withoutTypedPassword(RequestForm form) const
{
    const Endpoint *endpoint = m_sources->catalogue().find(form.method, form.target);
    if (endpoint != nullptr && endpoint->hasSecretBody)
        form.body = QString::fromUtf8(endpoint->body);
    return form;
}

DraftSet PlaygroundPage::drafts() const
{
    DraftSet set{m_ui->draftTabs->drafts(), m_ui->draftTabs->current().id, m_ui->detailsPane->variables()};
    for (NamedDraft &draft : set.drafts)
        draft.form = withoutTypedPassword(draft.form);
    return set;
}

void PlaygroundPage::noteEdit()
{
    if (m_isFilling)
        return;
    m_ui->draftTabs->setCurrentForm(withoutTypedPassword(form()));
    noteDrafts();
    refreshPreview();
}

void PlaygroundPage::noteDrafts()
{
    if (!m_isFilling && !targetId().isNull())
        m_keeper->keep(m_integration, m_account, drafts());
}

void PlaygroundPage::offerToRestore(const QString &title)
{
    m_ui->draftBanner->showMessage(Tone::Plain, tr("The draft “%1” is deleted.").arg(title), tr("&Undo"),
        [this] { m_ui->draftTabs->restore(); });
}

void PlaygroundPage::setForm(const RequestForm &form)
{
    m_isFilling = true;
    m_ui->methodCombo->setCurrentText(form.method);
    m_ui->targetEdit->setText(form.target);
    m_ui->detailsPane->setForm(form);
    m_ui->behalfCombo->setCurrentIndex(form.isAppOnly ? 1 : 0);
    m_isFilling = false;
    refreshPreview();
}

void PlaygroundPage::fill(const Endpoint &endpoint)
{
    RequestForm filled = RequestForm::of(endpoint);
    const RequestForm before = form();
    filled.headers = before.headers;
    filled.isAppOnly = before.isAppOnly;
    setForm(filled);
    noteEdit();
    m_ui->detailsButton->setChecked(!filled.parameters.isEmpty() || !filled.body.isEmpty());
}

void PlaygroundPage::refreshTarget()
{
    m_ui->environmentBadge->setEnvironment(environment());
    m_ui->contextLabel->setText(
        m_account ? m_account->name : tr("%1, application only").arg(m_integration.name));
    m_ui->baseLabel->setText(m_integration.baseUrl.toString());
    m_ui->baseLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->behalfCombo->setVisible(m_account && traits(m_integration.service).canActAlone);
    refreshRoom();
    refreshPreview();
}

void PlaygroundPage::refreshRoom()
{
    m_ui->baseLabel->setVisible(width() >= roomForBase);
    m_ui->contextLabel->setVisible(!m_account || width() >= roomForContext);
}

void PlaygroundPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshRoom();
    const int list = width() >= roomForBase ? listWidth : narrowListWidth;
    m_ui->splitter->setSizes({list, width() - list});
}

RequestForm PlaygroundPage::form() const
{
    RequestForm form;
    form.method = m_ui->methodCombo->currentText();
    form.target = m_ui->targetEdit->text();
    m_ui->detailsPane->read(form);
    form.isAppOnly = m_ui->behalfCombo->currentIndex() == 1;
    return form;
}

Result<Draft> PlaygroundPage::compiledForm(DraftPurpose purpose) const
{
    const RequestForm typed = form();
    if (const Result<void> clean = checkNoCredentials(typed); !clean)
        return fail(clean.error());
    return typed.draft(variablesOf(m_ui->detailsPane->variables(), m_inherited), purpose);
}

void PlaygroundPage::refreshPreview()
{
    if (m_isFilling)
        return;
    m_ui->askFrame->hide();
    const RequestForm typed = form();
    const Result<Draft> draft = compiledForm(DraftPurpose::Preview);
    const Result<WireRequest> compiled =
        draft ? compileDraft(*draft, m_integration) : Result<WireRequest>(fail(draft.error()));
    if (!compiled) {
        m_ui->previewLabel->setText(compiled.error().message);
    } else {
        const QString target = QString::fromUtf8(compiled->target());
        const bool isAsTyped = target == QString::fromUtf8(compiled->basePath()) + typed.target;
        m_ui->previewLabel->setText(isAsTyped ? QString() : tr("will be sent as %1").arg(target));
    }
    m_ui->detailsPane->showEncoding(typed, draft ? draft->body : std::nullopt);
    m_ui->previewLabel->setToolTip(m_ui->previewLabel->text());
    m_ui->previewLabel->setVisible(!m_ui->previewLabel->text().isEmpty());
    m_ui->sendButton->setEnabled(compiled.has_value() && !m_isRunning);
    m_ui->detailsButton->setText(m_ui->detailsPane->summary());
    refreshEndpoint(typed.method, draft ? draft->target : typed.target);
    m_signature->setTarget(m_integration, actingAccount());
    m_signature->setDraft(compiled, typed.target);
    m_code->setRequest(m_integration, actingAccount(), compiledForCode(typed, compiled));
}

Result<WireRequest> PlaygroundPage::compiledForCode(
    const RequestForm &typed, const Result<WireRequest> &compiled) const
{
    if (compiled && compiled->body() && typed.bodyKind == BodyKind::File)
        return fail(
            ErrorCode::InvalidInput, tr("Code cannot hold the body of a file. Choose another kind of body."));
    return compiled;
}

void PlaygroundPage::refreshEndpoint(const QString &method, const QString &target)
{
    const Endpoint *endpoint = m_sources->catalogue().find(method, target);
    m_ui->endpointList->mark(endpoint != nullptr ? endpoint->id : QString());
    const QString warning = endpoint != nullptr ? endpoint->warning.in(QLocale()) : QString();
    m_ui->warningLabel->setText(warning.isEmpty() ? QString() : QStringLiteral("▲ ") + warning);
    m_ui->warningLabel->setVisible(!warning.isEmpty());
}

void PlaygroundPage::refreshButtons()
{
    m_ui->sendButton->setVisible(!m_isRunning);
    m_ui->sendButton->setEnabled(!m_isRunning);
    m_ui->cancelButton->setVisible(m_isRunning);
}

void PlaygroundPage::send()
{
    if (m_isRunning || !m_ui->sendButton->isEnabled())
        return;
    m_ui->redirectTrail->clear();
    const Result<Draft> wanted = compiledForm(DraftPurpose::Sending);
    if (!wanted) {
        m_ui->answerView->showMessage(wanted.error().message);
        return;
    }
    m_asked = *wanted;
    m_sentForm = withoutTypedPassword(form());
    if (m_ui->askFrame->isNeeded(environment(), targetId(), m_asked.method))
        m_ui->askFrame->ask(targetId(), m_asked.method, m_account ? m_account->name : m_integration.name);
    else
        run(m_asked);
}

void PlaygroundPage::follow(const Draft &next)
{
    if (m_isRunning)
        return;
    m_asked = next;
    m_sentForm = RequestForm::of(next);
    if (environment() == Environment::Production && isWriting(next.method))
        m_ui->askFrame->askAgain(next.method, m_account ? m_account->name : m_integration.name);
    else
        run(m_asked);
}

void PlaygroundPage::run(const Draft &wanted)
{
    m_sent = wanted;
    m_ui->redirectTrail->closeLast();
    m_running = Cancellation();
    m_isRunning = true;
    const bool hadFocus = m_ui->sendButton->hasFocus();
    refreshButtons();
    if (hadFocus)
        m_ui->cancelButton->setFocus();
    m_ui->answerView->showMessage(tr("Waiting for the answer…"));
    whenReady(m_workspace.requestRunner().runAll(wanted, m_integration, actingAccount(), m_running), this,
        [this, run = ++m_run](const Result<RunResult> &result) {
            if (run == m_run)
                finish(result);
        });
}

void PlaygroundPage::stop()
{
    if (m_isRunning)
        m_running.cancel();
}

void PlaygroundPage::finish(const Result<RunResult> &result)
{
    const bool hadFocus = m_ui->cancelButton->hasFocus();
    m_isRunning = false;
    refreshButtons();
    refreshPreview();
    if (hadFocus)
        m_ui->sendButton->setFocus();
    if (result)
        showAnswer(*result);
    else
        m_ui->answerView->showMessage(result.error().message);
}

void PlaygroundPage::showAnswer(const RunResult &result)
{
    const Exchange &last = result.exchanges.last();
    m_ui->answerView->showResult(result, m_integration.service, knownSecrets());
    if (const auto hop = redirectHop(last, m_sent, m_integration))
        m_ui->redirectTrail->add(*hop, last, m_integration);
    record(result);
}

/// Where the keys cannot be looked for, nothing is kept, which is said once: the next request with an open
/// store is.
void PlaygroundPage::record(const RunResult &result)
{
    const HistoryContext context{m_integration, m_account, ActivitySource::Window};
    whenReady(recordHistory(m_workspace.repository(), m_workspace.credentials(),
                  historyItems(result, m_sentForm), context),
        this, [this](const Result<void> &recorded) {
            if (!recorded && !std::exchange(m_saidNotRecorded, true))
                m_ui->draftBanner->showMessage(Tone::Attention,
                    tr("This request is not in the history. %1").arg(recorded.error().message));
            if (recorded)
                m_saidNotRecorded = false;
        });
}

void PlaygroundPage::addDraft(const RequestForm &form)
{
    m_ui->draftTabs->addDraft({QUuid::createUuid(), {}, form});
}

void PlaygroundPage::forgetConfirmations(const StoreStatus &status)
{
    if (status.state == StoreState::Locked) {
        m_ui->askFrame->forget();
        m_ui->secretOffers->drop();
        m_keeper->forgetSecrets();
    } else {
        m_keeper->flush();
    }
}

void PlaygroundPage::letGo()
{
    endRun();
    m_sent = {};
    m_asked = {};
    m_ui->askFrame->forget();
    m_keeper->forgetSecrets();
    refreshPreview();
}

/// And clears what came of it.
void PlaygroundPage::endRun()
{
    ++m_run; // first: cancelling ends the run at once
    m_running.cancel();
    m_isRunning = false;
    m_ui->askFrame->hide();
    m_ui->redirectTrail->clear();
    m_ui->secretOffers->drop();
    m_ui->answerView->forget();
    refreshButtons();
}

QList<StoredSecret> PlaygroundPage::knownSecrets() const
{
    return m_account ? m_integration.secrets + m_account->secrets : m_integration.secrets;
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
