// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/customerlink.h"
#include "gui/accounts/accountstate.h"
#include "gui/authorize/authorizationwizard.h"
#include "gui/authorize/newlinksdialog.h"
#include "gui/authorize/pendingdialog.h"
#include "gui/authorize/pendingmodel.h"
#include "gui/widgets/timewords.h"
#include "gui/wizardbench.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTreeView>

using namespace signet;
using namespace signet::test;

namespace {

const QString publicRedirect = u"https://us.example.com/done/{ref}"_qs;

/// The workspace with a public redirect, and customers who wait.
class ElsewhereWorkspace : public WizardWorkspace
{
public:
    ElsewhereWorkspace() { setPublicRedirect(publicRedirect); }

    Account addWaiting(int sandboxCustomer)
    {
        const SandboxCustomer &known = sandbox.credentials().customers.at(sandboxCustomer);
        const Account account = addAccount(integration, known.name, known.userName);
        return awaitCustomer(repository(), integration, account, mockClock.nowMs()).value();
    }
    /// Where the customer's browser ended.
    [[nodiscard]] static QString addressOf(const Account &account, const QString &key)
    {
        return u"https://us.example.com/done/%1?customerkey=%2"_qs.arg(
            account.authorization->reference, QString::fromLatin1(QUrl::toPercentEncoding(key)));
    }
};

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

AuthorizationWizard *wizardOf(const QWidget &dialog)
{
    return dialog.findChild<AuthorizationWizard *>();
}

void selectRows(const PendingDialog &dialog, const QList<int> &rows)
{
    const auto *view = child<QTreeView>(dialog, "pendingView");
    view->selectionModel()->clear();
    for (const int row : rows)
        view->selectionModel()->select(
            view->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

} // namespace

/// Route b (PROTOCOLS 1.3): links for customers elsewhere, from the wizard and for many at once, and what
/// comes back.
class TestCustomersElsewhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linkLeavesTheWizard_data();
    void linkLeavesTheWizard();
    void publicRedirectIsSetRightThere();
    void accountSaysThatItWaits();
    void reauthorizationElsewhereKeepsTheKey();
    void L16_addressFindsItsCustomerInTheWizard();
    void L16_addressFindsItsCustomer();
    void L16_bareKeyAsks();
    void nonsenseChangesNothing();
    void anAddressOfNobodyIsTakenForNobody_data();
    void anAddressOfNobodyIsTakenForNobody();
    void aRemovedCustomerStaysRemoved();
    void manyLinksAtOnce();
    void refusesWhatCannotBecomeALink_data();
    void refusesWhatCannotBecomeALink();
    void copiesLinksAndDrafts();
    void givesUp();
    void modelKeepsItsPromises();
};

void TestCustomersElsewhere::linkLeavesTheWizard_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<bool>("isMail");
    QTest::newRow("copy the link") << "copyButton"_qba << false;
    QTest::newRow("copy the draft") << "copyMailButton"_qba << true;
    QTest::newRow("open the mail program") << "mailButton"_qba << true;
    QTest::newRow("wait") << "nextButton"_qba << false;
}

void TestCustomersElsewhere::linkLeavesTheWizard()
{
    QFETCH(const QByteArray, button);
    QFETCH(const bool, isMail);
    ElsewhereWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard wizard(workspace);
    QSignalSpy completed(&wizard, &AuthorizationWizard::completed);
    wizard.show();
    chooseRoute(wizard, "elsewhereRadio");
    QCOMPARE(step(wizard), u"LinkStep"_qs);
    const QString link = child<QTextEdit>(*page(wizard), "linkText")->toPlainText();
    QVERIFY(workspace.repository().accounts()->isEmpty()); // nothing has left yet
    child<QComboBox>(*page(wizard), "languageCombo")->setCurrentIndex(1);
    const QWidget &place = button == "nextButton" ? static_cast<QWidget &>(wizard) : *page(wizard);
    child<QPushButton>(place, button.constData())->click();
    const QList<Account> accounts = workspace.repository().accounts().value();
    QCOMPARE(accounts.size(), 1);
    QVERIFY(accounts.first().authorization);
    QCOMPARE(QString::fromLatin1(
                 customerLink(workspace.integration.klickTipp, *accounts.first().authorization).value()),
        link);
    if (button == "mailButton") {
        QCOMPARE(workspace.sandboxBrowser.opened.last().scheme(), u"mailto"_qs);
    } else if (button == "nextButton") {
        QCOMPARE(completed.size(), 1);
        return;
    } else {
        QVERIFY(clipboardText().contains(link));
        QCOMPARE(clipboardText().contains(u"Guten Tag"_qs), isMail);
    }
    wizard.reject(); // too late to keep nothing: it shows the account
    QCOMPARE(completed.size(), 1);
    QCOMPARE(workspace.repository().accounts()->size(), 1);
}

void TestCustomersElsewhere::publicRedirectIsSetRightThere()
{
    WizardWorkspace workspace;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    chooseRoute(wizard, "elsewhereRadio");
    QCOMPARE(step(wizard), u"RouteStep"_qs); // something is missing
    auto *edit = child<QLineEdit>(*page(wizard), "redirectEdit");
    QVERIFY(edit->isVisible());
    for (const QString &refused : {u"us.example.com"_qs, u"http://us.example.com/{ref}"_qs}) {
        edit->setText(refused);
        next(wizard);
        QCOMPARE(step(wizard), u"RouteStep"_qs);
        QVERIFY(child<QLabel>(*page(wizard), "problemLabel")->text().contains(u"https://"_qs));
    }
    edit->setText(publicRedirect);
    next(wizard);
    QCOMPARE(step(wizard), u"LinkStep"_qs);
    QCOMPARE(workspace.repository().integration(workspace.integration.id)->klickTipp.publicRedirect,
        publicRedirect);
}

void TestCustomersElsewhere::accountSaysThatItWaits()
{
    ElsewhereWorkspace workspace;
    const Account waiting = workspace.addWaiting(0);
    const qint64 threeDays = 3 * 86'400'000LL;
    const AccountState state = accountState(waiting, waiting.authorization->startedAtMs + threeDays);
    QCOMPARE(state.words, u"waiting 3 d"_qs);
    QVERIFY(state.sentence.contains(agoWords(threeDays)));
    QVERIFY(!state.isCalm);
}

void TestCustomersElsewhere::reauthorizationElsewhereKeepsTheKey()
{
    ElsewhereWorkspace workspace;
    const Account before = workspace.addAccount(
        workspace.integration, workspace.customer.name, workspace.customer.userName, "an-older-key-0001");
    {
        AuthorizationWizard wizard(workspace, before, workspace.integration);
        wizard.show();
        chooseRoute(wizard, "elsewhereRadio");
        next(wizard);
    }
    const Account waiting = workspace.repository().account(before.id).value();
    QVERIFY(waiting.authorization);
    QCOMPARE(workspace.kept(before.id), QByteArray("an-older-key-0001"));
    // Days later the account's own button asks for what came back.
    AuthorizationWizard wizard(workspace, waiting, workspace.integration);
    wizard.show();
    QCOMPARE(step(wizard), u"PasteStep"_qs);
    paste(wizard, workspace.addressOf(waiting, workspace.key()));
    QVERIFY(reaches(wizard, "ProofStep"));
    QCOMPARE(workspace.kept(before.id), QByteArray("an-older-key-0001"));
    next(wizard);
    QVERIFY(reaches(wizard, "DoneStep"));
    QCOMPARE(workspace.kept(before.id), workspace.key().toUtf8());
    QVERIFY(!workspace.repository().account(before.id)->authorization);
}

void TestCustomersElsewhere::L16_addressFindsItsCustomerInTheWizard()
{
    ElsewhereWorkspace workspace;
    const Account first = workspace.addWaiting(0);
    const Account second = workspace.addWaiting(1);
    AuthorizationWizard wizard(workspace, first, workspace.integration);
    wizard.show();
    paste(wizard, workspace.addressOf(second, workspace.key(1)));
    QVERIFY(reaches(wizard, "ProofStep"));
    QVERIFY(child<QLabel>(*page(wizard), "titleLabel")->text().contains(second.name));
    next(wizard);
    QVERIFY(reaches(wizard, "DoneStep"));
    QCOMPARE(workspace.kept(second.id), workspace.key(1).toUtf8());
    QVERIFY(workspace.repository().account(first.id)->authorization);
}

void TestCustomersElsewhere::L16_addressFindsItsCustomer()
{
    ElsewhereWorkspace workspace;
    workspace.addWaiting(0);
    const Account second = workspace.addWaiting(1);
    PendingDialog dialog(workspace);
    QSignalSpy completed(&dialog, &PendingDialog::completed);
    dialog.show();
    pasteInto(dialog, workspace.addressOf(second, workspace.key(1)));
    const AuthorizationWizard *wizard = wizardOf(dialog);
    QVERIFY(wizard != nullptr);
    QVERIFY(reaches(*wizard, "ProofStep"));
    QVERIFY(child<QLineEdit>(dialog, "pasteEdit")->text().isEmpty());
    next(*wizard);
    QVERIFY(reaches(*wizard, "DoneStep"));
    next(*wizard);
    QCOMPARE(completed.size(), 1);
    QCOMPARE(completed.first().first().toUuid(), second.id);
    QCOMPARE(child<QTreeView>(dialog, "pendingView")->model()->rowCount(), 1);
}

void TestCustomersElsewhere::L16_bareKeyAsks()
{
    ElsewhereWorkspace workspace;
    const Account first = workspace.addWaiting(0);
    workspace.addWaiting(1);
    PendingDialog dialog(workspace);
    dialog.show();
    pasteInto(dialog, workspace.key());
    QVERIFY(wizardOf(dialog) == nullptr);
    QVERIFY(child<QLabel>(dialog, "pasteProblemLabel")->text().contains(u"Choose the customer"_qs));
    selectRows(dialog, {0, 1});
    pasteInto(dialog, workspace.key());
    QVERIFY(wizardOf(dialog) == nullptr); // two are no answer
    selectRows(dialog, {0});
    pasteInto(dialog, workspace.key());
    QVERIFY(wizardOf(dialog) != nullptr);
    QVERIFY(reaches(*wizardOf(dialog), "ProofStep"));
    next(*wizardOf(dialog));
    QVERIFY(waitUntil([&] { return !workspace.repository().account(first.id)->authorization; }));
}

void TestCustomersElsewhere::nonsenseChangesNothing()
{
    ElsewhereWorkspace workspace;
    const Account first = workspace.addWaiting(0);
    PendingDialog dialog(workspace);
    dialog.show();
    selectRows(dialog, {0});
    pasteInto(dialog, workspace.addressOf(first, {})); // the customer, but no key
    QVERIFY(child<QLabel>(dialog, "pasteProblemLabel")->isVisible());
    QVERIFY(wizardOf(dialog) == nullptr);
    QVERIFY(workspace.repository().account(first.id)->authorization);
}

void TestCustomersElsewhere::anAddressOfNobodyIsTakenForNobody_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("given up") << false;
    QTest::newRow("removed") << true;
}

void TestCustomersElsewhere::anAddressOfNobodyIsTakenForNobody()
{
    QFETCH(const bool, isRemoved);
    ElsewhereWorkspace workspace;
    const Account gone = workspace.addWaiting(0);
    const Account other = workspace.addWaiting(1);
    const QString address = workspace.addressOf(gone, workspace.key());
    QVERIFY(isRemoved ? workspace.repository().doomAccount(gone.id)
                      : workspace.repository().setPendingAuthorization(gone.id, std::nullopt));
    PendingDialog dialog(workspace);
    dialog.show();
    selectRows(dialog, {0}); // not hers
    pasteInto(dialog, address);
    QVERIFY(wizardOf(dialog) == nullptr);
    QVERIFY(child<QLabel>(dialog, "pasteProblemLabel")->text().contains(u"Nobody is waited for"_qs));

    AuthorizationWizard wizard(workspace, other, workspace.integration);
    wizard.show();
    QCOMPARE(step(wizard), u"PasteStep"_qs);
    paste(wizard, address);
    QCOMPARE(step(wizard), u"PasteStep"_qs);
    QVERIFY(child<QLabel>(*page(wizard), "pasteProblemLabel")->text().contains(u"Nobody is waited for"_qs));
    QTest::qWait(200);
    QCOMPARE(step(wizard), u"PasteStep"_qs);
    QVERIFY(workspace.kept(other.id).isEmpty());
}

void TestCustomersElsewhere::aRemovedCustomerStaysRemoved()
{
    ElsewhereWorkspace workspace;
    const Account waiting = workspace.addWaiting(0);
    AuthorizationWizard wizard(workspace, waiting, workspace.integration);
    wizard.show();
    paste(wizard, workspace.addressOf(waiting, workspace.key()));
    QVERIFY(reaches(wizard, "ProofStep"));
    QVERIFY(workspace.repository().doomAccount(waiting.id));
    next(wizard);
    const auto *state = child<QWidget>(*page(wizard), "stateLine");
    QVERIFY(waitUntil([state] { return state->accessibleName().contains(u"removed meanwhile"_qs); }));
    QVERIFY(!button(wizard, "retryButton")->isVisible());
    QVERIFY(workspace.repository().accounts()->isEmpty());
}

void TestCustomersElsewhere::manyLinksAtOnce()
{
    ElsewhereWorkspace workspace;
    const Account open = workspace.addAccount(workspace.integration, u"Open"_qs, u"open"_qs);
    workspace.addAccount(workspace.integration, u"Has a key"_qs, u"has"_qs, "an-older-key-0001");
    PendingDialog dialog(workspace);
    dialog.show();
    QVERIFY(!child<QPushButton>(dialog, "copyButton")->isEnabled());
    child<QPushButton>(dialog, "newLinksButton")->click();
    auto *links = dialog.findChild<NewLinksDialog *>();
    QVERIFY(links != nullptr);
    auto *accounts = child<QListView>(*links, "accountsView")->model();
    QCOMPARE(accounts->rowCount(), 1);
    QCOMPARE(accounts->index(0, 0).data().toString(), open.name);
    QVERIFY(accounts->setData(accounts->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    child<QPlainTextEdit>(*links, "customersEdit")->setPlainText(u"ACME;acme\nBeta;beta"_qs);
    QVERIFY(child<QLabel>(*links, "problemLabel")->text().contains(u"3 "_qs));
    child<QPushButton>(*links, "makeButton")->click();
    QCOMPARE(child<QTreeView>(dialog, "pendingView")->model()->rowCount(), 3);
    QVERIFY(workspace.repository().account(open.id)->authorization);
    // The new ones are chosen: one click copies all links.
    child<QPushButton>(dialog, "copyButton")->click();
    const QStringList lines = clipboardText().split(u'\n');
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines)
        QVERIFY(line.section(u'\t', 1).startsWith(workspace.integration.klickTipp.consentUrl));
}

void TestCustomersElsewhere::refusesWhatCannotBecomeALink_data()
{
    QTest::addColumn<QString>("redirect");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("why");
    QTest::newRow("no public redirect") << QString() << u"ACME;acme"_qs << u"public redirect"_qs;
    QTest::newRow("no user name") << publicRedirect << u"ACME"_qs << u"Line 1"_qs;
    QTest::newRow("taken") << publicRedirect << u"taken;x"_qs << u"already"_qs;
    QTest::newRow("nobody") << publicRedirect << QString() << u"Choose accounts"_qs;
}

void TestCustomersElsewhere::refusesWhatCannotBecomeALink()
{
    QFETCH(const QString, redirect);
    QFETCH(const QString, list);
    QFETCH(const QString, why);
    ElsewhereWorkspace workspace;
    workspace.setPublicRedirect(redirect);
    workspace.addAccount(workspace.integration, u"Taken"_qs, u"taken"_qs, "an-older-key-0001");
    NewLinksDialog dialog(workspace);
    dialog.show();
    child<QPlainTextEdit>(dialog, "customersEdit")->setPlainText(list);
    QVERIFY(!child<QPushButton>(dialog, "makeButton")->isEnabled());
    const QString shown = child<QLabel>(dialog, "problemLabel")->text();
    QVERIFY2(shown.contains(why), qPrintable(shown));
}

void TestCustomersElsewhere::copiesLinksAndDrafts()
{
    ElsewhereWorkspace workspace;
    const Account first = workspace.addWaiting(0);
    workspace.addWaiting(1);
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    PendingDialog dialog(workspace);
    dialog.show();
    selectRows(dialog, {0});
    child<QPushButton>(dialog, "copyButton")->click();
    const QByteArray link = customerLink(workspace.integration.klickTipp, *first.authorization).value();
    QCOMPARE(clipboardText(), QString::fromLatin1(link));
    const QList<QAction *> actions = child<QPushButton>(dialog, "mailButton")->menu()->actions();
    QCOMPARE(actions.size(), 4);
    actions.at(1)->trigger();
    QCOMPARE(workspace.sandboxBrowser.opened.last().scheme(), u"mailto"_qs);
    actions.at(2)->trigger();
    QVERIFY(clipboardText().contains(u"Guten Tag"_qs));
    QVERIFY(clipboardText().contains(QString::fromLatin1(link)));
    selectRows(dialog, {0, 1});
    QVERIFY(!child<QPushButton>(dialog, "mailButton")->isEnabled()); // twenty windows help nobody
}

void TestCustomersElsewhere::givesUp()
{
    ElsewhereWorkspace workspace;
    const Account first = workspace.addWaiting(0);
    const Account second = workspace.addWaiting(1);
    PendingDialog dialog(workspace);
    dialog.show();
    selectRows(dialog, {0, 1});
    child<QPushButton>(dialog, "giveUpButton")->click();
    QCOMPARE(child<QTreeView>(dialog, "pendingView")->model()->rowCount(), 0);
    QVERIFY(child<QLabel>(dialog, "noticeLabel")->text().contains(first.name));
    for (const QUuid &id : {first.id, second.id})
        QVERIFY(!workspace.repository().account(id)->authorization);
}

void TestCustomersElsewhere::modelKeepsItsPromises()
{
    ElsewhereWorkspace workspace;
    PendingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Account second = workspace.addWaiting(1);
    workspace.mockClock.advance(60'000);
    const Account first = workspace.addWaiting(0);
    workspace.addAccount(workspace.integration, u"Nobody"_qs, u"nobody"_qs);
    const auto fill = [&] {
        model.setContents(workspace.repository().integrations().value(),
            workspace.repository().accounts().value(), workspace.mockClock.nowMs());
    };
    fill();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(second.id), 0); // waits longest
    QCOMPARE(model.rowOf(first.id), 1);
    QCOMPARE(model.index(0, PendingModel::SinceColumn).data().toString(), agoWords(60'000));
    QVERIFY(workspace.repository().setPendingAuthorization(second.id, std::nullopt));
    fill();
    QCOMPARE(model.rowCount(), 1);
}

QTEST_MAIN(TestCustomersElsewhere)
#include "tst_customerselsewhere.moc"
