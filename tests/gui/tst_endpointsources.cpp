// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/endpointlist.h"
#include "gui/playground/playgroundpage.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "gui/windowproblems.h"
#include "support/await.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QUrl>

using namespace signet;
using namespace signet::test;

/// Issue 5, item 6, in the window: endpoints of an OpenAPI file, and the secrets of a pasted command.
class TestEndpointSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDroppedFileIsShownAndAdded();
    void oneClickFillsADraft();
    void undoTakesItAway();
    void removingCanBeUndone();
    void cancelAddsNothing();
    void aBrokenFileIsExplained();
    void everyIntegrationHasItsOwn();
    void storesWhatACommandHeld();
    void replacesOnlyAfterAQuestion();
    void discardedSecretsAreDropped();
    void anotherTargetDropsThem();

private:
    void open();
    void drop(const QString &path);
    [[nodiscard]] QDialog *dialog() const
    {
        return m_page->window()->findChild<QDialog *>(u"CatalogueDialog"_qs);
    }
    void addShop();
    [[nodiscard]] QStringList listed() const;
    [[nodiscard]] QWidget *banner() const { return child<QWidget>(*m_page, "draftBanner"); }
    [[nodiscard]] QWidget *card() const { return child<QWidget>(*m_page, "secretOffers"); }
    void paste(const QString &command);
    void click(const QWidget &parent, const char *button) { child<QPushButton>(parent, button)->click(); }
    [[nodiscard]] QByteArray stored(const QUuid &owner, SecretField field) const;

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<PlaygroundPage> m_page;
    Integration m_integration;
    Account m_account;
};

void TestEndpointSources::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_integration = m_workspace->addIntegration(
        u"Shop"_qs, Service::Coredination, Environment::Test, u"https://api.example.com/api/1"_qs);
    m_account = m_workspace->addAccount(m_integration, u"Ada"_qs, u"ada@example.com"_qs);
    open();
}

void TestEndpointSources::cleanup()
{
    m_page.reset();
    m_workspace.reset();
}

void TestEndpointSources::open()
{
    m_page = std::make_unique<PlaygroundPage>(*m_workspace);
    m_page->resize(1000, 700);
    m_page->setTarget(m_integration, m_account);
    m_page->show();
}

void TestEndpointSources::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    auto *list = child<QWidget>(*m_page, "endpointList");
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(list, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(list, &event);
    QVERIFY(dialog() != nullptr);
}

void TestEndpointSources::addShop()
{
    drop(QFINDTESTDATA("../data/openapi/shop.json"));
    QVERIFY(waitUntil([this] { return child<QPushButton>(*dialog(), "addButton")->isEnabled(); }));
    click(*dialog(), "addButton");
    QVERIFY(waitUntil([this] { return listed().contains(u"GET /orders"_qs); }));
}

QStringList TestEndpointSources::listed() const
{
    QStringList all;
    const auto *list = child<QWidget>(*m_page, "endpointList");
    for (QTreeWidgetItemIterator it(child<QTreeWidget>(*list, "endpointsView")); *it != nullptr; ++it) {
        const QString name = (*it)->data(0, Qt::AccessibleTextRole).toString();
        if (!name.isEmpty())
            all.append(name.section(u',', 0, 0));
    }
    return all;
}

void TestEndpointSources::paste(const QString &command)
{
    QGuiApplication::clipboard()->setText(command);
    auto *edit = child<QLineEdit>(*m_page, "targetEdit");
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
}

QByteArray TestEndpointSources::stored(const QUuid &owner, SecretField field) const
{
    const auto opened = await(m_workspace->credentials().open(owner, field));
    return opened && *opened ? (*opened)->reveal().toByteArray() : QByteArray();
}

void TestEndpointSources::aDroppedFileIsShownAndAdded()
{
    const qsizetype before = listed().size();
    drop(QFINDTESTDATA("../data/openapi/shop.json"));
    QVERIFY(waitUntil([this] { return child<QPushButton>(*dialog(), "addButton")->isEnabled(); }));
    QCOMPARE(child<QLabel>(*dialog(), "titleLabel")->text(), u"Shop"_qs);
    const QString summary = child<QLabel>(*dialog(), "summaryLabel")->text();
    QVERIFY2(
        summary.contains(u'4') && summary.contains(u"https://api.example.com/api/1"_qs), qPrintable(summary));
    QCOMPARE(windowProblems(*dialog()), QStringList());
    QCOMPARE(listed().size(), before); // nothing before Add
    click(*dialog(), "addButton");
    QVERIFY(waitUntil([this, before] { return listed().size() == before + 4; }));
    open(); // after a restart
    QVERIFY(waitUntil([this, before] { return listed().size() == before + 4; }));
}

void TestEndpointSources::oneClickFillsADraft()
{
    addShop();
    auto *search = child<QLineEdit>(*m_page, "endpointSearchEdit");
    search->setText(u"list orders"_qs);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(child<QLineEdit>(*m_page, "targetEdit")->text(), u"/orders"_qs);
    QVERIFY(child<QLabel>(*m_page, "previewLabel")->text().contains(u"state=open"_qs)); // required: on
    QVERIFY(!child<QLabel>(*m_page, "previewLabel")->text().contains(u"limit="_qs));
}

void TestEndpointSources::undoTakesItAway()
{
    addShop();
    QVERIFY(waitUntil([this] { return banner()->isVisible(); }));
    click(*banner(), "actionButton");
    QVERIFY(waitUntil([this] { return !listed().contains(u"GET /orders"_qs); }));
}

void TestEndpointSources::removingCanBeUndone()
{
    addShop();
    auto *menu = child<QMenu>(*m_page, "endpointMenu");
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 3); // add, a line, remove
    menu->actions().last()->trigger();
    QVERIFY(waitUntil([this] { return !listed().contains(u"GET /orders"_qs); }));
    QVERIFY(waitUntil([this] { return child<QPushButton>(*banner(), "actionButton")->isVisible(); }));
    click(*banner(), "actionButton");
    QVERIFY(waitUntil([this] { return listed().contains(u"GET /orders"_qs); }));
}

void TestEndpointSources::cancelAddsNothing()
{
    const QStringList before = listed();
    drop(QFINDTESTDATA("../data/openapi/shop.json"));
    QVERIFY(waitUntil([this] { return child<QPushButton>(*dialog(), "addButton")->isEnabled(); }));
    click(*dialog(), "cancelButton");
    open();
    QTest::qWait(100);
    QCOMPARE(listed(), before);
}

void TestEndpointSources::aBrokenFileIsExplained()
{
    drop(QFINDTESTDATA("tst_endpointsources.cpp"));
    QVERIFY(waitUntil(
        [this] { return child<QLabel>(*dialog(), "summaryLabel")->text().contains(u"not JSON"_qs); }));
    QVERIFY(!child<QPushButton>(*dialog(), "addButton")->isEnabled());
}

void TestEndpointSources::everyIntegrationHasItsOwn()
{
    addShop();
    const Integration other = m_workspace->addIntegration(
        u"Other"_qs, Service::Coredination, Environment::Test, u"https://api.example.com/api/1"_qs);
    m_page->setTarget(other, {});
    QVERIFY(!listed().contains(u"GET /orders"_qs));
    m_page->setTarget(m_integration, m_account);
    QVERIFY(waitUntil([this] { return listed().contains(u"GET /orders"_qs); }));
}

void TestEndpointSources::storesWhatACommandHeld()
{
    const QByteArray apiKey = stored(m_integration.id, SecretField::ApiKey);
    paste(
        u"curl 'https://api.example.com/api/1/contact?api_key=12345678-aaaa' -H 'API-Token: 87654321-bbbb'"_qs);
    QVERIFY(waitUntil([this] { return card()->isVisible(); }));
    QCOMPARE(child<QLineEdit>(*m_page, "targetEdit")->text(), u"/contact"_qs);
    const QList<QCheckBox *> boxes = card()->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 2);
    QVERIFY(!(boxes.first()->text() + boxes.last()->text()).contains(u"12345678"_qs));
    boxes.first()->setChecked(boxes.first()->text().startsWith(u"API-Token"_qs));
    boxes.last()->setChecked(boxes.last()->text().startsWith(u"API-Token"_qs));
    click(*card(), "storeButton");
    QVERIFY(waitUntil([this] { return !card()->isVisible(); }));
    QCOMPARE(stored(m_account.id, SecretField::ApiToken), QByteArray("87654321-bbbb"));
    QCOMPARE(stored(m_integration.id, SecretField::ApiKey), apiKey); // was not wanted
    QVERIFY(banner()->isVisible());
}

void TestEndpointSources::replacesOnlyAfterAQuestion()
{
    m_workspace->store(m_integration.id, SecretField::ApiKey, "12345678-aaaa");
    m_integration = m_workspace->repository().integration(m_integration.id).value();
    m_page->setTarget(m_integration, m_account);
    paste(u"curl https://api.example.com/api/1/contact -H 'API-Key: 12345678-cccc'"_qs);
    QVERIFY(waitUntil([this] { return card()->isVisible(); }));
    click(*card(), "storeButton");
    auto *question = child<QWidget>(*card(), "replaceQuestion");
    QVERIFY(question->isVisible());
    QCOMPARE(windowProblems(*m_page), QStringList());
    QVERIFY(child<QPushButton>(*question, "noButton")->hasFocus() || !m_page->isActiveWindow());
    click(*question, "noButton");
    QTest::qWait(50);
    QCOMPARE(stored(m_integration.id, SecretField::ApiKey), QByteArray("12345678-aaaa"));
    click(*card(), "storeButton");
    click(*question, "yesButton");
    QVERIFY(waitUntil([this] { return !card()->isVisible(); }));
    QCOMPARE(stored(m_integration.id, SecretField::ApiKey), QByteArray("12345678-cccc"));
}

void TestEndpointSources::discardedSecretsAreDropped()
{
    const QByteArray apiKey = stored(m_integration.id, SecretField::ApiKey);
    paste(u"curl https://api.example.com/api/1/contact -H 'API-Key: 12345678-cccc'"_qs);
    QVERIFY(waitUntil([this] { return card()->isVisible(); }));
    click(*card(), "discardButton");
    QVERIFY(!card()->isVisible());
    QVERIFY(card()->findChildren<QCheckBox *>().isEmpty());
    QCOMPARE(stored(m_integration.id, SecretField::ApiKey), apiKey);
}

void TestEndpointSources::anotherTargetDropsThem()
{
    paste(u"curl https://api.example.com/api/1/contact -H 'API-Key: 12345678-cccc'"_qs);
    QVERIFY(waitUntil([this] { return card()->isVisible(); }));
    m_page->setTarget(m_integration, {});
    QVERIFY(!card()->isVisible());
}

QTEST_MAIN(TestEndpointSources)
#include "tst_endpointsources.moc"
