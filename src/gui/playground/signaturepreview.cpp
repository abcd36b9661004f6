// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/signaturepreview.h"

#include "auth/conversations.h"
#include "gui/playground/signatureexplainer.h"
#include "gui/playground/signatureview.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "storage/credentialstore.h"

namespace signet {

namespace {

constexpr int pauseMs = 60;

/// A task that holds its own signer: the workspace's parts may change while it runs.
Task<Result<OpenedKeys>> opened(CredentialStore *credentials, const Sessions *sessions,
    Integration integration, std::optional<Account> account)
{
    DraftSigner signer(*credentials, *sessions);
    Result<OpenedKeys> keys = co_await signer.open(integration, account);
    co_return keys;
}

QList<StoredSecret> knownSecrets(const Integration &integration, const std::optional<Account> &account)
{
    return account ? integration.secrets + account->secrets : integration.secrets;
}

} // namespace

SignaturePreview::SignaturePreview(Workspace &workspace, SignatureView &view, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_view(view)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SignaturePreview::refresh);
    connect(&view, &SignatureView::draftWanted, this, &SignaturePreview::look);
    connect(&view.explainer(), &SignatureExplainer::asked, this, &SignaturePreview::explain);
    connect(&workspace, &Workspace::storeStatusChanged, this, [this] {
        forgetKeys();
        look(m_view.wantsDraft());
    });
}

void SignaturePreview::setTarget(const Integration &integration, const std::optional<Account> &account)
{
    if (m_integration == integration && m_account == account)
        return;
    m_integration = integration;
    m_account = account;
    forgetKeys();
    look(m_view.wantsDraft());
}

void SignaturePreview::setDraft(const Result<WireRequest> &request, const QString &typed)
{
    m_request = request;
    m_typed = typed.toUtf8();
    if (m_view.wantsDraft())
        m_pause.start();
}

void SignaturePreview::look(bool isWanted)
{
    if (!m_view.isVisible())
        forgetKeys();
    if (!isWanted || m_integration.id.isNull())
        return;
    if (m_keys)
        m_pause.start();
    else
        openKeys();
}

void SignaturePreview::forgetKeys()
{
    ++m_opening;
    m_isOpening = false;
    m_keys.reset();
    m_question.reset();
}

void SignaturePreview::openKeys()
{
    if (m_isOpening)
        return;
    m_isOpening = true;
    whenReady(
        opened(&m_workspace.credentials(), &m_workspace.conversations().sessions, m_integration, m_account),
        &m_view, [self = QPointer(this), opening = ++m_opening](const Result<OpenedKeys> &keys) {
            if (self && opening == self->m_opening)
                self->takeKeys(keys);
        });
}

void SignaturePreview::takeKeys(const Result<OpenedKeys> &keys)
{
    m_isOpening = false;
    m_keys = keys;
    refresh();
    if (m_question)
        m_view.explainer().showAnswer(keys ? explained(*keys) : fail(keys.error()));
    m_question.reset();
}

void SignaturePreview::refresh()
{
    if (!m_request || !m_keys || !m_view.wantsDraft())
        return;
    const QList<StoredSecret> known = knownSecrets(m_integration, m_account);
    if (!m_request->has_value())
        m_view.showDraft(fail(m_request->error()), known);
    else if (!m_keys->has_value())
        m_view.showDraft(fail(m_keys->error()), known);
    else
        m_view.showDraft(signDraft(**m_request, **m_keys, m_workspace.clock().nowMs()), known);
}

void SignaturePreview::explain(const QByteArray &pasted, const QByteArray &timestamp)
{
    m_question = Question{pasted, timestamp};
    if (!m_keys) {
        openKeys();
        return;
    }
    m_view.explainer().showAnswer(*m_keys ? explained(**m_keys) : fail(m_keys->error()));
    m_question.reset();
}

Result<MismatchAnswer> SignaturePreview::explained(const OpenedKeys &keys) const
{
    const std::optional<SignedRequest> &shown = m_view.shownRequest();
    if (!shown)
        return fail(ErrorCode::InvalidInput, tr("There is no request to compare with."));
    if (const std::optional<PartnerFacts> partner = partnerFacts(keys))
        return explainPasted(*partner, m_question->pasted);
    std::optional<SignatureFacts> facts = signatureFacts(shown->request, keys, m_typed);
    if (!facts)
        return fail(ErrorCode::InvalidInput, tr("This request carries no signature to compare with."));
    if (!m_question->timestamp.isEmpty())
        facts->timestamp = m_question->timestamp;
    return explainPasted(*facts, m_question->pasted);
}

} // namespace signet
