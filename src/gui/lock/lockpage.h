// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/secretstore.h"

#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class LockPage;
}

/// What is seen of a locked Signet: what the lock means, and the way back.
class LockPage : public QWidget
{
    Q_OBJECT

public:
    explicit LockPage(QWidget *parent = nullptr);
    ~LockPage() override;

    void setMeaning(LockMeaning meaning);

Q_SIGNALS:
    void unlockRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();

    std::unique_ptr<Ui::LockPage> m_ui;
    LockMeaning m_meaning = LockMeaning::Conceals;
};

} // namespace signet
