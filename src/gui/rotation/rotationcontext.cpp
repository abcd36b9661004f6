// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rotation/rotationcontext.h"

#include "gui/workspace.h"

#include <QPointer>

namespace signet {

Rotation::Dependencies rotationServices(Workspace &workspace)
{
    return {workspace.repository(), workspace.credentials(), workspace.conversations(), workspace.clock(),
        ActivitySource::Window};
}

RotationContext::RotationContext(Workspace &workspace, const SecretPlace &place, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_rotation(rotationServices(workspace), place)
{
    connect(&m_rotation, &Rotation::stateChanged, this, &RotationContext::changed);
}

RotationContext::~RotationContext() = default;

QString RotationContext::ownerName() const
{
    return place().account ? place().account->name : place().integration.name;
}

void RotationContext::checkAccounts()
{
    if (place().account || m_run)
        return;
    const Result<QList<CheckItem>> items = accountsToCheck(m_workspace.repository(), place().integration);
    if (!items)
        return Q_EMIT failed(items.error().message);
    if (items->isEmpty())
        return;
    m_run =
        std::make_unique<CheckRun>([this]() -> ConnectionCheck & { return m_workspace.connectionCheck(); },
            m_workspace.repository(), m_workspace.clock());
    connect(m_run.get(), &CheckRun::progressChanged, this, &RotationContext::changed);
    connect(m_run.get(), &CheckRun::finished, this, &RotationContext::changed);
    m_run->start(*items);
}

void RotationContext::finish(End end)
{
    if (m_run)
        m_run->cancel(); // what it would still find out is about to be wrong
    const auto follow = [](QPointer<RotationContext> context, End wanted,
                            Task<Result<void>> ending) -> Task<void> {
        const Result<void> ended = co_await ending;
        if (!context)
            co_return;
        if (!ended)
            Q_EMIT context->failed(ended.error().message);
        else
            context->m_end = wanted;
        Q_EMIT context->changed();
    };
    const Rotation::Dependencies deps = rotationServices(m_workspace);
    (void)follow(
        this, end, end == End::Confirmed ? confirmRotation(deps, place()) : undoRotation(deps, place()));
}

} // namespace signet
