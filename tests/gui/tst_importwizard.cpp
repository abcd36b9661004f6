// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/health/checkallpage.h"
#include "gui/transfer/exportdialog.h"
#include "gui/transfer/importrowmodel.h"
#include "gui/transfer/importwizard.h"
#include "gui/widgetaccess.h"
#include "gui/widgets/stateline.h"
#include "gui/windowbench.h"
#include "sandbox/sandbox.h"
#include "support/await.h"
#include "transfer/importplan.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QTreeView>

using namespace signet;
using namespace signet::test;

namespace {

const QByteArray developerKey("5a17c0de9b3e4f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8");

enum StepIndex
{
    FileIndex,
    TargetIndex,
    ColumnsIndex,
    PreviewIndex,
    RunIndex,
    ReportIndex,
};

QByteArray keyOf(int number)
{
    return "sbx-ck-0000000000000000-" + QByteArray::number(number);
}

/// @p count customers, from number @p first on.
QByteArray customers(int first, int count)
{
    QByteArray rows = "Name;Benutzername;Kundenschlüssel\r\n";
    for (int i = first; i < first + count; ++i)
        rows += "Kunde Nr. " + QByteArray::number(i) + ";kunde-" + QByteArray::number(i) + ';' + keyOf(i) +
                "\r\n";
    return rows;
}

/// Whether it was taken.
bool dropOn(QWidget &window, const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    return drop.isAccepted();
}

} // namespace

/// From a file to accounts, in the window.
class TestImportWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void importsCustomers();
    void showsNoSecret();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void readsAgainWhereTheFormIsChanged();
    void columnsCanBeChanged();
    void makesAnIntegrationOfAnEnvFile();
    void decidesRowByRow();
    void decidesForAllDuplicates();
    void filters();
    void copiesThePreview();
    void nothingChangesBefore_data();
    void nothingChangesBefore();
    void goesBackAndForth();
    void closingWhileItRunsAsks();
    void deletesTheFileOnlyWhenAsked();
    void checksWhatWasImported();
    void isOpenedFromEverywhere();
    void previewsFiveThousandRows();
    void keyboardAlone();
    void speaksGermanAtOnce();
    void exportsWithoutSecrets_data();
    void exportsWithoutSecrets();
    void exportSaysWhyNot();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] ImportWizard &open(const QString &path);
    [[nodiscard]] ImportWizard &openAt(StepIndex step, const QByteArray &csv);
    [[nodiscard]] static int step(const ImportWizard &wizard)
    {
        return child<QStackedWidget>(wizard, "stack")->currentIndex();
    }
    static void next(const ImportWizard &wizard) { child<QPushButton>(wizard, "nextButton")->click(); }
    /// Several steps have one.
    [[nodiscard]] static QString state(const ImportWizard &wizard)
    {
        return child<StateLine>(*child<QStackedWidget>(wizard, "stack")->currentWidget(), "stateLine")
            ->text();
    }
    void chooseRow(const ImportWizard &wizard, int row);
    [[nodiscard]] QStringList accountNames() const;

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<ImportWizard> m_wizard;
    Integration m_integration;
};

void TestImportWizard::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_integration = m_bench->workspace.addIntegration(QStringLiteral("Agency"), Service::KlickTipp,
        Environment::Sandbox, QStringLiteral("http://127.0.0.1:9"));
    m_bench->workspace.store(m_integration.id, SecretField::DeveloperKey, developerKey);
    m_integration = m_bench->workspace.repository().integration(m_integration.id).value();
}

void TestImportWizard::cleanup()
{
    m_wizard.reset();
    m_bench.reset();
}

QString TestImportWizard::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_bench->folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the file cannot be written");
    return path;
}

ImportWizard &TestImportWizard::open(const QString &path)
{
    m_wizard = std::make_unique<ImportWizard>(m_bench->workspace, path);
    m_wizard->show();
    return *m_wizard;
}

ImportWizard &TestImportWizard::openAt(StepIndex index, const QByteArray &csv)
{
    ImportWizard &wizard = open(write(QStringLiteral("kunden.csv"), csv));
    while (step(wizard) < index) {
        const int before = step(wizard);
        next(wizard);
        if (step(wizard) == before)
            qFatal("stuck at step %d: %s", before, qPrintable(state(wizard)));
    }
    return wizard;
}

void TestImportWizard::chooseRow(const ImportWizard &wizard, int row)
{
    auto *view = child<QTreeView>(wizard, "rowsView");
    view->setCurrentIndex(view->model()->index(row, 0));
}

QStringList TestImportWizard::accountNames() const
{
    QStringList names;
    const QList<Account> accounts = m_bench->workspace.repository().accounts().value();
    for (const Account &account : accounts)
        names.append(account.name);
    return names;
}

void TestImportWizard::importsCustomers()
{
    ImportWizard &wizard = openAt(PreviewIndex, customers(1, 3));
    QSignalSpy imported(&wizard, &ImportWizard::imported);
    QCOMPARE(state(wizard), u"3 to add"_qs);
    QVERIFY(accountNames().isEmpty());
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == ReportIndex; }));
    QCOMPARE(state(wizard), u"3 added"_qs);
    const QList<Account> accounts = m_bench->workspace.repository().accounts().value();
    QCOMPARE(accounts.size(), 3);
    QCOMPARE(accounts.first().name, u"Kunde Nr. 1"_qs);
    QCOMPARE(accounts.first().userName, u"kunde-1"_qs);
    const auto key =
        await(m_bench->workspace.credentials().open(accounts.first().id, SecretField::CustomerKey));
    QCOMPARE((*key)->reveal().toByteArray(), keyOf(1));
    next(wizard);
    QCOMPARE(imported.size(), 1);
    QCOMPARE(imported.first().first().toUuid(), m_integration.id);
    QVERIFY(!wizard.isVisible());
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
    QVERIFY(waitUntil([&wizard] { return step(wizard) == ReportIndex; }));
    const QList<Integration> integrations = m_bench->workspace.repository().integrations().value();
    QCOMPARE(integrations.size(), 2);
    const Integration made = integrations.last();
    QCOMPARE(made.name, u"From the file"_qs);
    QCOMPARE(made.environment, Environment::Sandbox);
    const auto key = await(m_bench->workspace.credentials().open(made.id, SecretField::DeveloperKey));
    QCOMPARE((*key)->reveal().toByteArray(), developerKey);
    QCOMPARE(m_bench->workspace.repository().accounts().value().first().integrationId, made.id);
}

void TestImportWizard::decidesRowByRow()
{
    TestWorkspace &workspace = m_bench->workspace;
    const Account old = workspace.addAccount(
        m_integration, QStringLiteral("Kunde Nr. 2"), QStringLiteral("kunde-2"), "sbx-ck-old-old-old-2");
    workspace.addAccount(
        m_integration, QStringLiteral("Kunde Nr. 3"), QStringLiteral("kunde-3"), "sbx-ck-old-old-old-3");
    ImportWizard &wizard = openAt(PreviewIndex, customers(1, 4));
    QCOMPARE(state(wizard), u"2 to add · 2 to skip"_qs);
    auto *decision = child<QComboBox>(wizard, "decisionCombo");
    chooseRow(wizard, 0);
    QCOMPARE(decision->currentText(), u"Add"_qs);
    decision->setCurrentIndex(decision->findText(QStringLiteral("Skip")));
    chooseRow(wizard, 1);
    QVERIFY(child<QLabel>(wizard, "rowLabel")->text().contains(u"exists"));
    decision->setCurrentIndex(decision->findText(QStringLiteral("Replace its key")));
    chooseRow(wizard, 2);
    QVERIFY(!child<QLineEdit>(wizard, "freeNameEdit")->isVisible());
    decision->setCurrentIndex(decision->findText(QStringLiteral("Add under another name")));
    auto *name = child<QLineEdit>(wizard, "freeNameEdit");
    QVERIFY(name->isVisible());
    QCOMPARE(name->text(), u"Kunde Nr. 3 (2)"_qs);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Kunde Nr. 2"));
    QVERIFY(!child<QLabel>(wizard, "rowLabel")->text().startsWith(u"Line")); // taken
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Drei"));
    QCOMPARE(state(wizard), u"2 to add · 1 to get another key · 1 to skip"_qs);
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == ReportIndex; }));
    QCOMPARE(state(wizard), u"2 added · 1 got another key · 1 skipped"_qs);
    QCOMPARE(
        accountNames(), QStringList({u"Drei"_qs, u"Kunde Nr. 2"_qs, u"Kunde Nr. 3"_qs, u"Kunde Nr. 4"_qs}));
    const auto key = await(workspace.credentials().open(old.id, SecretField::CustomerKey));
    QCOMPARE((*key)->reveal().toByteArray(), keyOf(2));
}

void TestImportWizard::decidesForAllDuplicates()
{
    TestWorkspace &workspace = m_bench->workspace;
    for (const int number : {1, 2})
        workspace.addAccount(m_integration, QStringLiteral("Kunde Nr. %1").arg(number),
            QStringLiteral("kunde-%1").arg(number), "sbx-ck-old-old-old-old");
    ImportWizard &wizard = openAt(PreviewIndex, customers(1, 5));
    auto *all = child<QComboBox>(wizard, "duplicatesCombo");
    QCOMPARE(all->currentIndex(), 0);
    all->setCurrentText(QStringLiteral("Replace its key"));
    QCOMPARE(state(wizard), u"3 to add · 2 to get another key"_qs);
    all->setCurrentText(QStringLiteral("Add under another name"));
    QCOMPARE(state(wizard), u"5 to add"_qs);
    // Several chosen rows at once; then it is one by one again.
    child<QTreeView>(wizard, "rowsView")->selectAll();
    auto *decision = child<QComboBox>(wizard, "decisionCombo");
    decision->setCurrentIndex(decision->findText(QStringLiteral("Skip")));
    QCOMPARE(state(wizard), u"0 to add · 5 to skip"_qs);
    QCOMPARE(all->currentIndex(), 0);
    QVERIFY(!child<QPushButton>(wizard, "nextButton")->isEnabled());
}

void TestImportWizard::filters()
{
    m_bench->workspace.addAccount(
        m_integration, QStringLiteral("Kunde Nr. 1"), QStringLiteral("kunde-1"), "sbx-ck-old-old");
    ImportWizard &wizard = openAt(PreviewIndex, customers(1, 3) + "\x01;bad name\x02;x\r\n");
    auto *filter = child<QComboBox>(wizard, "filterCombo");
    const QAbstractItemModel *rows = child<QTreeView>(wizard, "rowsView")->model();
    const std::pair<const char *, int> expected[] = {
        {"All (4)", 4}, {"New (2)", 2}, {"Duplicates (1)", 1}, {"Invalid (1)", 1}, {"With a warning (0)", 0}};
    for (const auto &[text, count] : expected) {
        filter->setCurrentText(QString::fromLatin1(text));
        QCOMPARE(filter->currentText(), QString::fromLatin1(text));
        QCOMPARE(rows->rowCount(), count);
    }
    filter->setCurrentText(QStringLiteral("Invalid (1)"));
    QVERIFY(!child<QComboBox>(wizard, "decisionCombo")->isEnabled());
    QVERIFY(!rows->index(0, ImportRowModel::ReasonColumn).data().toString().isEmpty());
}

void TestImportWizard::copiesThePreview()
{
    ImportWizard &wizard =
        openAt(PreviewIndex, customers(1, 2) + "=HYPERLINK(1);formel;" + keyOf(9) + "\r\n");
    child<QPushButton>(*child<QStackedWidget>(wizard, "stack")->currentWidget(), "copyButton")->click();
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text.count(u'\n'), 4);
    QVERIFY2(text.startsWith(u"What happens\tName\tUser name\tKey\tWhy\nAdd\tKunde Nr. 1\tkunde-1\t"),
        qPrintable(text));
    QVERIFY(text.contains(u"\t'=HYPERLINK(1)\t"));
    QVERIFY(!text.contains(QString::fromLatin1(keyOf(1))));
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
    ImportWizard &wizard = openAt(StepIndex(at), customers(1, 3));
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
    auto *decision = child<QComboBox>(wizard, "decisionCombo");
    decision->setCurrentIndex(decision->findText(QStringLiteral("Skip")));
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
    QVERIFY(waitUntil([&wizard] { return step(wizard) == ReportIndex; }));
    const qsizetype added = accountNames().size();
    QVERIFY(added > 3 && added < 400);
    QCOMPARE(state(wizard), QStringLiteral("%1 added · %2 not done").arg(added).arg(400 - added));
    QTest::qWait(50);
    QCOMPARE(accountNames().size(), added);
}

void TestImportWizard::deletesTheFileOnlyWhenAsked()
{
    ImportWizard &wizard = openAt(PreviewIndex, customers(1, 2));
    const QString path = m_bench->folder.filePath(QStringLiteral("kunden.csv"));
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == ReportIndex; }));
    auto *button = child<QPushButton>(wizard, "deleteButton");
    const auto *question = child<QWidget>(wizard, "deleteQuestion");
    button->click();
    QVERIFY(question->isVisible());
    QCOMPARE(wizard.focusWidget(), child<QPushButton>(*question, "noButton"));
    QVERIFY(child<QLabel>(*question, "questionLabel")->text().contains(u"SSD"));
    child<QPushButton>(*question, "noButton")->click();
    QVERIFY(QFile::exists(path));
    button->click();
    child<QPushButton>(*question, "yesButton")->click();
    QVERIFY(!QFile::exists(path));
    QVERIFY(!button->isEnabled());
    QCOMPARE(child<QLabel>(wizard, "fileLabel")->text(), u"kunden.csv is deleted."_qs);
}

void TestImportWizard::checksWhatWasImported()
{
    SystemClock clock;
    Sandbox sandbox(clock, {}, inventedCredentials(12));
    QVERIFY(sandbox.listen());
    m_integration.baseUrl = BaseUrl::parse(sandbox.klickTippBaseUrl()).value();
    QVERIFY(m_bench->workspace.repository().updateIntegration(m_integration));
    m_bench->workspace.addAccount(
        m_integration, QStringLiteral("Old"), QStringLiteral("old"), "sbx-ck-old-old");
    QByteArray csv = "name,user name,customer key\n";
    for (const SandboxCustomer &customer : sandbox.credentials().customers)
        csv += '"' + customer.name.toUtf8() + "\"," + customer.userName.toUtf8() + ',' +
               customer.customerKey.toUtf8() + '\n';
    const QString path = write(QStringLiteral("sandbox.csv"), csv);
    m_bench->openWindow();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(path)});
    QVERIFY(dropOn(*m_bench->window, files));
    auto *wizard = m_bench->window->findChild<ImportWizard *>();
    QVERIFY(wizard != nullptr);
    for (int i = 0; i < 4; ++i)
        next(*wizard);
    QVERIFY(waitUntil([wizard] { return step(*wizard) == ReportIndex; }));
    child<QPushButton>(*wizard, "checkButton")->click();
    const auto *page = child<CheckAllPage>(*m_bench->window, "CheckAllPage");
    QVERIFY(waitUntil([page] { return page->isVisible() && !page->isRunning(); }));
    // Those that were imported, and nobody else.
    QCOMPARE(child<QLabel>(*page, "countsLabel")->text(), u"12 work · 0 refused · 0 cannot be told"_qs);
    child<QPushButton>(*page, "againButton")->click();
    QVERIFY(waitUntil([page] { return !page->isRunning(); }));
    QCOMPARE(child<QLabel>(*page, "countsLabel")->text(), u"12 work · 0 refused · 0 cannot be told"_qs);
}

void TestImportWizard::isOpenedFromEverywhere()
{
    m_bench->openWindow();
    child<QPushButton>(*m_bench->window, "importButton")->click();
    auto *wizard = m_bench->window->findChild<ImportWizard *>();
    QVERIFY(wizard != nullptr && wizard->isVisible());
    wizard->close();
    QVERIFY(waitUntil([this] { return m_bench->window->findChild<ImportWizard *>() == nullptr; }));
    auto *menu = child<QPushButton>(*m_bench->window, "menuButton")->menu();
    Q_EMIT menu->aboutToShow();
    QStringList texts;
    for (QAction *action : menu->actions())
        texts.append(action->text());
    QVERIFY(texts.contains(u"&Import…"_qs));
    menu->actions().at(texts.indexOf(u"&Export…"_qs))->trigger();
    auto *exporting = m_bench->window->findChild<ExportDialog *>();
    QVERIFY(exporting != nullptr && exporting->isVisible());
    // What is no file is not taken.
    QMimeData text;
    text.setUrls({QUrl(QStringLiteral("https://example.com/kunden.csv"))});
    QVERIFY(!dropOn(*m_bench->window, text));
    QVERIFY(m_bench->window->findChild<ImportWizard *>() == nullptr);
}

void TestImportWizard::previewsFiveThousandRows()
{
    ImportWizard &wizard = openAt(ColumnsIndex, customers(1, 5000));
    QElapsedTimer timer;
    timer.start();
    next(wizard);
    QCoreApplication::processEvents();
    const qint64 opening = timer.restart();
    QCOMPARE(state(wizard), u"5000 to add"_qs);
    auto *view = child<QTreeView>(wizard, "rowsView");
    view->setFocus();
    constexpr int pages = 60;
    for (int i = 0; i < pages; ++i) {
        QTest::keyClick(view, Qt::Key_PageDown);
        QCoreApplication::processEvents();
    }
    const qint64 scrolling = timer.restart();
    child<QComboBox>(wizard, "filterCombo")->setCurrentIndex(1);
    QCoreApplication::processEvents();
    const qint64 filtering = timer.elapsed();
    qInfo("5000 rows: opened in %lld ms, a page in %lld ms, filtered in %lld ms", opening, scrolling / pages,
        filtering);
    QVERIFY(opening < 3000);
    QVERIFY(scrolling / pages < 100);
    QVERIFY(filtering < 500);
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
    QVERIFY(waitUntil([&wizard] { return step(wizard) == ReportIndex; }));
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

void TestImportWizard::exportsWithoutSecrets_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << 0 << u"out.csv"_qs;
    QTest::newRow("json") << 1 << u"out.json"_qs;
}

void TestImportWizard::exportsWithoutSecrets()
{
    QFETCH(const int, format);
    QFETCH(const QString, name);
    m_bench->workspace.addAccount(m_integration, QStringLiteral("ACME"), QStringLiteral("acme"), keyOf(1));
    const QString path = write(name, "what was there before");
    ExportDialog dialog(m_bench->workspace);
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.show();
    child<QLineEdit>(dialog, "pathEdit")->setText(m_bench->folder.filePath(QStringLiteral("out.csv")));
    child<QComboBox>(dialog, "formatCombo")->setCurrentIndex(format);
    QCOMPARE(child<QLineEdit>(dialog, "pathEdit")->text(), path); // follows the format
    QVERIFY(child<QLabel>(dialog, "problemLabel")->text().contains(u"replaced"));
    child<QPushButton>(dialog, "exportButton")->click();
    QCOMPARE(exported.size(), 1);
    QVERIFY(!dialog.isVisible());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("ACME") && bytes.contains("Agency"));
    QVERIFY(!bytes.contains(keyOf(1)) && !bytes.contains(developerKey));
    QCOMPARE(file.permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
        QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (format == 1)
        QVERIFY(QJsonDocument::fromJson(bytes).isObject());
}

void TestImportWizard::exportSaysWhyNot()
{
    ExportDialog dialog(m_bench->workspace);
    dialog.show();
    auto *path = child<QLineEdit>(dialog, "pathEdit");
    const auto *button = child<QPushButton>(dialog, "exportButton");
    for (const QString &wrong :
        {QString(), m_bench->folder.path(), m_bench->folder.filePath(u"nowhere/out.csv"_qs)}) {
        path->setText(wrong);
        QVERIFY(!button->isEnabled());
        QVERIFY(!child<QLabel>(dialog, "problemLabel")->text().isEmpty());
    }
    path->setText(m_bench->folder.filePath(u"out.csv"_qs));
    QVERIFY(button->isEnabled());
}

QTEST_MAIN(TestImportWizard)
#include "tst_importwizard.moc"
