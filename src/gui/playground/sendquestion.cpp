// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/sendquestion.h"

#include "playground/draft/draft.h"
#include "playground/ui_sendquestion.h"

#include <QEvent>

namespace signet {

namespace {

constexpr QLatin1StringView deleteMethod("DELETE");

QString keyOf(const QUuid &who, const QString &method)
{
    return who.toString() + method;
}

} // namespace

SendQuestion::SendQuestion(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::SendQuestion>())
{
    m_ui->setupUi(this);
    connect(m_ui->askCancelButton, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_ui->askSendButton, &QPushButton::clicked, this, [this] {
        if (!m_asked.isEmpty())
            m_confirmed.insert(m_asked);
        hide();
        Q_EMIT confirmed();
    });
}

SendQuestion::~SendQuestion() = default;

bool SendQuestion::isNeeded(Environment environment, const QUuid &who, const QString &method) const
{
    if (environment != Environment::Production || !isWriting(method))
        return false;
    return method == deleteMethod || !m_confirmed.contains(keyOf(who, method));
}

void SendQuestion::ask(const QUuid &who, const QString &method, const QString &name)
{
    m_asked = keyOf(who, method);
    m_ui->askLabel->setText(
        method == deleteMethod
            ? tr("DELETE changes real data of %1 and cannot be undone.").arg(name)
            : tr("%1 changes real data of %2. Signet asks once per account and method.").arg(method, name));
    show();
    m_ui->askCancelButton->setFocus();
}

void SendQuestion::askAgain(const QString &method, const QString &name)
{
    m_asked.clear();
    m_ui->askLabel->setText(tr("The redirect asks for %1 once more, at another address: that changes real "
                               "data of %2.")
                                .arg(method, name));
    show();
    m_ui->askCancelButton->setFocus();
}

void SendQuestion::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        hide();
    }
    QFrame::changeEvent(event);
}

} // namespace signet
