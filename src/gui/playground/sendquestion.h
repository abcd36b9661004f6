// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"

#include <QFrame>
#include <QSet>

#include <memory>

namespace signet {

namespace Ui {
class SendQuestion;
}

/// Asks before something writes to production: DELETE every time, other methods once per account and method
/// until forget(), reading never.
class SendQuestion : public QFrame
{
    Q_OBJECT

public:
    explicit SendQuestion(QWidget *parent = nullptr);
    ~SendQuestion() override;

    [[nodiscard]] bool isNeeded(Environment environment, const QUuid &who, const QString &method) const;
    /// Shows the question; @p name is the account's or the integration's.
    void ask(const QUuid &who, const QString &method, const QString &name);
    /// The same before a redirect is followed; asked every time.
    void askAgain(const QString &method, const QString &name);
    void forget() { m_confirmed.clear(); }

Q_SIGNALS:
    void confirmed();

protected:
    void changeEvent(QEvent *event) override;

private:
    std::unique_ptr<Ui::SendQuestion> m_ui;
    QString m_asked;           ///< what confirming settles; empty where the next one is asked again
    QSet<QString> m_confirmed; ///< account and method
};

} // namespace signet
