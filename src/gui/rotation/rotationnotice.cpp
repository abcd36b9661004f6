// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rotation/rotationnotice.h"

#include "auth/rotation.h"
#include "gui/rotation/rotationcontext.h"
#include "gui/widgets/timewords.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "rotation/ui_rotationnotice.h"

namespace signet {

RotationNotice::RotationNotice(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::RotationNotice>())
{
    m_ui->setupUi(this);
    connect(m_ui->confirmButton, &QPushButton::clicked, this, [this] { finish(true); });
    connect(m_ui->backButton, &QPushButton::clicked, this, [this] { finish(false); });
    hide();
}

RotationNotice::~RotationNotice() = default;

void RotationNotice::showOwner(const Integration &integration, const std::optional<Account> &account)
{
    const QList<StoredSecret> &allKept = account ? account->keptSecrets : integration.keptSecrets;
    setVisible(!allKept.isEmpty() && m_workspace != nullptr);
    if (isHidden())
        return;
    const StoredSecret &kept = allKept.first();
    m_place = {integration, account, kept.field};
    const StoredSecret *active = account ? account->secret(kept.field) : integration.secret(kept.field);
    const bool isNew = isNewInUse(active, kept);
    const QString name = fieldLabel(kept.field);
    const qint64 storedMs = active != nullptr ? active->storedAtMs : kept.storedAtMs;
    const QString ago = agoWords(m_workspace->clock().nowMs() - storedMs);
    m_ui->textLabel->setText(
        isNew ? tr("%1: replaced %2. The value before is kept until you confirm.").arg(name, ago)
              : tr("%1: the value before is in use again. The new one is kept until you confirm.").arg(name));
    m_ui->confirmButton->setText(tr("Con&firm"));
    m_ui->confirmButton->setToolTip(
        isNew ? tr("Erases the value before for good") : tr("Erases the new value for good"));
    m_ui->backButton->setText(isNew ? tr("Go &back") : tr("Use the &new one"));
    setEnabled(true);
}

void RotationNotice::finish(bool isConfirmed)
{
    setEnabled(false); // until the page shows what came of it
    const Rotation::Dependencies deps = rotationServices(*m_workspace);
    whenReady(isConfirmed ? confirmRotation(deps, m_place) : undoRotation(deps, m_place), this,
        [this](const Result<void> &ended) {
            setEnabled(true);
            if (!ended)
                Q_EMIT failed(ended.error().message);
        });
}

} // namespace signet
