// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/importbench.h"
#include "gui/transfer/importrowmodel.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// What would happen, and the decisions about it.
class TestImportPreview : public QObject, protected ImportBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setup(); }
    void cleanup() { tearDown(); }

    void decidesRowByRow();
    void decidesForAllDuplicates();
    void filters();
    void copiesThePreview();
    void previewsFiveThousandRows();
};

void TestImportPreview::decidesRowByRow()
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
    decide(wizard, QStringLiteral("Skip"));
    chooseRow(wizard, 1);
    QVERIFY(child<QLabel>(wizard, "rowLabel")->text().contains(u"exists"));
    decide(wizard, QStringLiteral("Replace its key"));
    chooseRow(wizard, 2);
    QVERIFY(!child<QLineEdit>(wizard, "freeNameEdit")->isVisible());
    decide(wizard, QStringLiteral("Add under another name"));
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
    QVERIFY(reaches(wizard, ReportIndex));
    QCOMPARE(state(wizard), u"2 added · 1 got another key · 1 skipped"_qs);
    QCOMPARE(
        accountNames(), QStringList({u"Drei"_qs, u"Kunde Nr. 2"_qs, u"Kunde Nr. 3"_qs, u"Kunde Nr. 4"_qs}));
    QCOMPARE(storedKey(old.id), keyOf(2));
}

void TestImportPreview::decidesForAllDuplicates()
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
    decide(wizard, QStringLiteral("Skip"));
    QCOMPARE(state(wizard), u"0 to add · 5 to skip"_qs);
    QCOMPARE(all->currentIndex(), 0);
    QVERIFY(!child<QPushButton>(wizard, "nextButton")->isEnabled());
}

void TestImportPreview::filters()
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

void TestImportPreview::copiesThePreview()
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

void TestImportPreview::previewsFiveThousandRows()
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

QTEST_MAIN(TestImportPreview)
#include "tst_importpreview.moc"
