// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/findbar.h"

#include "gui/playground/linesview.h"
#include "gui/widgets/whenready.h"
#include "playground/ui_findbar.h"

#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

namespace signet {

namespace {

constexpr qsizetype longestSelection = 200; // octets that are taken over as what to find

} // namespace

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::FindBar>())
{
    m_ui->setupUi(this);
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_ui->caseCheck, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_ui->nextButton, &QPushButton::clicked, this, &FindBar::goToNext);
    connect(m_ui->previousButton, &QPushButton::clicked, this, &FindBar::goToPrevious);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &FindBar::close);
    hide();
}

FindBar::~FindBar()
{
    m_stop.raise();
}

void FindBar::setView(LinesView *view)
{
    m_view = view;
    connect(m_view, &LinesView::linesChanged, this, &FindBar::search);
}

void FindBar::open()
{
    const LineCursor &cursor = m_view->cursor();
    if (m_view->lines() && cursor.hasSelection() && cursor.begin().line == cursor.end().line &&
        cursor.end().octet - cursor.begin().octet <= longestSelection)
        m_ui->findEdit->setText(QString::fromUtf8(cursor.selectedText(*m_view->lines())));
    setVisible(true);
    m_ui->findEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->findEdit->selectAll();
    search();
}

void FindBar::close()
{
    hide();
    forget();
    m_view->setFocus();
}

void FindBar::forget()
{
    m_stop.raise();
    ++m_run;
    m_matches.reset();
    m_current = -1;
    if (m_view != nullptr)
        m_view->setMatches({});
}

void FindBar::search()
{
    forget();
    const QString text = m_ui->findEdit->text();
    refresh();
    if (isHidden() || text.isEmpty() || !m_view->lines())
        return;
    m_stop = StopFlag();
    m_ui->countLabel->setText(tr("Searching…"));
    whenReady(searchLines(m_view->lines(), text, m_ui->caseCheck->isChecked(), m_stop), this,
        [this, run = m_run](const std::shared_ptr<const LineMatches> &matches) {
            if (run == m_run)
                finish(matches);
        });
}

void FindBar::finish(const std::shared_ptr<const LineMatches> &matches)
{
    m_matches = matches;
    m_view->setMatches(matches);
    if (m_matches->found.empty())
        refresh();
    else
        show(matchAtCursor());
}

qsizetype FindBar::matchAtCursor() const
{
    const LinePlace place = m_view->cursor().begin();
    const auto found = std::ranges::lower_bound(m_matches->found, place, {}, [](const LineMatch &match) {
        return LinePlace{match.line, match.begin};
    });
    return found == m_matches->found.end() ? 0 : found - m_matches->found.begin();
}

void FindBar::goToNext()
{
    if (isHidden() || m_ui->findEdit->text().isEmpty())
        open();
    else if (m_matches && !m_matches->found.empty())
        show((m_current + 1) % qsizetype(m_matches->found.size()));
}

void FindBar::goToPrevious()
{
    if (isHidden() || m_ui->findEdit->text().isEmpty())
        open();
    else if (m_matches && !m_matches->found.empty())
        show((m_current > 0 ? m_current : qsizetype(m_matches->found.size())) - 1);
}

void FindBar::show(qsizetype match)
{
    m_current = match;
    const LineMatch &found = m_matches->found[std::size_t(match)];
    m_view->goTo({found.line, found.begin});
    m_view->goTo({found.line, found.begin + found.size}, true);
    refresh();
}

void FindBar::refresh()
{
    const bool hasMatches = m_matches && !m_matches->found.empty();
    m_ui->nextButton->setEnabled(hasMatches);
    m_ui->previousButton->setEnabled(hasMatches);
    QString words;
    if (hasMatches) {
        const QLocale locale;
        const QString count = locale.toString(qint64(m_matches->found.size()));
        words = tr("%1 of %2")
                    .arg(locale.toString(m_current + 1),
                        m_matches->isMore ? tr("more than %1").arg(count) : count);
    } else if (m_matches) {
        words = tr("Not found");
    }
    m_ui->countLabel->setText(words);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isEnter && event->modifiers().testFlag(Qt::ShiftModifier))
        goToPrevious();
    else if (isEnter && event->modifiers() == Qt::NoModifier)
        goToNext();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
