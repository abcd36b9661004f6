// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/answertext.h"

#include "gui/playground/findbar.h"
#include "gui/playground/linesview.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace signet {

AnswerText::AnswerText(QWidget *parent)
    : QWidget(parent), m_view(new LinesView(this)), m_find(new FindBar(this))
{
    m_view->setObjectName(QStringLiteral("linesView"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_find);
    setFocusProxy(m_view);
    m_find->setView(m_view);
    connect(m_view, &LinesView::findRequested, m_find, &FindBar::open);
    const auto shortcut = [this](const QKeySequence &keys, void (FindBar::*slot)()) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, m_find, slot);
    };
    shortcut(QKeySequence(Qt::Key_F3), &FindBar::goToNext);
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), &FindBar::goToPrevious);
}

void AnswerText::setLines(std::shared_ptr<const LineSource> lines)
{
    m_view->setLines(std::move(lines));
}

void AnswerText::extendLines(std::shared_ptr<const LineSource> lines)
{
    m_view->extendLines(std::move(lines));
}

void AnswerText::openFind()
{
    m_find->open();
}

void AnswerText::setViewName(const QString &name)
{
    m_view->setAccessibleName(name);
}

QString AnswerText::toPlainText() const
{
    const auto &lines = m_view->lines();
    return lines ? QString::fromUtf8(lines->text(0, lines->count() - 1)) : QString();
}

} // namespace signet
