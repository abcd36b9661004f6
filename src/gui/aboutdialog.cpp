// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/aboutdialog.h"

#include "ui_aboutdialog.h"

#include <QPushButton>

namespace signet {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent), m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    m_ui->versionLabel->setText(tr("Version %1").arg(QLatin1StringView(SIGNET_VERSION)));
    m_ui->librariesLabel->setText(
        tr("Built on Qt %1, QtKeychain, QCoro, libsodium and RapidJSON.").arg(QLatin1StringView(qVersion())));
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

AboutDialog::~AboutDialog() = default;

} // namespace signet
