// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/checkrun.h"

#include <QWidget>

#include <memory>

class QFileDialog;
class QSortFilterProxyModel;

namespace signet {

namespace Ui {
class CheckAllPage;
}

class CheckResultModel;
class Workspace;

/// Checks every account and shows what came out of it. The run goes on while another page is shown; it ends
/// with cancel() or with the page.
class CheckAllPage : public QWidget
{
    Q_OBJECT

public:
    explicit CheckAllPage(Workspace &workspace, QWidget *parent = nullptr);
    ~CheckAllPage() override;

    /// Begins, unless a run is going on: with @p accounts, or with all where that is empty. "Check again"
    /// checks the same.
    void start(const QList<QUuid> &accounts = {});
    void cancel();
    [[nodiscard]] bool isRunning() const;
    /// Writes what the table shows to @p path: JSON where it ends in ".json", else CSV. Failures are told by
    /// failed().
    void exportTo(const QString &path);

Q_SIGNALS:
    void closeRequested();
    void accountRequested(const QUuid &id);
    void failed(const QString &message);
    /// The run is over.
    void finished();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupView();
    void connectSignals();
    void begin(QList<CheckItem> items);
    void refresh();
    void fillSortBox();
    void sortBy(int column, Qt::SortOrder order);
    void togglePause();
    void chooseExportFile();
    [[nodiscard]] QString progressWords(const CheckProgress &progress) const;

    std::unique_ptr<Ui::CheckAllPage> m_ui;
    Workspace &m_workspace;
    CheckResultModel *m_model;
    QSortFilterProxyModel *m_sorted;
    std::unique_ptr<CheckRun> m_run;
    QList<QUuid> m_chosen;
};

} // namespace signet
