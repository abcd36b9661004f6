// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/restorecontext.h"

#include "gui/workspace.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "transfer/backup/backupfile.h"

#include <QPointer>

namespace signet {

RestoreContext::RestoreContext(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
}

RestoreContext::~RestoreContext()
{
    m_cancellation.cancel();
}

void RestoreContext::enter(Phase phase)
{
    m_phase = phase;
    m_progress = {};
    Q_EMIT progressed();
}

void RestoreContext::fail(const Error &error)
{
    m_problem = error.code == ErrorCode::Cancelled ? QString() : error.message;
    enter(Phase::Waiting);
}

BackupProgressReport RestoreContext::reporting()
{
    return [self = QPointer<RestoreContext>(this)](const BackupProgress &progress) {
        if (!self)
            return;
        self->m_progress = progress;
        Q_EMIT self->progressed();
    };
}

void RestoreContext::open(const QString &path, const Secret &passphrase)
{
    m_problem.clear();
    m_plan.reset();
    m_cancellation = Cancellation();
    enter(Phase::Opening);
    (void)openAndCompare(this, path, passphrase);
}

Task<void> RestoreContext::openAndCompare(QPointer<RestoreContext> self, QString path, Secret passphrase)
{
    const Cancellation cancellation = self->m_cancellation;
    Result<BackupContents> contents = co_await readBackup(path, passphrase, cancellation);
    if (!self)
        co_return;
    if (!contents)
        co_return self->fail(contents.error());
    self->enter(Phase::Comparing);
    const auto shared = std::make_shared<const BackupContents>(std::move(*contents));
    Result<RestorePlan> plan = co_await RestorePlan::make(&self->m_workspace.repository(),
        &self->m_workspace.credentials(), shared, self->reporting(), cancellation);
    if (!self)
        co_return;
    if (!plan)
        co_return self->fail(plan.error());
    self->m_plan = std::make_shared<RestorePlan>(std::move(*plan));
    self->enter(Phase::Planned);
}

void RestoreContext::forget()
{
    m_cancellation.cancel();
    m_plan.reset();
    m_problem.clear();
    enter(Phase::Waiting);
}

void RestoreContext::start()
{
    m_cancellation = Cancellation();
    enter(Phase::Restoring);
    (void)carryOut(this);
}

Task<void> RestoreContext::carryOut(QPointer<RestoreContext> self)
{
    const std::shared_ptr<const RestorePlan> plan = self->m_plan;
    RestoreReport report =
        co_await restoreBackup(&self->m_workspace.repository(), &self->m_workspace.credentials(),
            &self->m_workspace.clock(), plan, self->reporting(), self->m_cancellation);
    if (!self)
        co_return;
    self->m_report = std::move(report);
    self->enter(Phase::Done);
}

void RestoreContext::cancel()
{
    m_cancellation.cancel();
}

} // namespace signet
