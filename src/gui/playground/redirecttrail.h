// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/request/redirecthop.h"

#include <QList>
#include <QWidget>

namespace signet {

class RedirectCard;

/// The redirects of one request in the order in which they were followed, a card each. Only the last one can
/// be followed.
class RedirectTrail : public QWidget
{
    Q_OBJECT

public:
    explicit RedirectTrail(QWidget *parent = nullptr);

    void clear();
    void add(const RedirectHop &hop, const Exchange &exchange, const Integration &integration);
    /// The last hop has been followed: its card says so, and earlier ones go where there is no room.
    void closeLast();
    [[nodiscard]] qsizetype count() const { return m_count; }

Q_SIGNALS:
    void followRequested(const signet::Draft &next);
    /// @p address holds no secret.
    void copyRequested(const QString &address);

private:
    QList<RedirectCard *> m_cards;
    qsizetype m_count = 0; ///< of hops, also of those whose card is gone
};

} // namespace signet
