// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/tracestepcard.h"

#include "gui/widgets/themecolors.h"
#include "playground/ui_tracestepcard.h"

#include <QEvent>

namespace signet {

namespace {

QColor fillOf(TraceRole role, const ThemeColors &colors)
{
    switch (role) {
    case TraceRole::Method:
        return colors.methodFill;
    case TraceRole::Timestamp:
        return colors.timestampFill;
    case TraceRole::Path:
        return colors.pathFill;
    case TraceRole::Query:
        return colors.queryFill;
    case TraceRole::Secret:
        return colors.secretFill;
    case TraceRole::Text:
    case TraceRole::Separator:
        return {};
    }
    Q_UNREACHABLE();
}

QString markup(const QString &text, const QColor &fill)
{
    if (!fill.isValid())
        return text.toHtmlEscaped();
    return QStringLiteral("<span style='background-color:%1'>%2</span>")
        .arg(fill.name(), text.toHtmlEscaped());
}

} // namespace

TraceStepCard::TraceStepCard(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::TraceStepCard>())
{
    m_ui->setupUi(this);
}

TraceStepCard::~TraceStepCard() = default;

void TraceStepCard::setStep(int number, const TraceStep &step)
{
    m_step = step;
    m_ui->titleLabel->setText(QStringLiteral("%1 %2").arg(number).arg(step.name));
    m_ui->whyLabel->setText(step.why);
    m_ui->inputText->setAccessibleName(tr("%1: input").arg(step.name));
    m_ui->outputText->setAccessibleName(tr("%1: result").arg(step.name));
    refresh();
}

void TraceStepCard::refresh()
{
    const ThemeColors &colors = themeColors(palette());
    const std::pair<TraceRole, QString> names[] = {{TraceRole::Method, tr("method")},
        {TraceRole::Timestamp, tr("timestamp, ms")}, {TraceRole::Path, tr("path")},
        {TraceRole::Query, tr("query, byte for byte")}, {TraceRole::Secret, tr("secret, described")}};
    QString input;
    for (const TracePiece &piece : m_step.input)
        input += markup(QString::fromUtf8(piece.text), fillOf(piece.role, colors));
    QStringList legend;
    for (const auto &[role, name] : names) {
        const bool occurs = std::any_of(m_step.input.begin(), m_step.input.end(),
            [role = role](const TracePiece &piece) { return piece.role == role; });
        if (occurs)
            legend.append(markup(name, fillOf(role, colors)));
    }
    m_ui->inputText->setHtml(input);
    m_ui->inputText->setVisible(!input.isEmpty());
    m_ui->legendLabel->setText(legend.join(QStringLiteral(" · ")));
    m_ui->legendLabel->setVisible(!legend.isEmpty());
    const bool hasResult = !m_step.output.isEmpty() && m_step.output != m_step.inputText();
    m_ui->outputText->setPlainText(
        hasResult ? QStringLiteral("→ ") + QString::fromUtf8(m_step.output) : QString());
    m_ui->outputText->setVisible(hasResult);
}

void TraceStepCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace signet
