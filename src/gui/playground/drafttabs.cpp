// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/drafttabs.h"

#include "playground/ui_drafttabs.h"

#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>

#include <algorithm>

namespace signet {

DraftTabs::DraftTabs(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::DraftTabs>())
{
    m_ui->setupUi(this);
    m_ui->tabBar->setDocumentMode(true);
    m_ui->tabBar->setExpanding(false);
    m_ui->tabBar->setElideMode(Qt::ElideRight);
    m_ui->tabBar->setUsesScrollButtons(true);
    m_ui->tabBar->setContextMenuPolicy(Qt::CustomContextMenu);
    setupMenu();
    setupRenaming();
    connect(m_ui->tabBar, &QTabBar::currentChanged, this, &DraftTabs::choose);
    connect(m_ui->tabBar, &QTabBar::tabBarDoubleClicked, this, &DraftTabs::renameCurrent);
    connect(m_ui->newButton, &QPushButton::clicked, this, [this] {
        addDraft({QUuid::createUuid(), {}, m_fresh});
    });
}

DraftTabs::~DraftTabs() = default;

void DraftTabs::setupMenu()
{
    m_menu = new QMenu(this);
    m_menu->addAction(QString(), this, &DraftTabs::renameCurrent)->setShortcut(Qt::Key_F2);
    m_menu->addAction(QString(), this, &DraftTabs::duplicateCurrent);
    m_menu->addAction(QString(), this, &DraftTabs::removeCurrent);
    const auto retranslate = [this] {
        m_menu->actions().at(0)->setText(tr("&Rename"));
        m_menu->actions().at(1)->setText(tr("D&uplicate"));
        m_menu->actions().at(2)->setText(tr("&Delete"));
    };
    connect(m_menu, &QMenu::aboutToShow, this, retranslate);
    retranslate();
    m_ui->draftMenuButton->setMenu(m_menu);
    connect(m_ui->tabBar, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        if (const int tab = m_ui->tabBar->tabAt(position); tab >= 0)
            m_ui->tabBar->setCurrentIndex(tab);
        m_menu->popup(m_ui->tabBar->mapToGlobal(position));
    });
}

void DraftTabs::setupRenaming()
{
    m_nameEdit = new QLineEdit(m_ui->tabBar);
    m_nameEdit->setObjectName(QStringLiteral("draftNameEdit"));
    m_nameEdit->setMaxLength(80);
    m_nameEdit->hide();
    connect(m_nameEdit, &QLineEdit::editingFinished, this, &DraftTabs::finishRenaming);
}

void DraftTabs::setDrafts(const QList<NamedDraft> &drafts, const QUuid &current, const RequestForm &fresh)
{
    m_nameEdit->hide();
    m_removed.reset();
    m_fresh = fresh;
    m_drafts = drafts;
    if (m_drafts.isEmpty())
        m_drafts.append({QUuid::createUuid(), {}, fresh});
    const auto found = std::find_if(m_drafts.cbegin(), m_drafts.cend(),
        [&current](const NamedDraft &draft) { return draft.id == current; });
    rebuild(found == m_drafts.cend() ? 0 : std::distance(m_drafts.cbegin(), found));
}

qsizetype DraftTabs::currentIndex() const
{
    return std::max(0, m_ui->tabBar->currentIndex());
}

const NamedDraft &DraftTabs::current() const
{
    return m_drafts.at(currentIndex());
}

void DraftTabs::setCurrentForm(const RequestForm &form)
{
    const qsizetype index = currentIndex();
    if (m_drafts.at(index).form == form)
        return;
    m_drafts[index].form = form;
    retitle(static_cast<int>(index));
}

void DraftTabs::retitle(int index)
{
    static constexpr qsizetype longest = 28;
    const QString title = m_drafts.at(index).title();
    const QString shown = title.size() > longest ? title.first(longest - 1) + u'…' : title;
    m_ui->tabBar->setTabText(index, QString(shown).replace(u'&', QStringLiteral("&&")));
    m_ui->tabBar->setTabToolTip(index, title);
}

void DraftTabs::rebuild(qsizetype current)
{
    m_isRebuilding = true;
    while (m_ui->tabBar->count() > m_drafts.size())
        m_ui->tabBar->removeTab(m_ui->tabBar->count() - 1);
    while (m_ui->tabBar->count() < m_drafts.size())
        m_ui->tabBar->addTab(QString());
    for (int i = 0; i < m_ui->tabBar->count(); ++i)
        retitle(i);
    m_ui->tabBar->setCurrentIndex(static_cast<int>(current));
    m_ui->tabBar->updateGeometry(); // while it is hidden it does not tell the layout itself
    m_isRebuilding = false;
}

void DraftTabs::choose(int index)
{
    if (m_isRebuilding || index < 0)
        return;
    m_nameEdit->hide();
    Q_EMIT chosen(m_drafts.at(index).form);
    Q_EMIT changed();
}

void DraftTabs::addDraft(const NamedDraft &draft)
{
    const qsizetype index = currentIndex() + 1;
    m_drafts.insert(index, draft);
    rebuild(index);
    choose(static_cast<int>(index));
}

void DraftTabs::duplicateCurrent()
{
    NamedDraft copy = current();
    copy.id = QUuid::createUuid();
    if (!copy.name.isEmpty())
        copy.name = tr("%1 (copy)").arg(copy.name);
    addDraft(copy);
}

void DraftTabs::removeCurrent()
{
    const qsizetype index = currentIndex();
    m_removed = Removed{m_drafts.takeAt(index), index};
    if (m_drafts.isEmpty())
        m_drafts.append({QUuid::createUuid(), {}, m_fresh});
    const qsizetype next = std::min(index, m_drafts.size() - 1);
    rebuild(next);
    choose(static_cast<int>(next));
    Q_EMIT removed(m_removed->draft.title());
}

void DraftTabs::restore()
{
    if (!m_removed)
        return;
    const Removed back = *std::exchange(m_removed, std::nullopt);
    const qsizetype index = std::min(back.index, m_drafts.size());
    m_drafts.insert(index, back.draft);
    rebuild(index);
    choose(static_cast<int>(index));
}

void DraftTabs::renameCurrent()
{
    m_nameEdit->setAccessibleName(tr("Name of the draft"));
    m_nameEdit->setPlaceholderText(tr("Name"));
    m_nameEdit->setText(current().name);
    m_nameEdit->setGeometry(m_ui->tabBar->tabRect(static_cast<int>(currentIndex())));
    m_nameEdit->selectAll();
    m_nameEdit->show();
    m_nameEdit->setFocus();
}

void DraftTabs::finishRenaming()
{
    if (m_nameEdit->isHidden())
        return;
    m_nameEdit->hide();
    m_drafts[currentIndex()].name = m_nameEdit->text().trimmed();
    retitle(static_cast<int>(currentIndex()));
    Q_EMIT changed();
}

void DraftTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace signet
