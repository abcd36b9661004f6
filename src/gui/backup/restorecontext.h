// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "transfer/backup/restorerun.h"

#include <QObject>

#include <memory>
#include <optional>

namespace signet {

class Workspace;

/// What the steps of a restore share: the backup that was opened, the plan made of it, and what became of it.
/// Without widgets. Nothing changes before start().
class RestoreContext : public QObject
{
    Q_OBJECT

public:
    enum class Phase
    {
        Waiting,   ///< for a file and its passphrase
        Opening,   ///< the passphrase is tried
        Comparing, ///< with what is there
        Planned,
        Restoring,
        Done,
    };

    explicit RestoreContext(Workspace &workspace, QObject *parent = nullptr);
    ~RestoreContext() override;

    [[nodiscard]] Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Of the phase that goes on.
    [[nodiscard]] const BackupProgress &progress() const { return m_progress; }
    /// Why the last attempt to open a backup failed; empty where it did not.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// Reads, opens and compares. Then it is Planned, or Waiting with a problem().
    void open(const QString &path, const Secret &passphrase);
    /// Back to Waiting: another file, another passphrase.
    void forget();
    /// nullptr before Planned.
    [[nodiscard]] RestorePlan *plan() const { return m_plan.get(); }

    void start();
    /// The entry under way ends, no other begins; while opening, that ends.
    void cancel();
    /// Nothing before Done.
    [[nodiscard]] const std::optional<RestoreReport> &report() const { return m_report; }

Q_SIGNALS:
    void progressed();

private:
    static Task<void> openAndCompare(QPointer<RestoreContext> self, QString path, Secret passphrase);
    static Task<void> carryOut(QPointer<RestoreContext> self);
    void enter(Phase phase);
    void fail(const Error &error);
    [[nodiscard]] BackupProgressReport reporting();

    Workspace &m_workspace;
    Phase m_phase = Phase::Waiting;
    BackupProgress m_progress;
    QString m_problem;
    Cancellation m_cancellation; ///< of the phase that goes on
    std::shared_ptr<RestorePlan> m_plan;
    std::optional<RestoreReport> m_report;
};

} // namespace signet
