// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/endpointlist.h"

#include "gui/playground/endpointdelegate.h"
#include "playground/ui_endpointlist.h"

#include <QEvent>
#include <QKeyEvent>
#include <QTreeWidgetItemIterator>

namespace signet {

namespace {

/// The endpoint's place in the list; invalid on groups.
constexpr int placeRole = Qt::UserRole + 10;

bool matches(const Endpoint &endpoint, const QString &wanted)
{
    const QString text = endpoint.method + u' ' + endpoint.path + u' ' + endpoint.summary.english + u' ' +
                         endpoint.summary.german;
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

EndpointList::EndpointList(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::EndpointList>())
{
    m_ui->setupUi(this);
    m_ui->endpointsView->setItemDelegate(new EndpointDelegate(this));
    m_ui->endpointSearchEdit->installEventFilter(this);
    connect(m_ui->endpointSearchEdit, &QLineEdit::textChanged, this, &EndpointList::filter);
    connect(m_ui->endpointSearchEdit, &QLineEdit::returnPressed, this, [this] { choose(firstVisible()); });
    connect(m_ui->endpointsView, &QTreeWidget::itemClicked, this, &EndpointList::choose);
    connect(m_ui->endpointsView, &QTreeWidget::itemActivated, this, &EndpointList::choose);
}

EndpointList::~EndpointList() = default;

void EndpointList::setEndpoints(const QList<Endpoint> &endpoints)
{
    m_endpoints = endpoints;
    fill();
}

void EndpointList::setMenu(QMenu *menu)
{
    m_ui->endpointMenuButton->setMenu(menu);
    m_ui->endpointMenuButton->show();
}

void EndpointList::fill()
{
    const QLocale locale;
    QTreeWidget *view = m_ui->endpointsView;
    view->clear();
    QHash<QString, QTreeWidgetItem *> groups;
    for (qsizetype i = 0; i < m_endpoints.size(); ++i) {
        const Endpoint &endpoint = m_endpoints.at(i);
        const QString name = endpoint.group.in(locale);
        QTreeWidgetItem *&group = groups[name];
        if (group == nullptr) {
            group = new QTreeWidgetItem(view, {name});
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(group, {endpoint.path});
        item->setData(0, placeRole, i);
        item->setData(0, EndpointDelegate::MethodRole, endpoint.method);
        item->setToolTip(0, endpoint.summary.in(locale));
        item->setData(0, Qt::AccessibleTextRole,
            endpoint.method + u' ' + endpoint.path + QStringLiteral(", ") + endpoint.summary.in(locale));
    }
    filter();
    mark(m_marked);
}

void EndpointList::filter()
{
    const QString wanted = m_ui->endpointSearchEdit->text();
    for (int i = 0; i < m_ui->endpointsView->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_ui->endpointsView->topLevelItem(i);
        bool isAnyShown = false;
        for (int j = 0; j < group->childCount(); ++j) {
            const qsizetype place = group->child(j)->data(0, placeRole).toLongLong();
            const bool isShown = matches(m_endpoints.at(place), wanted);
            group->child(j)->setHidden(!isShown);
            isAnyShown = isAnyShown || isShown;
        }
        group->setHidden(!isAnyShown);
    }
}

void EndpointList::mark(const QString &id)
{
    m_marked = id;
    for (QTreeWidgetItemIterator it(m_ui->endpointsView); *it != nullptr; ++it) {
        const QVariant place = (*it)->data(0, placeRole);
        if (place.isValid() && m_endpoints.at(place.toLongLong()).id == id)
            return m_ui->endpointsView->setCurrentItem(*it);
    }
    m_ui->endpointsView->setCurrentItem(nullptr);
}

QTreeWidgetItem *EndpointList::firstVisible() const
{
    for (QTreeWidgetItemIterator it(m_ui->endpointsView, QTreeWidgetItemIterator::NotHidden); *it != nullptr;
         ++it) {
        if ((*it)->data(0, placeRole).isValid())
            return *it;
    }
    return nullptr;
}

void EndpointList::choose(const QTreeWidgetItem *item)
{
    const QVariant place = item != nullptr ? item->data(0, placeRole) : QVariant();
    if (!place.isValid())
        return;
    const Endpoint endpoint = m_endpoints.at(place.toLongLong());
    mark(endpoint.id);
    Q_EMIT chosen(endpoint);
}

bool EndpointList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_ui->endpointsView->setFocus();
        if (QTreeWidgetItem *first = firstVisible())
            m_ui->endpointsView->setCurrentItem(first);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EndpointList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
