// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/answertext.h"
#include "gui/playground/parametermodel.h"
#include "gui/playground/playgroundpage.h"
#include "gui/playground/signatureview.h"
#include "gui/playground/tracestepcard.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "sandbox/sandbox.h"
#include "support/await.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextEdit>
#include <QTreeWidget>

using namespace signet;
using namespace signet::test;

class TestPlaygroundPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sendsAndExplains();
    void masksWhatWasSent();
    void saysWhatWillBeSent();
    void cannotSendOutsideTheBase();
    void productionAsksBeforeWriting();
    void deleteAsksEveryTime();
    void stopsWaiting();
    void anotherTargetClearsTheAnswer();
    void readsHeaderLines();
    void lockingForgetsWhatWasConfirmed();
    void searchAndEnterFillADraft();
    void oneClickFillsADraft();
    void parametersAreEncodedAndOnlySentWhenOn();
    void aClearedNameRemovesTheParameter();
    void warnsOfWhatCannotBeUndone();
    void everyAccountKeepsItsDraft();
    void aTypedPasswordIsNotKept();
    void errorCodesAreSaidInWords();
    void aNewLoginShowsAsTwoExchanges();
    void appOnlySendsNoToken();
    void f6FocusesThePath();

private:
    void show(Environment environment);
    void showCoredination();
    void fill(const QString &search);
    void send();
    [[nodiscard]] ParameterModel *parameters() const { return m_page->findChild<ParameterModel *>(); }
    [[nodiscard]] QString target() const { return child<QLineEdit>(*m_page, "targetEdit")->text(); }
    [[nodiscard]] QString body() const { return child<QPlainTextEdit>(*m_page, "bodyEdit")->toPlainText(); }
    [[nodiscard]] QString status() const { return child<QLabel>(*m_page, "statusLabel")->text(); }
    [[nodiscard]] bool isAsking() const { return child<QWidget>(*m_page, "askFrame")->isVisible(); }

    SystemClock m_clock;
    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<PlaygroundPage> m_page;
    Integration m_integration;
    Account m_account;
};

void TestPlaygroundPage::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_sandbox = std::make_unique<Sandbox>(m_clock);
    QVERIFY(m_sandbox->listen().has_value());
}

void TestPlaygroundPage::cleanup()
{
    m_page.reset();
    m_sandbox.reset();
    m_workspace.reset();
}

void TestPlaygroundPage::show(Environment environment)
{
    const SandboxCredentials &known = m_sandbox->credentials();
    m_integration = m_workspace->addIntegration(
        QStringLiteral("KlickTipp"), Service::KlickTipp, environment, m_sandbox->klickTippBaseUrl());
    m_workspace->store(m_integration.id, SecretField::DeveloperKey, known.developerKey.toLatin1());
    m_integration = m_workspace->repository().integration(m_integration.id).value();
    m_account = m_workspace->addAccount(m_integration, known.customers.first().name,
        known.customers.first().userName, known.customers.first().customerKey.toUtf8());
    m_page = std::make_unique<PlaygroundPage>(*m_workspace);
    m_page->setTarget(m_integration, m_account);
    m_page->show();
}

void TestPlaygroundPage::send()
{
    child<QPushButton>(*m_page, "sendButton")->click();
}

void TestPlaygroundPage::sendsAndExplains()
{
    show(Environment::Sandbox);
    send();
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    QVERIFY(status().contains(QStringLiteral(" ms · ")));
    QVERIFY(waitUntil([this] {
        return child<AnswerText>(*m_page, "prettyView")->toPlainText().startsWith(QStringLiteral("{\n  \""));
    }));
    QVERIFY(!child<QPlainTextEdit>(*m_page, "answerHeadersView")->toPlainText().isEmpty());
    QVERIFY(m_page->findChildren<TraceStepCard *>().size() >= 2);
}

void TestPlaygroundPage::masksWhatWasSent()
{
    show(Environment::Sandbox);
    send();
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    const QString customerKey = m_sandbox->credentials().customers.first().customerKey;
    const QString inBase64 = QString::fromLatin1(customerKey.toUtf8().toBase64()).left(12);
    QVERIFY(child<QTextEdit>(*m_page, "sentText")->toPlainText().contains(QStringLiteral("X-Ci")));
    for (const QTextEdit *text : m_page->findChildren<QTextEdit *>()) {
        QVERIFY(!text->toPlainText().contains(customerKey));
        QVERIFY(!text->toPlainText().contains(m_sandbox->credentials().developerKey));
        QVERIFY(!text->toPlainText().contains(inBase64));
    }
}

void TestPlaygroundPage::saysWhatWillBeSent()
{
    show(Environment::Sandbox);
    const auto *preview = child<QLabel>(*m_page, "previewLabel");
    QVERIFY(preview->text().isEmpty());
    child<QLineEdit>(*m_page, "targetEdit")->setText(QStringLiteral("/subscriber/search?name=Müßig"));
    QVERIFY(preview->text().endsWith(QStringLiteral("/subscriber/search?name=M%C3%BC%C3%9Fig")));
}

void TestPlaygroundPage::cannotSendOutsideTheBase()
{
    show(Environment::Sandbox);
    child<QLineEdit>(*m_page, "targetEdit")->setText(QStringLiteral("https://example.com/list"));
    QVERIFY(!child<QPushButton>(*m_page, "sendButton")->isEnabled());
    QVERIFY(!child<QLabel>(*m_page, "previewLabel")->text().isEmpty());
}

void TestPlaygroundPage::productionAsksBeforeWriting()
{
    show(Environment::Production);
    send();
    QVERIFY(!isAsking()); // reading needs no question
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    child<QComboBox>(*m_page, "methodCombo")->setCurrentText(QStringLiteral("POST"));
    child<QLineEdit>(*m_page, "targetEdit")->setText(QStringLiteral("/tag"));
    child<QPlainTextEdit>(*m_page, "bodyEdit")->setPlainText(QStringLiteral(R"({"name":"New"})"));
    send();
    QVERIFY(isAsking());
    child<QPushButton>(*m_page, "askCancelButton")->click();
    QVERIFY(!isAsking());
    send();
    child<QPushButton>(*m_page, "askSendButton")->click();
    QVERIFY(waitUntil([this] { return child<QPushButton>(*m_page, "sendButton")->isVisible(); }));
    send();
    QVERIFY(!isAsking()); // once per account and method
}

void TestPlaygroundPage::deleteAsksEveryTime()
{
    show(Environment::Production);
    child<QComboBox>(*m_page, "methodCombo")->setCurrentText(QStringLiteral("DELETE"));
    child<QLineEdit>(*m_page, "targetEdit")->setText(QStringLiteral("/tag/999999"));
    for (int i = 0; i < 2; ++i) {
        send();
        QVERIFY(isAsking());
        child<QPushButton>(*m_page, "askSendButton")->click();
        QVERIFY(waitUntil([this] { return child<QPushButton>(*m_page, "sendButton")->isVisible(); }));
    }
}

void TestPlaygroundPage::stopsWaiting()
{
    show(Environment::Sandbox);
    m_sandbox.reset(); // nobody answers
    QVERIFY(child<QPushButton>(*m_page, "sendButton")->isVisible());
    send();
    child<QPushButton>(*m_page, "cancelButton")->click();
    QVERIFY(waitUntil([this] { return child<QPushButton>(*m_page, "sendButton")->isVisible(); }));
    QVERIFY(!status().isEmpty());
}

void TestPlaygroundPage::anotherTargetClearsTheAnswer()
{
    show(Environment::Sandbox);
    send();
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    m_page->setTarget(m_integration, m_account); // the same one: the answer stays
    QVERIFY(!status().isEmpty());
    m_page->setTarget(m_integration, std::nullopt);
    QVERIFY(status().isEmpty());
    QVERIFY(child<AnswerText>(*m_page, "prettyView")->toPlainText().isEmpty());
    QVERIFY(m_page->findChildren<TraceStepCard *>().isEmpty());
}

void TestPlaygroundPage::readsHeaderLines()
{
    const QList<Header> expected{{"X-A", "1: 2"}, {"X-B", ""}};
    QCOMPARE(headersFromText(QStringLiteral("X-A: 1: 2\n\n  X-B :\n")), expected);
}

void TestPlaygroundPage::showCoredination()
{
    const SandboxCredentials &known = m_sandbox->credentials();
    m_integration = m_workspace->addIntegration(QStringLiteral("Field service"), Service::Coredination,
        Environment::Sandbox, m_sandbox->coredinationBaseUrl());
    m_workspace->store(m_integration.id, SecretField::ApiKey, known.apiKeySigned.toLatin1());
    m_workspace->store(m_integration.id, SecretField::SigningSecret, known.signingSecret.toUtf8());
    m_integration = m_workspace->repository().integration(m_integration.id).value();
    m_account = m_workspace->addAccount(m_integration, known.users.first().name, known.users.first().email,
        known.users.first().apiToken.toUtf8());
    m_page = std::make_unique<PlaygroundPage>(*m_workspace);
    m_page->setTarget(m_integration, m_account);
    m_page->show();
}

void TestPlaygroundPage::fill(const QString &search)
{
    auto *edit = child<QLineEdit>(*m_page, "endpointSearchEdit");
    edit->setText(search);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestPlaygroundPage::lockingForgetsWhatWasConfirmed()
{
    show(Environment::Production);
    fill(QStringLiteral("POST /tag"));
    send();
    child<QPushButton>(*m_page, "askSendButton")->click();
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    m_workspace->status.state = StoreState::Locked;
    Q_EMIT m_workspace->storeStatusChanged(m_workspace->status);
    send();
    QVERIFY(isAsking());
}

void TestPlaygroundPage::searchAndEnterFillADraft()
{
    show(Environment::Sandbox);
    QVERIFY(!child<QWidget>(*m_page, "detailsPane")->isVisible());
    fill(QStringLiteral("remove tag")); // the summary's words, in any order
    QCOMPARE(child<QComboBox>(*m_page, "methodCombo")->currentText(), QStringLiteral("POST"));
    QCOMPARE(target(), QStringLiteral("/subscriber/untag"));
    QVERIFY(body().contains(QStringLiteral("\"tagid\": 1204")));
    QVERIFY(child<QWidget>(*m_page, "detailsPane")->isVisible());
    send();
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
}

void TestPlaygroundPage::oneClickFillsADraft()
{
    show(Environment::Sandbox);
    auto *view = child<QTreeWidget>(*m_page, "endpointsView");
    const QList<QTreeWidgetItem *> found =
        view->findItems(QStringLiteral("/field/{id}"), Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    view->scrollToItem(found.first());
    QTest::mouseClick(
        view->viewport(), Qt::LeftButton, Qt::NoModifier, view->visualItemRect(found.first()).center());
    QCOMPARE(target(), QStringLiteral("/field/12345"));
    QVERIFY(body().isEmpty());
    // What is typed by hand is found in the list.
    child<QLineEdit>(*m_page, "targetEdit")->setText(QStringLiteral("/list/21"));
    QCOMPARE(view->currentItem()->text(0), QStringLiteral("/list/{id}"));
}

void TestPlaygroundPage::parametersAreEncodedAndOnlySentWhenOn()
{
    show(Environment::Sandbox);
    fill(QStringLiteral("GET all contacts"));
    ParameterModel *model = parameters();
    QCOMPARE(model->rowCount(), 3); // status, bounceStatus, an empty one
    const auto *preview = child<QLabel>(*m_page, "previewLabel");
    QCOMPARE(preview->text(), QString());
    QVERIFY(model->setData(model->index(0, 1), QStringLiteral("subscribed"), Qt::EditRole));
    QVERIFY(preview->text().endsWith(QStringLiteral("/subscriber?status=subscribed")));
    QVERIFY(model->setData(model->index(2, 0), QStringLiteral("größe"), Qt::EditRole));
    QVERIFY(model->setData(model->index(2, 1), QStringLiteral("a b&c+d"), Qt::EditRole));
    QVERIFY(preview->text().endsWith(QStringLiteral("&gr%C3%B6%C3%9Fe=a%20b%26c%2Bd")));
    QVERIFY(model->setData(model->index(2, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(preview->text().endsWith(QStringLiteral("/subscriber?status=subscribed")));
    QVERIFY(child<QPushButton>(*m_page, "detailsButton")->text().contains(QStringLiteral("Params 1")));
    send();
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    QVERIFY(m_sandbox->log().entries().last().requestLine.contains("?status=subscribed HTTP"));
}

void TestPlaygroundPage::aClearedNameRemovesTheParameter()
{
    showCoredination();
    fill(QStringLiteral("list customers"));
    ParameterModel *model = parameters();
    const int before = model->rowCount();
    QVERIFY(model->setData(model->index(0, 0), QStringLiteral(" "), Qt::EditRole));
    QCOMPARE(model->rowCount(), before - 1);
    // A flag goes out as its name alone.
    const int flag = model->rowCount() - 2;
    QVERIFY(model->setData(model->index(flag, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(child<QLabel>(*m_page, "previewLabel")->text().endsWith(QStringLiteral("/customer?inactive")));
}

void TestPlaygroundPage::warnsOfWhatCannotBeUndone()
{
    show(Environment::Sandbox);
    const auto *warning = child<QLabel>(*m_page, "warningLabel");
    QVERIFY(!warning->isVisible());
    fill(QStringLiteral("delete a tag"));
    QVERIFY(warning->isVisible());
    QVERIFY(warning->text().contains(QStringLiteral("annot be undone")));
    child<QComboBox>(*m_page, "methodCombo")->setCurrentText(QStringLiteral("GET"));
    QVERIFY(!warning->isVisible());
}

void TestPlaygroundPage::everyAccountKeepsItsDraft()
{
    show(Environment::Sandbox);
    const SandboxCustomer &second = m_sandbox->credentials().customers.at(1);
    const Account other =
        m_workspace->addAccount(m_integration, second.name, second.userName, second.customerKey.toUtf8());
    fill(QStringLiteral("untag"));
    m_page->setTarget(m_integration, other);
    QCOMPARE(target(), QStringLiteral("/list"));
    QVERIFY(body().isEmpty());
    m_page->setTarget(m_integration, m_account);
    QCOMPARE(target(), QStringLiteral("/subscriber/untag"));
    QCOMPARE(child<QComboBox>(*m_page, "methodCombo")->currentText(), QStringLiteral("POST"));
    QVERIFY(body().contains(QStringLiteral("1204")));
}

void TestPlaygroundPage::aTypedPasswordIsNotKept()
{
    show(Environment::Sandbox);
    fill(QStringLiteral("account/login"));
    child<QPlainTextEdit>(*m_page, "bodyEdit")
        ->setPlainText(QStringLiteral(R"({"username":"me","password":"hush"})"));
    m_page->setTarget(m_integration, std::nullopt);
    m_page->setTarget(m_integration, m_account);
    QCOMPARE(target(), QStringLiteral("/account/login"));
    QVERIFY(!body().contains(QStringLiteral("hush")));
}

void TestPlaygroundPage::errorCodesAreSaidInWords()
{
    show(Environment::Sandbox);
    m_sandbox->faults().add(parseFault(QStringLiteral("soft-error=403")).value());
    send();
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    QVERIFY(status().contains(QStringLiteral("KlickTipp error 403: tag not found")));
    QVERIFY(child<QLabel>(*m_page, "adviceLabel")->isVisible());
}

void TestPlaygroundPage::aNewLoginShowsAsTwoExchanges()
{
    show(Environment::Sandbox);
    m_account.id = QUuid::createUuid();
    m_account.name += QStringLiteral(" (login)");
    m_account.method = AuthMethod::SessionLogin;
    m_account.secrets.clear();
    QVERIFY(m_workspace->repository().addAccount(m_account).has_value());
    m_workspace->store(
        m_account.id, SecretField::Password, m_sandbox->credentials().customers.first().password.toUtf8());
    m_account = m_workspace->repository().account(m_account.id).value();
    m_page->setTarget(m_integration, m_account);
    m_sandbox->faults().add(parseFault(QStringLiteral("401,count=1,path=/list")).value());
    send();
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    auto *exchanges = child<QComboBox>(*m_page, "exchangeCombo");
    QVERIFY(exchanges->isVisible());
    QCOMPARE(exchanges->count(), 2);
    QVERIFY(child<QLabel>(*m_page, "adviceLabel")->text().contains(QStringLiteral("logged in again")));
    exchanges->setCurrentIndex(0);
    Q_EMIT exchanges->activated(0);
    QVERIFY(status().startsWith(QStringLiteral("401 ")));
}

void TestPlaygroundPage::appOnlySendsNoToken()
{
    showCoredination();
    auto *behalf = child<QComboBox>(*m_page, "behalfCombo");
    QVERIFY(behalf->isVisible());
    const auto hasToken = [this] {
        const QList<RawHeader> &headers = m_sandbox->log().entries().last().headers;
        return std::any_of(headers.begin(), headers.end(), [](const RawHeader &header) {
            return header.name.compare("API-Token", Qt::CaseInsensitive) == 0;
        });
    };
    send();
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    QVERIFY(hasToken());
    behalf->setCurrentIndex(1);
    send();
    QVERIFY(waitUntil([this] { return child<QPushButton>(*m_page, "sendButton")->isVisible(); }));
    QCOMPARE(m_sandbox->log().entries().size(), 2);
    QVERIFY(!hasToken());
}

void TestPlaygroundPage::f6FocusesThePath()
{
    show(Environment::Sandbox);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    child<QPushButton>(*m_page, "sendButton")->setFocus();
    QTest::keyClick(m_page.get(), Qt::Key_F6);
    QVERIFY(child<QLineEdit>(*m_page, "targetEdit")->hasFocus());
}

QTEST_MAIN(TestPlaygroundPage)
#include "tst_playgroundpage.moc"
