// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/answer/stopflag.h"

#include <QPushButton>

namespace signet {

/// Saves a body as it came to a file that it asks for, and shows how far that is. Stops when it goes.
class SaveAnswerButton : public QPushButton
{
    Q_OBJECT

public:
    explicit SaveAnswerButton(QWidget *parent = nullptr);
    ~SaveAnswerButton() override;

    /// Hidden without one.
    void setBody(const QByteArray &body);

Q_SIGNALS:
    void failed(const QString &message);

private:
    void chooseFile();
    void save(const QByteArray &body, const QString &path);

    QByteArray m_body;
    StopFlag m_saving;
};

} // namespace signet
