// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/importbench.h"
#include "gui/transfer/importcontext.h"
#include "transfer/importfield.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// From a file to accounts, in the window.
class TestImportWizard : public QObject, protected ImportBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setup(); }
    void cleanup() { tearDown(); }

    void importsCustomers();
    void forgetsTheKeysWhenItIsDone();
    void saysWhichColumnIsIgnoredInstead();
    void showsNoSecret();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void readsAgainWhereTheFormIsChanged();
    void columnsCanBeChanged();
    void makesAnIntegrationOfAnEnvFile();
    void nothingChangesBefore_data();
    void nothingChangesBefore();
    void goesBackAndForth();
    void closingWhileItRunsAsks();
    void keyboardAlone();
    void speaksGermanAtOnce();
};

void TestImportWizard::importsCustomers()
{
    ImportWizard &wizard = openAt(PreviewIndex, customers(1, 3));
    QSignalSpy imported(&wizard, &ImportWizard::imported);
    QCOMPARE(state(wizard), u"3 to add"_qs);
    QVERIFY(accountNames().isEmpty());
    next(wizard);
    QVERIFY(reaches(wizard, ReportIndex));
    QCOMPARE(state(wizard), u"3 added"_qs);
    const QList<Account> accounts = m_bench->workspace.repository().accounts().value();
    QCOMPARE(accounts.size(), 3);
    QCOMPARE(accounts.first().name, u"Kunde Nr. 1"_qs);
    QCOMPARE(accounts.first().userName, u"kunde-1"_qs);
    QCOMPARE(storedKey(accounts.first().id, SecretField::CustomerKey), keyOf(1));
    next(wizard);
    QCOMPARE(imported.size(), 1);
    QCOMPARE(imported.first().first().toUuid(), m_integration.id);
    QVERIFY(!wizard.isVisible());
}

/// The report may stay open for long.
void TestImportWizard::forgetsTheKeysWhenItIsDone()
{
    ImportContext context(m_bench->workspace);
    QVERIFY(context.read(write(QStringLiteral("kunden.csv"), customers(1, 3)), ImportTable::Kind::Csv, {}));
    context.setIntegration(m_integration, false);
    QVERIFY(context.makePlan());
    context.start();
    QVERIFY(context.plan() == nullptr && context.table() == nullptr);
    QVERIFY(waitUntil([&context] { return !context.isRunning(); }));
    QCOMPARE(context.importedAccounts().size(), 3);
    QVERIFY(context.isAllRead());
}

void TestImportWizard::saysWhichColumnIsIgnoredInstead()
{
    ImportWizard &wizard = openAt(ColumnsIndex, customers(1, 1));
    auto *combo = child<QComboBox>(wizard, "fieldCombo1");
    combo->setCurrentIndex(combo->findData(static_cast<int>(ImportField::UserName)));
    QVERIFY2(state(wizard).contains(u"“Benutzername” is ignored now"), qPrintable(state(wizard)));
    QVERIFY(child<QPushButton>(wizard, "nextButton")->isEnabled());
}

void TestImportWizard::showsNoSecret()
{
    const QByteArray password("Geheim+Sehr-Lang-und-noch-laenger-77");
    const QByteArray csv = "name,user name,customer key,notes\nACME,acme," + keyOf(1) + ',' + password + '\n';
    ImportWizard &wizard = openAt(ColumnsIndex, csv);
    const auto texts = [&wizard] {
        QStringList all;
        for (const QLabel *label : wizard.findChildren<QLabel *>())
            all.append(label->text());
        for (const QTreeView *view : wizard.findChildren<QTreeView *>()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    all.append(view->model()->index(row, column).data().toString());
                    all.append(view->model()->index(row, column).data(Qt::ToolTipRole).toString());
                }
            }
        }
        return all.join(u'\n');
    };
    QVERIFY2(texts().contains(u"••••••00-1 (25 characters)"), qPrintable(texts()));
    for (const int at : {ColumnsIndex, PreviewIndex, ReportIndex}) {
        QVERIFY(waitUntil([&wizard, at] { return step(wizard) == at; }));
        QVERIFY(!texts().contains(QString::fromLatin1(keyOf(1))));
        QVERIFY(!texts().contains(QString::fromLatin1(password)));
        QVERIFY(!texts().contains(QString::fromLatin1(password.left(8))));
        next(wizard);
    }
}

void TestImportWizard::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    QTest::newRow("missing") << QByteArray() << u"kunden.csv"_qs;
    QTest::newRow("unclosed quote") << QByteArray("name;key\n\"ACME;x\n") << u"2"_qs;
    QTest::newRow("too many cells") << QByteArray("name;user name\nACME;acme;x;y\n") << u"2"_qs;
}

void TestImportWizard::saysWhatIsWrongWithAFile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, part);
    const QString path = bytes.isEmpty() ? m_bench->folder.filePath(QStringLiteral("kunden.csv"))
                                         : write(QStringLiteral("kunden.csv"), bytes);
    ImportWizard &wizard = open({});
    QVERIFY(!child<QPushButton>(wizard, "nextButton")->isEnabled());
    child<QLineEdit>(wizard, "pathEdit")->setText(path);
    QVERIFY(waitUntil([&wizard] { return !state(wizard).startsWith(u"No file"); }));
    QVERIFY2(state(wizard).contains(part), qPrintable(state(wizard)));
    QVERIFY(!child<QPushButton>(wizard, "nextButton")->isEnabled());
}

void TestImportWizard::readsAgainWhereTheFormIsChanged()
{
    ImportWizard &wizard = open(write(QStringLiteral("kunden.csv"), customers(1, 4)));
    QCOMPARE(state(wizard), u"4 rows and 3 columns, in UTF-8"_qs);
    QCOMPARE(child<QComboBox>(wizard, "delimiterCombo")->currentText(), u"Semicolon"_qs);
    QVERIFY(child<QCheckBox>(wizard, "headerCheck")->isChecked());
    child<QCheckBox>(wizard, "headerCheck")->setChecked(false);
    QCOMPARE(state(wizard), u"5 rows and 3 columns, in UTF-8"_qs);
    child<QComboBox>(wizard, "delimiterCombo")->setCurrentIndex(0);
    QCOMPARE(state(wizard), u"5 rows and 1 column, in UTF-8"_qs);
    // Another file is guessed anew.
    child<QLineEdit>(wizard, "pathEdit")
        ->setText(write(QStringLiteral("prod.env"), "KLICKTIPP_USERNAME=acme\n"));
    QVERIFY(waitUntil([&wizard] { return state(wizard) == u"1 variable"_qs; }));
    QCOMPARE(child<QComboBox>(wizard, "kindCombo")->currentIndex(), 1);
    QVERIFY(!child<QComboBox>(wizard, "delimiterCombo")->isVisible());
}

void TestImportWizard::columnsCanBeChanged()
{
    ImportWizard &wizard = openAt(FileIndex, "Was;Wer;Womit\nACME;acme;" + keyOf(1) + '\n');
    child<QCheckBox>(wizard, "headerCheck")->setChecked(true); // headings that nobody knows
    next(wizard);
    next(wizard);
    auto *button = child<QPushButton>(wizard, "nextButton");
    const auto set = [&wizard](const char *combo, ImportField field) {
        auto *box = child<QComboBox>(wizard, combo);
        box->setCurrentIndex(box->findData(static_cast<int>(field)));
    };
    for (const char *combo : {"fieldCombo1", "fieldCombo2", "fieldCombo3"})
        set(combo, ImportField::Ignored);
    QVERIFY(!button->isEnabled());
    QVERIFY(!state(wizard).isEmpty());
    set("fieldCombo1", ImportField::Name);
    set("fieldCombo2", ImportField::UserName);
    set("fieldCombo3", ImportField::CustomerKey);
    QVERIFY2(button->isEnabled(), qPrintable(state(wizard)));
    // No field twice: the other column gives it up.
    set("fieldCombo1", ImportField::UserName);
    QCOMPARE(child<QComboBox>(wizard, "fieldCombo2")->currentData().toInt(), int(ImportField::Ignored));
    set("fieldCombo2", ImportField::UserName);
    set("fieldCombo1", ImportField::Name);
    next(wizard);
    QCOMPARE(state(wizard), u"1 to add"_qs);
}

void TestImportWizard::makesAnIntegrationOfAnEnvFile()
{
    ImportWizard &wizard = open(write(QStringLiteral(".env"),
        "KLICKTIPP_DEVELOPER_KEY=" + developerKey +
            "\nexport KLICKTIPP_USERNAME='acme-shop'\nKLICKTIPP_CUSTOMER_KEY=\"" + keyOf(1) + "\"\n"));
    QCOMPARE(state(wizard), u"3 variables"_qs);
    next(wizard);
    QCOMPARE(step(wizard), int(TargetIndex));
    QCOMPARE(
        child<QComboBox>(wizard, "integrationCombo")->currentText(), u"New, with the keys of this file"_qs);
    QVERIFY(child<QWidget>(wizard, "newFrame")->isVisible());
    child<QLineEdit>(wizard, "nameEdit")->setText(QStringLiteral("agency"));
    QVERIFY(!child<QPushButton>(wizard, "nextButton")->isEnabled()); // the name is taken
    child<QLineEdit>(wizard, "nameEdit")->setText(QStringLiteral("From the file"));
    child<QLineEdit>(wizard, "baseUrlEdit")->setText(QStringLiteral("http://127.0.0.1:9"));
    child<QComboBox>(wizard, "environmentCombo")->setCurrentIndex(int(Environment::Sandbox));
    next(wizard);
    next(wizard);
    QCOMPARE(step(wizard), int(PreviewIndex));
    QVERIFY(child<QCheckBox>(wizard, "keyCheck1")->isChecked());
    QVERIFY(child<QCheckBox>(wizard, "keyCheck1")->text().contains(u"d7e8"));
    next(wizard);
    QVERIFY(reaches(wizard, ReportIndex));
    const QList<Integration> integrations = m_bench->workspace.repository().integrations().value();
    QCOMPARE(integrations.size(), 2);
    const Integration made = integrations.last();
    QCOMPARE(made.name, u"From the file"_qs);
    QCOMPARE(made.environment, Environment::Sandbox);
    QCOMPARE(storedKey(made.id, SecretField::DeveloperKey), developerKey);
    QCOMPARE(m_bench->workspace.repository().accounts().value().first().integrationId, made.id);
}

void TestImportWizard::nothingChangesBefore_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("file") << int(FileIndex);
    QTest::newRow("integration") << int(TargetIndex);
    QTest::newRow("columns") << int(ColumnsIndex);
    QTest::newRow("preview") << int(PreviewIndex);
}

void TestImportWizard::nothingChangesBefore()
{
    QFETCH(const int, at);
    const qsizetype intents = m_bench->workspace.repository().secretIntents().value().size();
    ImportWizard &wizard = openAt(ImportStepIndex(at), customers(1, 3));
    QCOMPARE(child<QLabel>(wizard, "footerLabel")->text(), u"Nothing has been changed yet."_qs);
    QTest::keyClick(&wizard, Qt::Key_Escape);
    QVERIFY(!wizard.isVisible());
    QTest::qWait(20);
    QVERIFY(accountNames().isEmpty());
    QCOMPARE(m_bench->workspace.repository().secretIntents().value().size(), intents);
    QVERIFY(QFile::exists(m_bench->folder.filePath(QStringLiteral("kunden.csv"))));
}

void TestImportWizard::goesBackAndForth()
{
    ImportWizard &wizard = openAt(PreviewIndex, customers(1, 3));
    chooseRow(wizard, 0);
    decide(wizard, QStringLiteral("Skip"));
    auto *back = child<QPushButton>(wizard, "backButton");
    back->click();
    QCOMPARE(step(wizard), int(ColumnsIndex));
    next(wizard);
    QCOMPARE(state(wizard), u"2 to add · 1 to skip"_qs); // the decision is kept
    for (const int at : {ColumnsIndex, TargetIndex, FileIndex}) {
        back->click();
        QCOMPARE(step(wizard), at);
    }
    QVERIFY(!back->isVisible());
    child<QLineEdit>(wizard, "pathEdit")->setText(write(QStringLiteral("andere.csv"), customers(7, 2)));
    QVERIFY(waitUntil([&wizard] { return child<QPushButton>(wizard, "nextButton")->isEnabled(); }));
    for (int i = 0; i < 3; ++i)
        next(wizard);
    QCOMPARE(state(wizard), u"2 to add"_qs);
}

void TestImportWizard::closingWhileItRunsAsks()
{
    ImportWizard &wizard = openAt(PreviewIndex, customers(1, 400));
    next(wizard);
    QCOMPARE(step(wizard), int(RunIndex));
    QVERIFY(waitUntil([this] { return accountNames().size() > 3; }));
    QTest::keyClick(&wizard, Qt::Key_Escape);
    QVERIFY(wizard.isVisible());
    const auto *question = child<QWidget>(wizard, "stopQuestion");
    QVERIFY(question->isVisible());
    child<QPushButton>(*question, "noButton")->click();
    QVERIFY(!question->isVisible());
    QCOMPARE(step(wizard), int(RunIndex));
    wizard.close();
    QVERIFY(wizard.isVisible());
    child<QPushButton>(*question, "yesButton")->click();
    QVERIFY(reaches(wizard, ReportIndex));
    const qsizetype added = accountNames().size();
    QVERIFY(added > 3 && added < 400);
    QCOMPARE(state(wizard), QStringLiteral("%1 added · %2 not done").arg(added).arg(400 - added));
    QTest::qWait(50);
    QCOMPARE(accountNames().size(), added);
}

void TestImportWizard::keyboardAlone()
{
    ImportWizard &wizard = open({});
    wizard.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    const QString path = write(QStringLiteral("kunden.csv"), customers(1, 2));
    QTest::keyClicks(wizard.focusWidget(), path); // the path has the focus
    QVERIFY(waitUntil([&wizard] { return child<QPushButton>(wizard, "nextButton")->isEnabled(); }));
    for (const int at : {TargetIndex, ColumnsIndex, PreviewIndex}) {
        QTest::keyClick(wizard.focusWidget(), Qt::Key_Return);
        QCOMPARE(step(wizard), at);
    }
    QCOMPARE(wizard.focusWidget(), child<QTreeView>(wizard, "rowsView"));
    QTest::keyClick(wizard.focusWidget(), Qt::Key_Down);
    QTest::keyClick(wizard.focusWidget(), Qt::Key_T, Qt::AltModifier);
    QCOMPARE(wizard.focusWidget(), child<QComboBox>(wizard, "decisionCombo"));
    QTest::keyClick(wizard.focusWidget(), Qt::Key_Down);
    QCOMPARE(state(wizard), u"1 to add · 1 to skip"_qs);
    QTest::keyClick(&wizard, Qt::Key_I, Qt::AltModifier);
    QVERIFY(reaches(wizard, ReportIndex));
    QTest::keyClick(&wizard, Qt::Key_L, Qt::AltModifier);
    QVERIFY(waitUntil([&wizard] { return !wizard.isVisible(); })); // the button is pressed for a moment
    QCOMPARE(accountNames(), QStringList{u"Kunde Nr. 1"_qs});
}

void TestImportWizard::speaksGermanAtOnce()
{
    ImportWizard &wizard = openAt(PreviewIndex, customers(1, 2));
    m_bench->translations.apply(QStringLiteral("de"));
    QVERIFY(waitUntil([&wizard] { return wizard.windowTitle() == u"Importieren"_qs; }));
    QCOMPARE(state(wizard), u"2 neu"_qs);
    QCOMPARE(child<QTreeView>(wizard, "rowsView")->model()->index(0, 0).data().toString(), u"Hinzufügen"_qs);
    QCOMPARE(child<QPushButton>(wizard, "nextButton")->text().remove(u'&'), u"2 Konten importieren"_qs);
}

QTEST_MAIN(TestImportWizard)
#include "tst_importwizard.moc"
