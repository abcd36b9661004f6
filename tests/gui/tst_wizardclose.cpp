// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/redirectlistener.h"
#include "gui/wizardbench.h"
#include "sandbox/fault.h"
#include "support/rawclient.h"

#include <QDir>

using namespace signet;
using namespace signet::test;

namespace {

/// Where the wizard is when it is closed.
enum class At
{
    Customer,
    Route,
    Link,
    Paste,
    Listening,
    BrowserReached,
    Refused, ///< the attempt could not begin: another one waits
    TimedOut,
    Checking,
    Proven,
    Unproven,
    Storing,
    NotStored,
};
const QStringList placeNames{u"customer"_qs, u"route"_qs, u"link"_qs, u"paste"_qs, u"listening"_qs,
    u"browser reached"_qs, u"could not begin"_qs, u"timed out"_qs, u"checking"_qs, u"proven"_qs,
    u"unproven"_qs, u"storing"_qs, u"not stored"_qs};

enum class Way
{
    Cancel,  ///< its button, or Escape where that is hidden
    Close,   ///< the window's own
    Destroy, ///< the main window goes, and takes it along
};
const QStringList wayNames{u"Cancel"_qs, u"the window's close"_qs, u"quitting"_qs};

const QByteArray olderKey = "an-older-key-0001";

void addFault(WizardWorkspace &workspace, const QString &text)
{
    workspace.sandbox.faults().add(parseFault(text).value());
}

bool isStep(At at)
{
    return at == At::Customer || at == At::Route || at == At::Link || at == At::Paste;
}

void prepare(WizardWorkspace &workspace, At at)
{
    workspace.setPublicRedirect(u"https://us.example.com/done/{ref}"_qs);
    if (at == At::Listening || at == At::TimedOut || at == At::Refused)
        workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    else if (at == At::BrowserReached)
        addFault(workspace, u"silence,path=/grantapiaccess,site=consent"_qs);
    else if (at == At::Checking)
        addFault(workspace, u"silence,path=/list"_qs);
    else if (at == At::Unproven)
        addFault(workspace, u"403,path=/list"_qs);
}

bool goTo(AuthorizationWizard &wizard, At at)
{
    if (at == At::Customer)
        return step(wizard) == u"CustomerStep";
    next(wizard);
    if (at == At::Route)
        return step(wizard) == u"RouteStep";
    const char *radio = at == At::Link ? "elsewhereRadio" : at == At::Paste ? "pasteRadio" : "hereRadio";
    child<QRadioButton>(*page(wizard), radio)->click();
    next(wizard);
    if (isStep(at))
        return step(wizard) == (at == At::Link ? u"LinkStep" : u"PasteStep");
    const bool isWaiting =
        at == At::Listening || at == At::BrowserReached || at == At::Refused || at == At::TimedOut;
    if (isWaiting || at == At::Checking)
        return reaches(wizard, "ConfirmationStep");
    return reaches(wizard, "ProofStep");
}

void close(std::unique_ptr<AuthorizationWizard> &wizard, Way way)
{
    auto *cancel = child<QPushButton>(*wizard, "cancelButton");
    if (way == Way::Cancel && cancel->isVisible())
        cancel->click();
    else if (way == Way::Cancel)
        QTest::keyClick(wizard.get(), Qt::Key_Escape);
    else if (way == Way::Close)
        QVERIFY(wizard->close());
    wizard.reset(); // as Qt::WA_DeleteOnClose does
}

/// What the store holds, or might hold: everything that goes there is announced in the database before.
QStringList entriesOf(WizardWorkspace &workspace)
{
    QStringList entries;
    const QList<SecretIntent> intents = workspace.repository().secretIntents().value();
    for (const SecretIntent &intent : intents)
        entries.append(intent.stored.reference.toString() + QString::number(int(intent.state)));
    return entries;
}

QList<RedirectListener *> listenersLeft()
{
    return QCoreApplication::instance()->findChildren<RedirectListener *>();
}

} // namespace

/// Closing the wizard, in every state and in every way: nothing is left behind.
class TestWizardClose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingBehind_data();
    void leavesNothingBehind();
    void cleanup() { qDeleteAll(listenersLeft()); }

private:
    /// From the step to the state in which the attempt is then.
    [[nodiscard]] static bool bringOn(WizardWorkspace &workspace, AuthorizationWizard &wizard, At at);
};

void TestWizardClose::leavesNothingBehind_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("way");
    QTest::addColumn<bool>("isNew");
    for (int at = 0; at < placeNames.size(); ++at) {
        for (int way = 0; way < wayNames.size(); ++way) {
            for (const bool isNew : {true, false})
                QTest::newRow(qPrintable(placeNames.at(at) + u", "_qs + wayNames.at(way) +
                                         (isNew ? u", new"_qs : u", another key"_qs)))
                    << at << way << isNew;
        }
    }
}

bool TestWizardClose::bringOn(WizardWorkspace &workspace, AuthorizationWizard &wizard, At at)
{
    const auto *progress = child<QWidget>(wizard, "progressList");
    if (at == At::BrowserReached)
        return waitUntil([&] { return problem(wizard).contains(u"If the access was refused there"_qs); });
    if (at == At::Refused)
        return problem(wizard).contains(u"Another authorization is waiting"_qs);
    if (at == At::TimedOut) {
        workspace.mockClock.advance(RedirectListener::lifetimeMs);
        return waitUntil([&] { return problem(wizard).contains(u"Nobody confirmed in time"_qs); });
    }
    if (at == At::Checking)
        return waitUntil([&] {
            return progress->accessibleName().contains(u"Key received, checking it with GET /list: now"_qs);
        });
    if (at == At::Storing)
        workspace.secretStore.gate = Completion<bool>();
    if (at == At::NotStored)
        workspace.secretStore.putError = ErrorCode::StoreLocked;
    if (at == At::Storing || at == At::NotStored)
        next(wizard);
    if (isStep(at) || at == At::Listening)
        return true;
    if (at == At::Unproven)
        return waitUntil([&] { return button(wizard, "retryButton")->isVisible(); });
    const auto *state = child<QWidget>(*page(wizard), "stateLine");
    const QString words = at == At::Storing     ? u"Writing it"_qs
                          : at == At::NotStored ? u"put failed"_qs
                                                : u"The key works"_qs;
    return waitUntil([&] { return state->accessibleName().contains(words); });
}

void TestWizardClose::leavesNothingBehind()
{
    QFETCH(const int, at);
    QFETCH(const int, way);
    QFETCH(const bool, isNew);
    WizardWorkspace workspace;
    prepare(workspace, At(at));
    const Account before = isNew ? Account()
                                 : workspace.addAccount(workspace.integration, workspace.customer.name,
                                       workspace.customer.userName, olderKey);
    std::unique_ptr<AuthorizationWizard> other;
    if (At(at) == At::Refused) {
        other = std::make_unique<AuthorizationWizard>(workspace);
        child<QLineEdit>(*other, "nameEdit")->setText(u"Another"_qs);
        other->show();
        waitForConfirmation(*other);
    }
    const QStringList entries = entriesOf(workspace);
    auto wizard = isNew ? std::make_unique<AuthorizationWizard>(workspace)
                        : std::make_unique<AuthorizationWizard>(workspace, before, workspace.integration);
    wizard->show();
    QVERIFY(goTo(*wizard, At(at)));
    QVERIFY(bringOn(workspace, *wizard, At(at)));
    close(wizard, Way(way));
    other.reset();

    if (At(at) == At::Storing)
        workspace.secretStore.gate->complete(true);
    workspace.secretStore.gate.reset();
    QTest::qWait(100);
    // What was being stored is stored to its end; everything else is as it was.
    const QList<Account> accounts = workspace.repository().accounts().value();
    const bool isStored = At(at) == At::Storing;
    QCOMPARE(accounts.size(), isNew && !isStored ? 0 : 1);
    for (const Account &account : accounts) {
        QCOMPARE(workspace.kept(account.id), isStored ? workspace.key().toUtf8() : olderKey);
        QVERIFY(!account.authorization);
    }
    if (isStored) // beside the one that it replaced, which is kept for going back
        QCOMPARE(entriesOf(workspace).size(), entries.size() + 1);
    else
        QCOMPARE(entriesOf(workspace), entries);
    QVERIFY(!QDir(workspace.dataDir()).exists(u"authorization.lock"_qs));
    // A port that was told to a browser refuses for a while, by itself and without the lock; no other is
    // open.
    for (const RedirectListener *listener : listenersLeft()) {
        QVERIFY(listener->state() == RedirectListener::State::Cancelled ||
                listener->state() == RedirectListener::State::TimedOut ||
                listener->state() == RedirectListener::State::Captured);
        RawClient client(static_cast<quint16>(listener->startUrl().port()));
        const QByteArray target = listener->redirectUrl().mid(listener->redirectUrl().indexOf("/cb/"));
        QCOMPARE(statusOf(client.ask("GET " + target + "?customerkey=K1 HTTP/1.1\r\nHost: " +
                                     listener->authority() + "\r\n\r\n")),
            410);
    }
    QVERIFY(!isStep(At(at)) || listenersLeft().isEmpty());
    // The next one may begin at once.
    AuthorizationWizard following(workspace);
    child<QLineEdit>(following, "nameEdit")->setText(u"Next"_qs);
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    following.show();
    waitForConfirmation(following);
    QVERIFY2(problem(following).isEmpty(), qPrintable(problem(following)));
}

QTEST_MAIN(TestWizardClose)
#include "tst_wizardclose.moc"
