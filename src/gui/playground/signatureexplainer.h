// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/mismatch.h"

#include <QFrame>

#include <memory>

namespace signet {

namespace Ui {
class SignatureExplainer;
}

/// Where somebody pastes what other code made of the same request, and reads which mistake makes it.
class SignatureExplainer : public QFrame
{
    Q_OBJECT

public:
    enum class Subject
    {
        Signature,
        XCi,
    };

    explicit SignatureExplainer(QWidget *parent = nullptr);
    ~SignatureExplainer() override;

    void setSubject(Subject subject);
    /// What the service's answer says about it; empty for nothing.
    void setRefusal(const QString &words);
    void showAnswer(const Result<MismatchAnswer> &answer);
    /// What was pasted is forgotten, too.
    void clear();
    void takeFocus();

Q_SIGNALS:
    /// @p timestamp is the time that the other code signed, as typed; empty for that of the request.
    void asked(const QByteArray &pasted, const QByteArray &timestamp);
    /// The answer is shown.
    void answered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshWords();
    void ask();
    void clearAnswer();
    void addCause(const QList<Mistake> &cause);

    std::unique_ptr<Ui::SignatureExplainer> m_ui;
    Subject m_subject = Subject::Signature;
};

} // namespace signet
