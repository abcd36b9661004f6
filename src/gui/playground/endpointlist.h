// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalogue/catalogue.h"

#include <QWidget>

#include <memory>

class QMenu;
class QTreeWidgetItem;

namespace signet {

namespace Ui {
class EndpointList;
}

/// The catalogue of one service, in groups, with a search over method, path and summary.
class EndpointList : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointList(QWidget *parent = nullptr);
    ~EndpointList() override;

    void setEndpoints(const QList<Endpoint> &endpoints);
    /// What can be done with the list: shown by a button beside the search, which there is not without.
    void setMenu(QMenu *menu);
    /// Marks the endpoint with this id, or none.
    void mark(const QString &id);

Q_SIGNALS:
    /// Clicked, or Enter was pressed.
    void chosen(const signet::Endpoint &endpoint);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void filter();
    void choose(const QTreeWidgetItem *item);
    [[nodiscard]] QTreeWidgetItem *firstVisible() const;

    std::unique_ptr<Ui::EndpointList> m_ui;
    QList<Endpoint> m_endpoints;
    QString m_marked;
};

} // namespace signet
