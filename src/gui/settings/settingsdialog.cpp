// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/settingsdialog.h"

#include "core/secret.h"
#include "gui/preferences.h"
#include "gui/theme.h"
#include "gui/translations.h"
#include "gui/widgets/growtofit.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "settings/ui_settingsdialog.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/proxypassword.h"
#include "storage/settings.h"

#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace signet {

namespace {
/// In the order of the combo box.
const QStringList languages = {QString(), QStringLiteral("en"), QStringLiteral("de")};

const QList<int> idleChoices = {0, 1, 5, 10, 15, 30, 60};

/// The password first: settings that need one are never in force without it.
Task<Result<void>> save(
    AccountRepository *repository, CredentialStore *credentials, SettingValues values, Secret password)
{
    if (!password.isEmpty()) {
        const Result<void> stored = co_await storeProxyPassword(credentials, password);
        if (!stored)
            co_return fail(stored.error());
    }
    const Result<void> saved = repository->settings().save(values);
    if (!saved)
        co_return fail(saved.error());
    const Result<void> removed = co_await removeUnneededProxyPassword(repository, credentials);
    co_return removed;
}
} // namespace

SettingsDialog::SettingsDialog(Workspace &workspace, Appearance appearance, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_workspace(workspace)
    , m_appearance(appearance)
{
    m_ui->setupUi(this);
    load();
    connectSignals();
    validate();
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::load()
{
    const Settings &settings = m_workspace.repository().settings();
    m_ui->themeCombo->setCurrentIndex(static_cast<int>(m_appearance.preferences.theme()));
    m_ui->languageCombo->setCurrentIndex(
        static_cast<int>(qMax(0, languages.indexOf(m_appearance.preferences.language()))));
    m_ui->network->load(m_workspace);
    const quint16 port = settings.values().listenerPort;
    m_ui->listenerEdit->setText(port == 0 ? QString() : QString::number(port));
    loadLock(settings.values().lock);
    m_isTouched = !settings.problems().isEmpty();
}

void SettingsDialog::loadLock(const LockSettings &lock)
{
    m_ui->lockCombo->setCurrentIndex(static_cast<int>(lock.choice));
    fillIdle(lock.idleMinutes);
    m_ui->sleepCheck->setChecked(lock.onSleep);
    m_ui->screenLockCheck->setChecked(lock.onScreenLock);
    refreshLock();
}

void SettingsDialog::fillIdle(int current)
{
    QList<int> choices = idleChoices;
    if (!choices.contains(current)) // from the command line
        choices.append(current);
    std::sort(choices.begin(), choices.end());
    const QSignalBlocker quiet(m_ui->idleCombo);
    m_ui->idleCombo->clear();
    for (const int minutes : choices)
        m_ui->idleCombo->addItem(
            minutes == 0 ? tr("Never") : tr("After %n minute(s)", nullptr, minutes), minutes);
    m_ui->idleCombo->setCurrentIndex(static_cast<int>(choices.indexOf(current)));
}

LockSettings SettingsDialog::enteredLock() const
{
    return {static_cast<AutoLock>(m_ui->lockCombo->currentIndex()), m_ui->idleCombo->currentData().toInt(),
        m_ui->sleepCheck->isChecked(), m_ui->screenLockCheck->isChecked()};
}

void SettingsDialog::refreshLock()
{
    const bool locks = enteredLock().choice != AutoLock::Never;
    for (QWidget *when :
        QList<QWidget *>{m_ui->idleLabel, m_ui->idleCombo, m_ui->sleepCheck, m_ui->screenLockCheck})
        when->setEnabled(locks);
}

void SettingsDialog::connectSignals()
{
    const auto touched = [this] {
        m_isTouched = true;
        validate();
    };
    for (const QComboBox *combo : {m_ui->themeCombo, m_ui->languageCombo, m_ui->lockCombo, m_ui->idleCombo})
        connect(combo, &QComboBox::currentIndexChanged, this, touched);
    connect(m_ui->lockCombo, &QComboBox::currentIndexChanged, this, &SettingsDialog::refreshLock);
    for (const QCheckBox *check : {m_ui->sleepCheck, m_ui->screenLockCheck})
        connect(check, &QCheckBox::toggled, this, touched);
    connect(m_ui->listenerEdit, &QLineEdit::textChanged, this, touched);
    connect(m_ui->network, &NetworkPage::edited, this, touched);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, [this] { growToFit(*this); });
    connect(m_ui->applyButton, &QPushButton::clicked, this, [this] { apply(false); });
    connect(m_ui->okButton, &QPushButton::clicked, this, [this] { apply(true); });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

QString SettingsDialog::problem() const
{
    if (const QString network = m_ui->network->problem(); !network.isEmpty())
        return network;
    const Result<quint16> port = portFromText(m_ui->listenerEdit->text().trimmed());
    if (!port)
        return port.error().message;
    const Result<void> listener = checkListenerPort(*port);
    return listener ? QString() : listener.error().message;
}

SettingValues SettingsDialog::entered() const
{
    SettingValues values = m_workspace.repository().settings().values();
    values.network = m_ui->network->entered();
    values.lock = enteredLock();
    values.listenerPort = portFromText(m_ui->listenerEdit->text().trimmed()).value_or(quint16{0});
    return values;
}

void SettingsDialog::validate()
{
    const QString found = problem();
    m_ui->problemLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->problemLabel->setText(m_isTouched ? found : QString());
    m_ui->okButton->setEnabled(found.isEmpty() && !m_isSaving);
    m_ui->applyButton->setEnabled(found.isEmpty() && !m_isSaving && m_isTouched);
    growToFit(*this);
}

void SettingsDialog::apply(bool thenClose)
{
    if (m_isSaving || !problem().isEmpty())
        return;
    m_isSaving = true;
    validate();
    whenReady(save(&m_workspace.repository(), &m_workspace.credentials(), entered(),
                  m_ui->network->enteredPassword()),
        this, [this, thenClose](const Result<void> &result) { finish(result, thenClose); });
}

void SettingsDialog::finish(const Result<void> &result, bool thenClose)
{
    m_isSaving = false;
    if (!result) {
        validate();
        m_ui->problemLabel->setForegroundRole(QPalette::BrightText);
        m_ui->problemLabel->setText(result.error().message);
        growToFit(*this);
        return;
    }
    m_ui->network->settle();
    m_isTouched = false;
    applyAppearance();
    validate();
    Q_EMIT applied();
    if (thenClose)
        accept();
}

void SettingsDialog::applyAppearance()
{
    const auto theme = static_cast<ThemeChoice>(m_ui->themeCombo->currentIndex());
    const QString language = languages.at(m_ui->languageCombo->currentIndex());
    if (theme != m_appearance.preferences.theme()) {
        m_appearance.preferences.setTheme(theme);
        m_appearance.theme.apply(theme);
    }
    if (language != m_appearance.preferences.language()) {
        m_appearance.preferences.setLanguage(language);
        m_appearance.translations.apply(language);
    }
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillIdle(enteredLock().idleMinutes);
        validate();
    }
    QDialog::changeEvent(event);
}

} // namespace signet
