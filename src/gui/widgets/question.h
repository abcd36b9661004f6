// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <memory>

namespace signet {

namespace Ui {
class Question;
}

/// A question in the page itself: what would happen, the button that does it, and the one that doesn't, which
/// has the focus. Hidden until it is asked.
class Question : public QFrame
{
    Q_OBJECT

public:
    explicit Question(QWidget *parent = nullptr);
    ~Question() override;

    /// @p yes and @p no are the buttons' texts, with mnemonics.
    void ask(const QString &text, const QString &yes, const QString &no);

Q_SIGNALS:
    void confirmed();

private:
    std::unique_ptr<Ui::Question> m_ui;
};

} // namespace signet
