// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/request/redirecthop.h"

#include <QFrame>

#include <memory>

namespace signet {

namespace Ui {
class RedirectCard;
}

/// One redirect: what the service asked for, and what following it would send. Only a hop within our origin
/// has a button to follow it.
class RedirectCard : public QFrame
{
    Q_OBJECT

public:
    /// @p exchange is the answer that holds @p hop.
    RedirectCard(const RedirectHop &hop, const Exchange &exchange, const Integration &integration,
        QWidget *parent = nullptr);
    ~RedirectCard() override;

    [[nodiscard]] const RedirectHop &hop() const { return m_hop; }
    /// There is no more to do: it has been followed, or there have been too many.
    void close(const QString &consequence);

Q_SIGNALS:
    void followRequested();
    void copyRequested(const QString &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString consequence() const;

    std::unique_ptr<Ui::RedirectCard> m_ui;
    RedirectHop m_hop;
    QString m_location; ///< without secrets, as is m_address
    QString m_address;
    QString m_request; ///< "GET /list"
    qsizetype m_bodySize = -1;
};

} // namespace signet
