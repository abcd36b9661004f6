// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/signatureexplainer.h"

#include "playground/ui_signatureexplainer.h"

#include <QAccessible>
#include <QEvent>

namespace signet {

namespace {

void setOptional(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

SignatureExplainer::SignatureExplainer(QWidget *parent)
    : QFrame(parent), m_ui(std::make_unique<Ui::SignatureExplainer>())
{
    m_ui->setupUi(this);
    connect(m_ui->explainButton, &QPushButton::clicked, this, &SignatureExplainer::ask);
    connect(m_ui->timeEdit, &QLineEdit::returnPressed, this, &SignatureExplainer::ask);
    connect(m_ui->pasteEdit, &QPlainTextEdit::textChanged, this, [this] {
        clearAnswer();
        m_ui->explainButton->setEnabled(!m_ui->pasteEdit->toPlainText().trimmed().isEmpty());
    });
    setOptional(m_ui->refusalLabel, {});
    refreshWords();
    clearAnswer();
}

SignatureExplainer::~SignatureExplainer() = default;

void SignatureExplainer::setSubject(Subject subject)
{
    m_subject = subject;
    refreshWords();
}

void SignatureExplainer::refreshWords()
{
    const bool isXCi = m_subject == Subject::XCi;
    m_ui->titleLabel->setText(
        isXCi ? tr("Your own code gets another X-Ci?") : tr("Your own code gets another signature?"));
    m_ui->pasteLabel->setText(
        isXCi ? tr("Paste its X-Ci, or the whole request (raw HTTP or curl)")
              : tr("Paste its signature, the text that it signs, or the whole request (raw HTTP or curl)"));
    m_ui->timeLabel->setHidden(isXCi);
    m_ui->timeEdit->setHidden(isXCi);
}

void SignatureExplainer::setRefusal(const QString &words)
{
    setOptional(m_ui->refusalLabel, words.isEmpty() ? QString() : QStringLiteral("▲ ") + words);
}

void SignatureExplainer::takeFocus()
{
    m_ui->pasteEdit->setFocus(Qt::OtherFocusReason);
}

void SignatureExplainer::clear()
{
    m_ui->pasteEdit->clear();
    m_ui->timeEdit->clear();
    clearAnswer();
}

void SignatureExplainer::clearAnswer()
{
    while (QLayoutItem *item = m_ui->causesLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    setOptional(m_ui->verdictLabel, {});
    setOptional(m_ui->notesLabel, {});
}

void SignatureExplainer::ask()
{
    const QByteArray pasted = m_ui->pasteEdit->toPlainText().toUtf8();
    if (!pasted.trimmed().isEmpty())
        Q_EMIT asked(pasted, m_ui->timeEdit->text().trimmed().toLatin1());
}

void SignatureExplainer::showAnswer(const Result<MismatchAnswer> &answer)
{
    clearAnswer();
    if (!answer) {
        setOptional(m_ui->verdictLabel, answer.error().message);
        return;
    }
    setOptional(m_ui->verdictLabel, verdictWords(*answer));
    for (const QList<Mistake> &cause : answer->causes)
        addCause(cause);
    setOptional(m_ui->notesLabel, answer->notes.join(u'\n'));
    QAccessibleEvent event(m_ui->verdictLabel, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT answered();
}

void SignatureExplainer::addCause(const QList<Mistake> &cause)
{
    QStringList advice;
    for (const Mistake &mistake : cause)
        advice.append(QStringLiteral("▲ ") + mistake.advice);
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    card->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(card);
    auto *label = new QLabel(advice.join(u'\n'), card);
    label->setObjectName(QStringLiteral("causeLabel"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(label);
    m_ui->causesLayout->addWidget(card);
}

void SignatureExplainer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refreshWords();
        clearAnswer();
    }
    QFrame::changeEvent(event);
}

} // namespace signet
