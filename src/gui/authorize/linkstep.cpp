// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/linkstep.h"

#include "auth/authorizationflow.h"
#include "authorize/ui_linkstep.h"
#include "gui/authorize/wizardcontext.h"
#include "gui/widgets/secretclipboard.h"
#include "gui/workspace.h"

#include <QEvent>
#include <QLocale>

namespace signet {

LinkStep::LinkStep(WizardContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::LinkStep>()), m_context(context)
{
    m_ui->setupUi(this);
    m_ui->problemLabel->hide();
    // Their own names, in the order of MailLanguage.
    m_ui->languageCombo->addItems({QStringLiteral("English"), QStringLiteral("Deutsch")});
    const bool isGerman = QLocale().language() == QLocale::German;
    m_ui->languageCombo->setCurrentIndex(
        static_cast<int>(isGerman ? MailLanguage::German : MailLanguage::English));
    connectSignals();
}

LinkStep::~LinkStep() = default;

void LinkStep::connectSignals()
{
    connect(m_ui->languageCombo, &QComboBox::currentIndexChanged, this, &LinkStep::refresh);
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] { copy(QString::fromLatin1(m_link)); });
    connect(m_ui->copyMailButton, &QPushButton::clicked, this, [this] { copy(mail().toText()); });
    connect(m_ui->mailButton, &QPushButton::clicked, this, &LinkStep::openMail);
}

void LinkStep::enter()
{
    m_context.end(); // the customer decides elsewhere: nothing waits here any more
    const Result<QByteArray> link = m_context.customerLink();
    m_link = link.value_or(QByteArray());
    showProblem(link ? QString() : link.error().message);
    refresh();
    m_ui->copyButton->setFocus();
}

LinkMail LinkStep::mail() const
{
    return linkMail(
        static_cast<MailLanguage>(m_ui->languageCombo->currentIndex()), m_context.account(), m_link);
}

void LinkStep::refresh()
{
    m_ui->titleLabel->setText(tr("Send this link to %1").arg(m_context.account().name));
    m_ui->linkText->setPlainText(QString::fromLatin1(m_link));
    m_ui->mailText->setPlainText(mail().toText());
    for (QWidget *widget : {m_ui->linkCard, m_ui->mailCard})
        widget->setEnabled(!m_link.isEmpty());
    Q_EMIT completeChanged();
}

bool LinkStep::keep()
{
    const Result<void> kept = m_context.awaitCustomer();
    showProblem(kept ? QString() : kept.error().message);
    return kept.has_value();
}

void LinkStep::copy(const QString &text)
{
    if (keep())
        m_context.workspace().clipboard().copyText(text);
}

void LinkStep::openMail()
{
    if (keep() && !m_context.workspace().browser().open(mail().toUrl()))
        showProblem(tr("No mail program could be started. Copy the draft instead."));
}

void LinkStep::showProblem(const QString &text)
{
    m_ui->problemLabel->setText(text);
    m_ui->problemLabel->setVisible(!text.isEmpty());
}

bool LinkStep::isComplete() const
{
    return !m_link.isEmpty();
}

QString LinkStep::nextText() const
{
    return m_context.isAwaiting() ? tr("&Show the account") : tr("&Wait for the customer");
}

bool LinkStep::leave()
{
    return keep();
}

void LinkStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
