// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/health/checkallpage.h"
#include "gui/importbench.h"
#include "gui/transfer/exportdialog.h"
#include "sandbox/sandbox.h"

#include <QDropEvent>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {

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

/// What stands around the import: ways in, what comes after it, and the way out.
class TestTransfer : public QObject, protected ImportBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setup(); }
    void cleanup() { tearDown(); }

    void isOpenedFromEverywhere();
    void checksWhatWasImported();
    void deletesTheFileOnlyWhenAsked();
    void exportsWithoutSecrets_data();
    void exportsWithoutSecrets();
    void exportSaysWhyNot();
};

void TestTransfer::isOpenedFromEverywhere()
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

void TestTransfer::checksWhatWasImported()
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
    QVERIFY(reaches(*wizard, ReportIndex));
    child<QPushButton>(*wizard, "checkButton")->click();
    const auto *page = child<CheckAllPage>(*m_bench->window, "CheckAllPage");
    QVERIFY(waitUntil([page] { return page->isVisible() && !page->isRunning(); }));
    // Those that were imported, and nobody else.
    QCOMPARE(child<QLabel>(*page, "countsLabel")->text(), u"12 work · 0 refused · 0 cannot be told"_qs);
    child<QPushButton>(*page, "againButton")->click();
    QVERIFY(waitUntil([page] { return !page->isRunning(); }));
    QCOMPARE(child<QLabel>(*page, "countsLabel")->text(), u"12 work · 0 refused · 0 cannot be told"_qs);
}

void TestTransfer::deletesTheFileOnlyWhenAsked()
{
    ImportWizard &wizard = openAt(PreviewIndex, customers(1, 2));
    const QString path = m_bench->folder.filePath(QStringLiteral("kunden.csv"));
    next(wizard);
    QVERIFY(reaches(wizard, ReportIndex));
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

void TestTransfer::exportsWithoutSecrets_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << 0 << u"out.csv"_qs;
    QTest::newRow("json") << 1 << u"out.json"_qs;
}

void TestTransfer::exportsWithoutSecrets()
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

void TestTransfer::exportSaysWhyNot()
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

QTEST_MAIN(TestTransfer)
#include "tst_transfer.moc"
