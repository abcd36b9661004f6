// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/draft/draftkeeper.h"

#include "storage/accountrepository.h"
#include "storage/draftrepository.h"

namespace signet {

DraftKeeper::DraftKeeper(
    AccountRepository &repository, Credentials credentials, const Clock &clock, QObject *parent)
    : QObject(parent), m_repository(repository), m_credentials(std::move(credentials)), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::flush);
}

DraftKeeper::~DraftKeeper()
{
    if (m_waiting && secretsOf(*m_waiting) == m_known)
        writeNow(*m_waiting);
}

DraftSet DraftKeeper::load(const QUuid &owner) const
{
    const Result<QByteArray> content = m_repository.drafts().content(owner);
    return content ? draftSetFromJson(*content) : DraftSet();
}

void DraftKeeper::keep(
    const Integration &integration, const std::optional<Account> &account, const DraftSet &set)
{
    Waiting next{integration, account, set};
    if (m_waiting && m_waiting->owner() != next.owner())
        flush();
    m_waiting = std::move(next);
    m_timer.start();
}

void DraftKeeper::flush()
{
    m_timer.stop();
    if (!m_waiting)
        return;
    if (secretsOf(*m_waiting) == m_known) {
        writeNow(*m_waiting);
        m_waiting.reset();
        return;
    }
    const Waiting waiting = *m_waiting;
    static_cast<void>(write(this, waiting));
}

void DraftKeeper::forgetSecrets()
{
    m_redactor = {};
    m_known.clear();
}

Task<void> DraftKeeper::write(QPointer<DraftKeeper> self, Waiting waiting)
{
    const Result<Redactor> redactor =
        co_await ownerRedactor(self->m_credentials(), waiting.integration, waiting.account);
    if (!self || !redactor)
        co_return;
    self->m_redactor = *redactor;
    self->m_known = self->secretsOf(waiting);
    self->writeNow(waiting);
    if (self->m_waiting && self->m_waiting->owner() == waiting.owner() && self->m_waiting->set == waiting.set)
        self->m_waiting.reset();
}

void DraftKeeper::writeNow(const Waiting &waiting)
{
    static_cast<void>(m_repository.drafts().save(
        waiting.owner(), toJson(withoutSecrets(waiting.set, m_redactor)), m_clock.nowMs()));
}

QStringList DraftKeeper::secretsOf(const Waiting &waiting)
{
    QStringList references{waiting.owner().toString()};
    for (const StoredSecret &stored : waiting.integration.secrets)
        references.append(stored.reference.toString());
    if (waiting.account) {
        for (const StoredSecret &stored : waiting.account->secrets)
            references.append(stored.reference.toString());
    }
    return references;
}

} // namespace signet
