// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/draft/draftset.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLineEdit;
class QMenu;

namespace signet {

namespace Ui {
class DraftTabs;
}

/// The drafts of one account or integration, a tab each: new, duplicate, rename, delete and bring back. There
/// is always at least one.
class DraftTabs : public QWidget
{
    Q_OBJECT

public:
    explicit DraftTabs(QWidget *parent = nullptr);
    ~DraftTabs() override;

    /// @p fresh is what a new draft begins with. Says nothing by signal.
    void setDrafts(const QList<NamedDraft> &drafts, const QUuid &current, const RequestForm &fresh);
    [[nodiscard]] const QList<NamedDraft> &drafts() const { return m_drafts; }
    [[nodiscard]] const NamedDraft &current() const;
    /// The current draft has been edited.
    void setCurrentForm(const RequestForm &form);

    void addDraft(const NamedDraft &draft);
    void duplicateCurrent();
    void removeCurrent();
    /// Brings back what was removed last.
    void restore();
    void renameCurrent();

Q_SIGNALS:
    /// Another draft is in front, to be shown.
    void chosen(const signet::RequestForm &form);
    /// Names, order or number are different.
    void changed();
    void removed(const QString &title);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Removed
    {
        NamedDraft draft;
        qsizetype index = 0;
    };
    void setupMenu();
    void setupRenaming();
    void retitle(int index);
    void rebuild(qsizetype current);
    void choose(int index);
    void finishRenaming();
    [[nodiscard]] qsizetype currentIndex() const;

    std::unique_ptr<Ui::DraftTabs> m_ui;
    QMenu *m_menu = nullptr;
    QLineEdit *m_nameEdit = nullptr;
    QList<NamedDraft> m_drafts;
    RequestForm m_fresh;
    std::optional<Removed> m_removed;
    bool m_isRebuilding = false;
};

} // namespace signet
