// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/backupdialog.h"
#include "gui/backup/restoreitemmodel.h"
#include "gui/backup/restorewizard.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "gui/widgets/stateline.h"
#include "support/await.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace signet;
using namespace signet::test;

namespace {
const QString passphrase = QStringLiteral("correct horse battery");
constexpr int accountCount = 7;
} // namespace

/// A backup written and restored in the window.
class TestBackupWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void restoresAtAnotherDesk();
    void saysWhatIsWrong();
    void differentEntriesAreDecided();
    void passphrasesMustBeTheSame();
    void cancellingLeavesNoFile();
    void aLockedStoreIsTold();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("all.sgbackup")); }
    /// What the dialog says at the end; empty where it does not end well.
    [[nodiscard]] QString backUp();
    void open(RestoreWizard &wizard, const QString &phrase);
    [[nodiscard]] static QPushButton *next(RestoreWizard &wizard)
    {
        return child<QPushButton>(wizard, "nextButton");
    }
    [[nodiscard]] static QTreeView *items(RestoreWizard &wizard, const char *step)
    {
        return child<QWidget>(wizard, step)->findChild<QTreeView *>(QStringLiteral("itemsView"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestWorkspace> m_workspace;
    Integration m_integration;
    QList<Account> m_accounts;
};

void TestBackupWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<TestWorkspace>();
    m_integration = m_workspace->addIntegration(QStringLiteral("Agency"), Service::KlickTipp,
        Environment::Sandbox, QStringLiteral("http://127.0.0.1:9"));
    m_workspace->store(m_integration.id, SecretField::DeveloperKey, "0123456789abcdef0123456789abcdef");
    m_accounts.clear();
    for (int number = 0; number < accountCount; ++number)
        m_accounts.append(m_workspace->addAccount(m_integration, QStringLiteral("Kunde %1").arg(number),
            QStringLiteral("kunde-%1").arg(number), "sbx-ck-0000000" + QByteArray::number(number)));
}

void TestBackupWindow::cleanup()
{
    m_workspace.reset();
    m_folder.reset();
}

QString TestBackupWindow::backUp()
{
    BackupDialog dialog(*m_workspace);
    dialog.show();
    const QSignalSpy done(&dialog, &BackupDialog::backedUp);
    child<QLineEdit>(dialog, "pathEdit")->setText(path());
    child<QLineEdit>(dialog, "newEdit")->setText(passphrase);
    child<QLineEdit>(dialog, "againEdit")->setText(passphrase);
    child<QPushButton>(dialog, "backupButton")->click();
    return waitUntil([&done] { return !done.isEmpty(); }) ? done.first().first().toString() : QString();
}

void TestBackupWindow::open(RestoreWizard &wizard, const QString &phrase)
{
    wizard.show();
    child<QLineEdit>(wizard, "pathEdit")->setText(path());
    child<QLineEdit>(wizard, "passphraseEdit")->setText(phrase);
    next(wizard)->click();
}

void TestBackupWindow::restoresAtAnotherDesk()
{
    const QString message = backUp(); // in a test nobody chooses plurals
    QVERIFY2(
        message.contains(QStringLiteral("1 integration(s), 7 account(s), 8 key(s)")), qPrintable(message));
    TestWorkspace other;
    RestoreWizard wizard(other);
    open(wizard, passphrase);
    QTreeView *preview = items(wizard, "RestorePreviewStep");
    QVERIFY(waitUntil([preview] { return preview->isVisible() && preview->model()->rowCount() > 0; }));
    QCOMPARE(preview->model()->rowCount(), accountCount + 1);
    QCOMPARE(other.repository().accounts()->size(), 0);
    QVERIFY(child<QLineEdit>(wizard, "passphraseEdit")->text().isEmpty());
    next(wizard)->click();
    const auto *result = child<QWidget>(wizard, "RestoreResultStep");
    const auto *title = result->findChild<QLabel *>(QStringLiteral("titleLabel"));
    QVERIFY(waitUntil([title] { return title->text() == QStringLiteral("Everything is restored"); }));
    QCOMPARE(other.repository().accounts()->size(), accountCount);
    const auto key = await(other.credentials().open(m_accounts.at(3).id, SecretField::CustomerKey));
    QVERIFY(key && *key);
    QCOMPARE((*key)->reveal().toByteArray(), "sbx-ck-00000003");
    QCOMPARE(next(wizard)->text(), QStringLiteral("&Close"));
    next(wizard)->click();
    QVERIFY(!wizard.isVisible());
}

void TestBackupWindow::saysWhatIsWrong()
{
    QVERIFY(!backUp().isEmpty());
    RestoreWizard wizard(*m_workspace);
    open(wizard, QStringLiteral("another passphrase"));
    const auto *step = child<QWidget>(wizard, "RestoreFileStep");
    const auto *state = step->findChild<StateLine *>(QStringLiteral("stateLine"));
    QVERIFY(waitUntil([state] { return state->text().contains(QStringLiteral("Check the passphrase")); }));
    QVERIFY(step->isVisible());
    QVERIFY(!next(wizard)->isEnabled()); // the passphrase is to be typed again
    open(wizard, passphrase);
    const auto *preview = child<QWidget>(wizard, "RestorePreviewStep");
    QVERIFY(waitUntil([preview] { return preview->isVisible(); }));
    QVERIFY(!next(wizard)->isEnabled()); // everything is there already
    child<QCheckBox>(wizard, "sameCheck")->setChecked(true);
    QCOMPARE(items(wizard, "RestorePreviewStep")->model()->rowCount(), accountCount + 1);
}

void TestBackupWindow::differentEntriesAreDecided()
{
    QVERIFY(!backUp().isEmpty());
    m_workspace->store(m_accounts.at(2).id, SecretField::CustomerKey, "sbx-ck-a-newer-one");
    m_workspace->store(m_accounts.at(5).id, SecretField::CustomerKey, "sbx-ck-another-one");
    RestoreWizard wizard(*m_workspace);
    open(wizard, passphrase);
    QTreeView *preview = items(wizard, "RestorePreviewStep");
    QVERIFY(waitUntil([preview] { return preview->isVisible() && preview->model()->rowCount() == 2; }));
    const auto words = [preview](int row) {
        return preview->model()->index(row, RestoreItemModel::DecisionColumn).data().toString();
    };
    QCOMPARE(words(0), QStringLiteral("Leave as it is"));
    auto *decision = child<QComboBox>(wizard, "decisionCombo");
    preview->setCurrentIndex(preview->model()->index(1, 0));
    decision->setCurrentIndex(decision->findText(QStringLiteral("Replace by the backup’s")));
    Q_EMIT decision->activated(decision->currentIndex());
    QCOMPARE(words(0), QStringLiteral("Leave as it is"));
    QCOMPARE(words(1), QStringLiteral("Replace by the backup’s"));
    next(wizard)->click();
    const auto *title =
        child<QWidget>(wizard, "RestoreResultStep")->findChild<QLabel *>(QStringLiteral("titleLabel"));
    QVERIFY(waitUntil([title] { return title->text() == QStringLiteral("Everything is restored"); }));
    const auto key = [this](int account) {
        const auto opened =
            await(m_workspace->credentials().open(m_accounts.at(account).id, SecretField::CustomerKey));
        return (*opened)->reveal().toByteArray();
    };
    QCOMPARE(key(2), "sbx-ck-a-newer-one");
    QCOMPARE(key(5), "sbx-ck-00000005");
}

void TestBackupWindow::passphrasesMustBeTheSame()
{
    BackupDialog dialog(*m_workspace);
    dialog.show();
    child<QLineEdit>(dialog, "pathEdit")->setText(path());
    child<QLineEdit>(dialog, "newEdit")->setText(passphrase);
    QVERIFY(!child<QPushButton>(dialog, "backupButton")->isEnabled());
    child<QLineEdit>(dialog, "againEdit")->setText(passphrase + u'x');
    child<QPushButton>(dialog, "backupButton")->click();
    QVERIFY(child<QLabel>(dialog, "problemLabel")->text().contains(QStringLiteral("not the same")));
    QVERIFY(!QFile::exists(path()));
    child<QLineEdit>(dialog, "pathEdit")->setText(QStringLiteral("/no/such/folder/x"));
    QVERIFY(!child<QPushButton>(dialog, "backupButton")->isEnabled());
}

void TestBackupWindow::cancellingLeavesNoFile()
{
    BackupDialog dialog(*m_workspace);
    dialog.show();
    child<QLineEdit>(dialog, "pathEdit")->setText(path());
    for (const char *edit : {"newEdit", "againEdit"})
        child<QLineEdit>(dialog, edit)->setText(passphrase);
    auto *button = child<QPushButton>(dialog, "backupButton");
    button->click();
    QVERIFY(!button->isEnabled());
    child<QPushButton>(dialog, "cancelButton")->click();
    QVERIFY(dialog.isVisible());
    QVERIFY(waitUntil([button] { return button->isEnabled(); }));
    QVERIFY(!QFile::exists(path()));
    child<QPushButton>(dialog, "cancelButton")->click();
    QVERIFY(!dialog.isVisible());
}

void TestBackupWindow::aLockedStoreIsTold()
{
    QVERIFY(!backUp().isEmpty());
    TestWorkspace other;
    RestoreWizard wizard(other);
    open(wizard, passphrase);
    const auto *preview = child<QWidget>(wizard, "RestorePreviewStep");
    QVERIFY(waitUntil([preview] { return preview->isVisible(); }));
    other.secretStore.putError = ErrorCode::StoreLocked;
    next(wizard)->click();
    const auto *result = child<QWidget>(wizard, "RestoreResultStep");
    const auto *title = result->findChild<QLabel *>(QStringLiteral("titleLabel"));
    QVERIFY(waitUntil([title] { return title->text() == QStringLiteral("Not everything is restored"); }));
    QVERIFY(result->findChild<StateLine *>(QStringLiteral("stateLine"))
                ->text()
                .contains(QStringLiteral("0 restored · 0 left alone · 1 failed · 7 not done")));
    QCOMPARE(other.repository().integrations()->size(), 0);
}

QTEST_MAIN(TestBackupWindow)
#include "tst_backupwindow.moc"
