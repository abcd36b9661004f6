// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rotation/rotationvaluestep.h"

#include "core/servicetraits.h"
#include "gui/rotation/rotationcontext.h"
#include "rotation/ui_rotationvaluestep.h"

#include <QEvent>

namespace signet {

RotationValueStep::RotationValueStep(RotationContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::RotationValueStep>()), m_context(context)
{
    m_ui->setupUi(this);
    m_ui->problemLine->hide();
    for (const QLineEdit *edit : {m_ui->valueEdit, m_ui->emailEdit, m_ui->passwordEdit})
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_ui->problemLine->hide();
            Q_EMIT completeChanged();
        });
    connect(m_ui->haveRadio, &QRadioButton::toggled, this, &RotationValueStep::refresh);
    if (m_context.place().account)
        m_ui->emailEdit->setText(m_context.place().account->userName);
}

RotationValueStep::~RotationValueStep() = default;

void RotationValueStep::enter()
{
    m_isShown = true;
    m_context.rotation().cancel();
    refresh();
    m_ui->valueEdit->setFocus();
}

bool RotationValueStep::canExchange() const
{
    return m_context.place().field == SecretField::ApiToken;
}

bool RotationValueStep::isComplete() const
{
    if (m_ui->haveRadio->isChecked())
        return !m_ui->valueEdit->text().isEmpty();
    return !m_ui->emailEdit->text().trimmed().isEmpty() && !m_ui->passwordEdit->text().isEmpty();
}

bool RotationValueStep::leave()
{
    Rotation &rotation = m_context.rotation();
    if (m_ui->haveRadio->isChecked()) {
        if (const Result<void> ok = rotation.start(Secret::fromText(m_ui->valueEdit->text())); !ok) {
            m_ui->problemLine->setState(Tone::Broken, ok.error().message);
            m_ui->problemLine->show();
            return false;
        }
    } else {
        rotation.startByExchange(
            m_ui->emailEdit->text().trimmed(), Secret::fromText(m_ui->passwordEdit->text()));
    }
    m_ui->valueEdit->clear();
    m_ui->passwordEdit->clear();
    return true;
}

QString RotationValueStep::introduction() const
{
    const QString service = serviceLabel(m_context.place().integration.service);
    if (isApplicationField(m_context.place().field))
        return tr("Get the new value at %1, and leave the present one valid there until you have confirmed. "
                  "Signet proves the new one first; nothing changes before that.")
            .arg(service);
    return tr("Signet asks %1 whether the new value works; nothing changes before that. The present one is "
              "kept until you confirm.")
        .arg(service);
}

void RotationValueStep::refresh()
{
    if (!m_isShown)
        return;
    m_ui->titleLabel->setText(tr("Rotate: %1 of %2").arg(m_context.fieldName(), m_context.ownerName()));
    setAccessibleName(m_ui->titleLabel->text());
    m_ui->introLabel->setText(introduction());
    m_ui->valueLabel->setText(tr("&New value: %1").arg(m_context.fieldName()));
    const bool isTyped = m_ui->haveRadio->isChecked();
    m_ui->haveRadio->setVisible(canExchange());
    m_ui->exchangeRadio->setVisible(canExchange());
    for (QWidget *typed : std::initializer_list<QWidget *>{m_ui->valueLabel, m_ui->valueEdit})
        typed->setVisible(isTyped);
    for (QWidget *login : std::initializer_list<QWidget *>{
             m_ui->emailLabel, m_ui->emailEdit, m_ui->passwordLabel, m_ui->passwordEdit})
        login->setVisible(canExchange() && !isTyped);
    Q_EMIT completeChanged();
}

void RotationValueStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
