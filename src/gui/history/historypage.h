// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "playground/draft/draftset.h"
#include "storage/historyrepository.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class HistoryPage;
}

class HistoryModel;
class Workspace;

/// What was sent for one account: searched, looked at, sent again as a new draft, compared with the last
/// success or with another one; cleared and switched off.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPage(Workspace &workspace, QWidget *parent = nullptr);
    ~HistoryPage() override;

    /// Shows the history of @p owner, read again.
    void showOwner(const QUuid &owner);
    /// What changed between the last request that failed and the last success before it.
    void showLastFailure();

Q_SIGNALS:
    /// To be edited and sent again.
    void draftRequested(const signet::RequestForm &form);
    void failed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupTable();
    void connectSignals();
    void read();
    void take(const Result<QList<HistoryRow>> &rows);
    void refreshButtons();
    void showSelected();
    void showChange();
    void selectLastFailure();
    void compareSelected();
    void showComparison(const HistoryRow &before, const HistoryRow &after);
    void showText(const QString &text);
    void useAsDraft();
    void clear();
    void setKept(bool isKept);
    void refreshKept();
    /// Of the selected rows, the newest first.
    [[nodiscard]] QList<qint64> selectedIds() const;
    /// Calls @p use with the whole row.
    void withRow(qint64 id, const std::function<void(const HistoryRow &)> &use);

    std::unique_ptr<Ui::HistoryPage> m_ui;
    Workspace &m_workspace;
    HistoryModel *m_model;
    QTimer m_searchDelay;
    QUuid m_owner;
    bool m_wantsLastFailure = false; ///< as soon as the list is there
    int m_reading = 0;               ///< counts questions: a late answer to an older one is dropped
};

} // namespace signet
