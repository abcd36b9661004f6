// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/answerpretty.h"

#include "gui/playground/linesview.h"
#include "gui/widgets/whenready.h"
#include "playground/lines/jsonlines.h"
#include "playground/ui_answerpretty.h"

#include <QEvent>
#include <QLocale>
#include <QMenu>

namespace signet {

namespace {

constexpr int typingPauseMs = 150;

/// The entry that @p line of @p lines shows; -1 where it shows no JSON.
qsizetype entryOf(const LineSource &lines, qsizetype line)
{
    if (const auto *selected = dynamic_cast<const JsonSelectedLines *>(&lines))
        return selected->entryAt(line);
    return dynamic_cast<const JsonLines *>(&lines) != nullptr ? line : -1;
}

} // namespace

AnswerPretty::AnswerPretty(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::AnswerPretty>())
{
    m_ui->setupUi(this);
    m_ui->filterRow->hide();
    setNames();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->filterEdit, &QLineEdit::returnPressed, this, &AnswerPretty::filter);
    connect(&m_typing, &QTimer::timeout, this, &AnswerPretty::filter);
    connect(text()->view(), &LinesView::contextMenuRequested, this, &AnswerPretty::extendMenu);
}

AnswerPretty::~AnswerPretty()
{
    m_stop.raise();
}

AnswerText *AnswerPretty::text() const
{
    return m_ui->prettyView;
}

void AnswerPretty::setNames()
{
    text()->setViewName(tr("Answer, indented"));
}

void AnswerPretty::clear()
{
    endFilter();
    m_answer.reset();
    m_ui->filterRow->hide();
    m_ui->noticeLabel->hide();
    text()->setLines({});
}

void AnswerPretty::setAnswer(const ReadAnswer &answer)
{
    endFilter();
    m_answer = answer;
    text()->setLines(answer.pretty);
    showNotice();
}

void AnswerPretty::extendAnswer(const ReadAnswer &answer)
{
    m_answer = answer;
    if (!m_isFiltered)
        text()->extendLines(answer.pretty);
    showNotice();
}

void AnswerPretty::showNotice()
{
    const QByteArray &body = m_answer->json->body();
    const auto &problem = m_answer->json->problem();
    const bool isMeantAsJson = body.startsWith('{') || body.startsWith('[');
    if (problem && isMeantAsJson)
        m_ui->noticeLabel->setText(
            tr("This is not JSON, so it is shown as it came. %1").arg(jsonProblemWords(*problem, body)));
    m_ui->noticeLabel->setVisible(problem && isMeantAsJson);
    m_ui->filterRow->setVisible(m_answer->isJson());
    if (m_answer->isJson() && !m_ui->filterEdit->text().isEmpty())
        filter(); // a kept filter holds for the next answer, too
}

void AnswerPretty::endFilter()
{
    m_typing.stop();
    m_stop.raise();
    ++m_run;
    m_ui->filterLabel->clear();
    m_isFiltered = false;
}

void AnswerPretty::filter()
{
    const bool wasFiltered = m_isFiltered;
    endFilter();
    if (!m_answer || !m_answer->isJson())
        return;
    const QString typed = m_ui->filterEdit->text().trimmed();
    if (typed.isEmpty()) {
        if (wasFiltered)
            text()->setLines(m_answer->pretty);
        return;
    }
    m_isFiltered = wasFiltered;
    const Result<JsonPath> path = JsonPath::parse(typed);
    if (!path) {
        m_ui->filterLabel->setText(path.error().message);
        return;
    }
    m_stop = StopFlag();
    m_ui->filterLabel->setText(tr("Filtering…"));
    whenReady(
        filterJson(m_answer->json, *path, m_stop), this, [this, run = m_run](const JsonFiltered &found) {
            if (run == m_run)
                showFiltered(found);
        });
}

void AnswerPretty::showFiltered(const JsonFiltered &filtered)
{
    m_isFiltered = true;
    text()->setLines(filtered.lines);
    const QString count = QLocale().toString(qint64(filtered.count));
    if (filtered.isMore)
        m_ui->filterLabel->setText(tr("The first %1 values are shown").arg(count));
    else if (filtered.count == 0)
        m_ui->filterLabel->setText(tr("Nothing fits"));
    else
        m_ui->filterLabel->setText(tr("%Ln value(s)", nullptr, int(filtered.count)));
}

void AnswerPretty::extendMenu(QMenu *menu)
{
    const LinesView &view = *text()->view();
    const qsizetype entry = entryOf(*view.lines(), view.cursor().place().line);
    if (entry < 0)
        return;
    const std::shared_ptr<const JsonIndex> json = m_answer->json;
    const bool isEnd = json->at(entry).kind == JsonKind::End;
    const qsizetype value = isEnd ? qsizetype(json->at(entry).link) : entry;
    menu->addAction(tr("Copy &value"), this,
        [this, json, value] { Q_EMIT copyRequested(QString::fromUtf8(json->value(value))); });
    menu->addAction(
        tr("Copy &path"), this, [this, json, value] { Q_EMIT copyRequested(jsonPathOf(*json, value)); });
}

void AnswerPretty::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        setNames();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
