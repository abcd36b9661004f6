// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/tracestepcard.h"

#include "gui/playground/signaturebytes.h"
#include "gui/playground/signatureorigins.h"
#include "playground/ui_tracestepcard.h"

#include <QEvent>

namespace signet {

namespace {

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
    m_ui->bytesButton->hide();
    m_ui->remarksLabel->hide();
    connect(m_ui->bytesButton, &QPushButton::toggled, this, &TraceStepCard::showBytes);
}

TraceStepCard::~TraceStepCard() = default;

void TraceStepCard::setStep(int number, const TraceStep &step, const std::optional<SignedOctets> &octets)
{
    m_step = step;
    m_octets = octets;
    m_ui->bytesButton->setVisible(octets.has_value());
    if (!octets)
        m_ui->bytesButton->setChecked(false);
    if (m_bytes != nullptr && octets)
        m_bytes->setOctets(*octets);
    m_ui->titleLabel->setText(QStringLiteral("%1 %2").arg(number).arg(step.name));
    m_ui->whyLabel->setText(step.why);
    m_ui->bytesButton->setAccessibleName(tr("%1: bytes").arg(step.name));
    m_ui->inputText->setAccessibleName(tr("%1: input").arg(step.name));
    m_ui->outputText->setAccessibleName(tr("%1: result").arg(step.name));
    refresh();
}

void TraceStepCard::showRemarks()
{
    QStringList remarks;
    for (const ByteRemark &remark : m_octets ? m_octets->remarks : QList<ByteRemark>()) {
        constexpr qsizetype most = 8;
        if (remarks.size() == most) {
            remarks.append(QStringLiteral("…"));
            break;
        }
        remarks.append(tr("%1 byte %2: %3")
                           .arg(remark.isHidden ? QStringLiteral("▲") : QStringLiteral("·"))
                           .arg(remark.offset)
                           .arg(remark.text));
    }
    m_ui->remarksLabel->setText(remarks.join(u'\n'));
    m_ui->remarksLabel->setVisible(!remarks.isEmpty());
}

void TraceStepCard::showBytes(bool isWanted)
{
    if (m_bytes == nullptr && isWanted && m_octets) {
        m_bytes = new SignatureBytesView(this);
        m_bytes->setOctets(*m_octets);
        m_ui->cardLayout->insertWidget(m_ui->cardLayout->indexOf(m_ui->remarksLabel), m_bytes);
        setTabOrder(m_ui->bytesButton, m_bytes);
    }
    if (m_bytes != nullptr)
        m_bytes->setVisible(isWanted);
}

void TraceStepCard::refresh()
{
    const ThemeColors &colors = themeColors(palette());
    QString input;
    for (const TracePiece &piece : m_step.input)
        input += markup(QString::fromUtf8(piece.text), originFill(piece.role, colors));
    QStringList legend;
    for (const TraceRole role :
        {TraceRole::Method, TraceRole::Timestamp, TraceRole::Path, TraceRole::Query, TraceRole::Secret}) {
        const bool occurs = std::any_of(m_step.input.begin(), m_step.input.end(),
            [role](const TracePiece &piece) { return piece.role == role; });
        if (occurs)
            legend.append(markup(originWords(role), originFill(role, colors)));
    }
    if (m_octets)
        legend.append(tr("%n byte(s)", nullptr, static_cast<int>(m_octets->octets.size())));
    showRemarks();
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
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace signet
