// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"

#include <QByteArray>
#include <QUuid>

namespace signet {

class BackgroundDatabase;
class Database;

/// What is being edited in the playground, an entry for each account and each integration: text that this
/// layer does not look into. Whoever saves sees to it that no secret is in it. References must outlive it.
class DraftRepository
{
public:
    DraftRepository(const Database &database, BackgroundDatabase &background);

    /// Empty where nothing was saved.
    [[nodiscard]] Result<QByteArray> content(const QUuid &owner) const;
    /// In the background. Empty content deletes the entry. An owner that is deleted takes its own along.
    [[nodiscard]] Task<Result<void>> save(QUuid owner, QByteArray content, qint64 atMs);

private:
    const Database &m_database;
    BackgroundDatabase &m_background;
};

} // namespace signet
