// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/networkpage.h"

#include "gui/workspace.h"
#include "http/authorityfile.h"
#include "settings/ui_networkpage.h"
#include "storage/accountrepository.h"
#include "storage/proxypassword.h"
#include "storage/settings.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLocale>

namespace signet {

namespace {
constexpr int typingPauseMs = 300;
} // namespace

NetworkPage::NetworkPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::NetworkPage>())
{
    m_ui->setupUi(this);
    const auto edited = [this] {
        refresh();
        Q_EMIT this->edited();
    };
    connect(m_ui->modeCombo, &QComboBox::currentIndexChanged, this, edited);
    for (const QLineEdit *edit : {m_ui->hostEdit, m_ui->portEdit, m_ui->userEdit, m_ui->passwordEdit})
        connect(edit, &QLineEdit::textChanged, this, edited);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    const auto read = [this, edited] {
        if (m_ui->authorityEdit->text() == m_readPath)
            return;
        readAuthorityFile();
        edited();
    };
    connect(m_ui->authorityEdit, &QLineEdit::textChanged, this, [this, edited] {
        m_typing.start();
        edited();
    });
    connect(m_ui->authorityEdit, &QLineEdit::editingFinished, this, read);
    connect(&m_typing, &QTimer::timeout, this, read);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &NetworkPage::browse);
}

NetworkPage::~NetworkPage() = default;

void NetworkPage::load(Workspace &workspace)
{
    m_workspace = &workspace;
    const QSignalBlocker quiet(this);
    const NetworkSettings settings = workspace.repository().settings().values().network;
    m_ui->trial->setWorkspace(workspace);
    m_ui->modeCombo->setCurrentIndex(static_cast<int>(settings.proxyMode));
    m_ui->hostEdit->setText(settings.proxyHost);
    m_ui->portEdit->setText(settings.proxyPort == 0 ? QString() : QString::number(settings.proxyPort));
    m_ui->userEdit->setText(settings.proxyUser);
    m_ui->authorityEdit->setText(QDir::toNativeSeparators(settings.authorityFile));
    setHasPassword(proxyPasswordReference(workspace.repository()).has_value());
    readAuthorityFile();
    refresh();
}

void NetworkPage::setHasPassword(bool isStored)
{
    m_hasPassword = isStored;
    m_ui->passwordEdit->setPlaceholderText(isStored ? tr("stored; type to replace it") : QString());
}

NetworkSettings NetworkPage::entered() const
{
    return {.proxyMode = static_cast<ProxyMode>(m_ui->modeCombo->currentIndex()),
        .proxyHost = m_ui->hostEdit->text().trimmed(),
        .proxyPort = portFromText(m_ui->portEdit->text().trimmed()).value_or(quint16{0}),
        .proxyUser = m_ui->userEdit->text().trimmed(),
        .authorityFile = QDir::fromNativeSeparators(m_ui->authorityEdit->text().trimmed())};
}

Secret NetworkPage::enteredPassword() const
{
    return Secret::fromText(m_ui->passwordEdit->text());
}

QString NetworkPage::problem() const
{
    if (const Result<quint16> port = portFromText(m_ui->portEdit->text().trimmed()); !port)
        return port.error().message;
    const NetworkSettings settings = entered();
    if (const Result<void> whole = checkNetworkSettings(settings); !whole)
        return whole.error().message;
    if (settings.needsProxyPassword() && !m_hasPassword && m_ui->passwordEdit->text().isEmpty())
        return tr("The proxy's password is missing. Without one, remove the user name too.");
    // Nothing is saved, or tried, that has not been looked at.
    return m_ui->authorityEdit->text() == m_readPath
               ? m_authorityProblem
               : tr("The file of additional authorities is being read…");
}

void NetworkPage::settle()
{
    m_ui->passwordEdit->clear();
    setHasPassword(proxyPasswordReference(m_workspace->repository()).has_value());
}

void NetworkPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Additional authorities"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &file) { m_ui->authorityEdit->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

/// Says what is in the file as soon as it is named.
void NetworkPage::readAuthorityFile()
{
    m_typing.stop();
    m_readPath = m_ui->authorityEdit->text();
    m_authorityProblem.clear();
    const QString path = entered().authorityFile;
    if (path.isEmpty())
        return m_ui->authorityHint->setText(
            tr("For networks whose gateway inspects encrypted connections: a PEM file from its operator."));
    const Result<void> named = checkAuthorityPath(path);
    const auto read =
        named ? readAuthorities(path, QDateTime::fromMSecsSinceEpoch(m_workspace->clock().nowMs()))
              : fail(named.error());
    if (!read) {
        m_authorityProblem = read.error().message;
        return m_ui->authorityHint->setText(m_authorityProblem);
    }
    const QSslCertificate &first = read->first();
    const QString until = QLocale().toString(first.expiryDate().date(), QLocale::ShortFormat);
    const QString name = tr("%1, valid until %2").arg(first.subjectDisplayName(), until);
    const int others = static_cast<int>(read->size()) - 1;
    m_ui->authorityHint->setText(
        others == 0 ? tr("Trusted beside the system's: %1.").arg(name)
                    : tr("Trusted beside the system's: %1, and %n more.", nullptr, others).arg(name));
}

void NetworkPage::refresh()
{
    const bool isManual = entered().proxyMode == ProxyMode::Manual;
    for (QWidget *field : std::initializer_list<QWidget *>{m_ui->hostLabel, m_ui->hostEdit, m_ui->portLabel,
             m_ui->portEdit, m_ui->userLabel, m_ui->userEdit, m_ui->passwordLabel, m_ui->passwordEdit})
        field->setEnabled(isManual);
    m_ui->trial->setSubject(entered(), enteredPassword(), problem());
}

void NetworkPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        setHasPassword(m_hasPassword);
        readAuthorityFile();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
