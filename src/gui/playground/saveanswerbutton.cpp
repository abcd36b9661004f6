// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/saveanswerbutton.h"

#include "gui/widgets/whenready.h"
#include "playground/answer/answerfile.h"

#include <QFileDialog>
#include <QTimer>

#include <algorithm>

namespace signet {

namespace {
constexpr int progressIntervalMs = 100;
} // namespace

SaveAnswerButton::SaveAnswerButton(QWidget *parent) : QPushButton(parent)
{
    connect(this, &QPushButton::clicked, this, &SaveAnswerButton::chooseFile);
}

SaveAnswerButton::~SaveAnswerButton()
{
    m_saving.raise();
}

void SaveAnswerButton::setBody(const QByteArray &body)
{
    m_body = body;
    setVisible(!body.isEmpty());
}

void SaveAnswerButton::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the answer"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const bool isJson = m_body.startsWith('{') || m_body.startsWith('[');
    dialog->selectFile(isJson ? QStringLiteral("answer.json") : QStringLiteral("answer.txt"));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, body = m_body](const QString &path) { save(body, path); });
    dialog->open();
}

void SaveAnswerButton::save(const QByteArray &body, const QString &path)
{
    const auto saved = std::make_shared<std::atomic<qint64>>(0);
    auto *progress = new QTimer(this);
    connect(progress, &QTimer::timeout, this, [this, saved, size = body.size()] {
        setText(tr("Saving… %1 %").arg(*saved * 100 / std::max<qint64>(1, size)));
    });
    progress->start(progressIntervalMs);
    setEnabled(false);
    whenReady(saveAnswer(body, path, saved, m_saving), this, [this, progress](const Result<void> &result) {
        progress->deleteLater();
        setText(tr("Save…"));
        setEnabled(true);
        if (!result)
            Q_EMIT failed(result.error().message);
    });
}

} // namespace signet
