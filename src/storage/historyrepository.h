// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"
#include "storage/accountrepository.h"

#include <optional>

namespace signet {

class BackgroundDatabase;
class Database;

/// One exchange of the playground, as it may be kept: whoever adds it sees to it that no secret is in it.
struct HistoryRow
{
    qint64 id = 0; ///< given by the database
    QUuid owner;   ///< the account, or the integration that was used alone
    qint64 atMs = 0;
    QString method;
    QString target;
    int status = 0; ///< 0: no answer
    int durationMs = -1;
    qint64 answerSize = 0; ///< of the body as it came, even where less of it is kept
    ActivitySource source = ActivitySource::Window;
    QByteArray request; ///< what was sent and how, text that this layer does not look into
    QByteArray answer;  ///< the body, or its beginning
};

/// What was sent from the playground, kept within limits: the oldest go first. All of it runs in the
/// background. References must outlive it.
class HistoryRepository
{
public:
    struct Limits
    {
        int rows = 2'000;
        qint64 bytes = 64LL * 1024 * 1024;
    };

    explicit HistoryRepository(BackgroundDatabase &background) : m_background(background) {}

    void setLimits(const Limits &limits) { m_limits = limits; }

    /// The id of the new row.
    [[nodiscard]] Task<Result<qint64>> add(HistoryRow row);
    /// The newest first, without request and answer. @p text is looked for in address, request and answer,
    /// whatever its case; empty finds all.
    [[nodiscard]] Task<Result<QList<HistoryRow>>> find(QUuid owner, QString text, int limit);
    /// NotFound where it is gone.
    [[nodiscard]] Task<Result<HistoryRow>> row(qint64 id);
    /// The newest row before @p id with the same owner, method and path (without query) that was answered
    /// with 2xx; nothing where there is none.
    [[nodiscard]] Task<Result<std::optional<HistoryRow>>> lastSuccessBefore(qint64 id);
    /// Deletes all of @p owner; how many that were.
    [[nodiscard]] Task<Result<qint64>> clear(QUuid owner);

private:
    BackgroundDatabase &m_background;
    Limits m_limits;
};

} // namespace signet
