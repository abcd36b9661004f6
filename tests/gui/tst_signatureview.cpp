// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/playgroundpage.h"
#include "gui/playground/signaturebytes.h"
#include "gui/playground/signatureexplainer.h"
#include "gui/playground/signatureview.h"
#include "gui/playground/tracestepcard.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "sandbox/sandbox.h"
#include "support/await.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageAuthenticationCode>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>

using namespace signet;
using namespace signet::test;

/// The inspector: live while the draft is edited, byte by byte, and the explainer beside it.
class TestSignatureView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void signsTheDraftWhileItIsEdited();
    void opensTheKeysOnceAndOnlyWhenLookedAt();
    void showsEveryByte();
    void flagsWhatIsEasilyOverlooked();
    void keysInTheQueryAreNotShown();
    void takesXCiApart();
    void explainsWhatIsPasted();
    void anotherTimeCanBeGiven();
    void offersToExplainARefusal();
    void longAddressesStaySmooth();
    void lockingForgetsTheKeys();

private:
    void showCoredination(Placement placement = Placement::Header);
    void showKlickTipp();
    void openSignature();
    void type(const QString &target);
    void send();
    void explain(const QByteArray &pasted);
    [[nodiscard]] TraceStepCard *card(const QString &title) const;
    [[nodiscard]] QString inputOf(const QString &title) const;
    [[nodiscard]] QString verdict() const { return child<QLabel>(*m_page, "verdictLabel")->text(); }
    [[nodiscard]] QStringList shownTexts() const;
    [[nodiscard]] QByteArray signature(const QByteArray &baseString) const;

    SystemClock m_clock;
    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<PlaygroundPage> m_page;
};

void TestSignatureView::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_sandbox = std::make_unique<Sandbox>(m_clock);
    QVERIFY(m_sandbox->listen().has_value());
}

void TestSignatureView::cleanup()
{
    m_page.reset();
    m_sandbox.reset();
    m_workspace.reset();
}

void TestSignatureView::showCoredination(Placement placement)
{
    const SandboxCredentials &known = m_sandbox->credentials();
    Integration integration = m_workspace->addIntegration(QStringLiteral("Field service"),
        Service::Coredination, Environment::Sandbox, m_sandbox->coredinationBaseUrl());
    m_workspace->store(integration.id, SecretField::ApiKey, known.apiKeySigned.toLatin1());
    m_workspace->store(integration.id, SecretField::SigningSecret, known.signingSecret.toUtf8());
    integration = m_workspace->repository().integration(integration.id).value();
    integration.coredination.credentialsPlacement = placement;
    integration.coredination.signaturePlacement = placement;
    const Account account = m_workspace->addAccount(integration, known.users.first().name,
        known.users.first().email, known.users.first().apiToken.toUtf8());
    m_page = std::make_unique<PlaygroundPage>(*m_workspace);
    m_page->setTarget(integration, account);
    m_page->resize(1000, 800);
    m_page->show();
}

void TestSignatureView::showKlickTipp()
{
    const SandboxCredentials &known = m_sandbox->credentials();
    Integration integration = m_workspace->addIntegration(
        QStringLiteral("KlickTipp"), Service::KlickTipp, Environment::Sandbox, m_sandbox->klickTippBaseUrl());
    m_workspace->store(integration.id, SecretField::DeveloperKey, known.developerKey.toLatin1());
    integration = m_workspace->repository().integration(integration.id).value();
    const Account account = m_workspace->addAccount(integration, known.customers.first().name,
        known.customers.first().userName, known.customers.first().customerKey.toUtf8());
    m_page = std::make_unique<PlaygroundPage>(*m_workspace);
    m_page->setTarget(integration, account);
    m_page->resize(1000, 800);
    m_page->show();
}

void TestSignatureView::openSignature()
{
    child<QTabWidget>(*m_page, "answerTabs")->setCurrentWidget(child<QWidget>(*m_page, "signatureTab"));
    QVERIFY(waitUntil([this] { return !m_page->findChildren<TraceStepCard *>().isEmpty(); }));
}

void TestSignatureView::type(const QString &target)
{
    child<QLineEdit>(*m_page, "targetEdit")->setText(target);
}

void TestSignatureView::send()
{
    child<QPushButton>(*m_page, "sendButton")->click();
    QVERIFY(waitUntil([this] { return child<QComboBox>(*m_page, "sourceCombo")->currentIndex() == 0; }));
}

void TestSignatureView::explain(const QByteArray &pasted)
{
    child<QPlainTextEdit>(*m_page, "pasteEdit")->setPlainText(QString::fromUtf8(pasted));
    child<QPushButton>(*m_page, "explainButton")->click();
    QVERIFY(waitUntil([this] { return !verdict().isEmpty(); }));
}

TraceStepCard *TestSignatureView::card(const QString &title) const
{
    for (TraceStepCard *candidate : m_page->findChildren<TraceStepCard *>()) {
        if (child<QLabel>(*candidate, "titleLabel")->text().contains(title))
            return candidate;
    }
    return nullptr;
}

QString TestSignatureView::inputOf(const QString &title) const
{
    const TraceStepCard *found = card(title);
    return found != nullptr ? child<QTextEdit>(*found, "inputText")->toPlainText() : QString();
}

QStringList TestSignatureView::shownTexts() const
{
    QStringList texts;
    for (const QTextEdit *edit : m_page->findChildren<QTextEdit *>())
        texts.append(edit->toPlainText());
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        texts.append(label->text());
    for (const SignatureBytesView *bytes : m_page->findChildren<SignatureBytesView *>()) {
        for (int row = 0; row < bytes->model()->rowCount(); ++row)
            texts.append(bytes->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    }
    return texts;
}

QByteArray TestSignatureView::signature(const QByteArray &baseString) const
{
    return QMessageAuthenticationCode::hash(
        baseString, m_sandbox->credentials().signingSecret.toUtf8(), QCryptographicHash::Sha1)
        .toBase64();
}

void TestSignatureView::signsTheDraftWhileItIsEdited()
{
    showCoredination();
    type(QStringLiteral("/customer?limit=5"));
    openSignature();
    QVERIFY(
        waitUntil([this] { return inputOf(QStringLiteral("Base string")).endsWith(u"_/customer?limit=5"); }));
    const TraceStepCard *before = card(QStringLiteral("Base string"));
    type(QStringLiteral("/customer?limit=7"));
    QVERIFY(
        waitUntil([this] { return inputOf(QStringLiteral("Base string")).endsWith(u"_/customer?limit=7"); }));
    QCOMPARE(card(QStringLiteral("Base string")), before); // what was opened stays open
    const QByteArray base = inputOf(QStringLiteral("Base string")).toUtf8();
    QVERIFY(child<QTextEdit>(*m_page, "sentText")
                ->toPlainText()
                .contains(QStringLiteral("API-Signature-Timestamp")));
    QVERIFY(child<QTextEdit>(*card(QStringLiteral("Base64")), "outputText")
                ->toPlainText()
                .contains(QString::fromLatin1(signature(base))));
    type(QStringLiteral("https://elsewhere.example/"));
    QVERIFY(waitUntil([this] { return m_page->findChildren<TraceStepCard *>().isEmpty(); }));
    QVERIFY(m_sandbox->log().entries().isEmpty());
}

void TestSignatureView::opensTheKeysOnceAndOnlyWhenLookedAt()
{
    showCoredination();
    type(QStringLiteral("/customer"));
    QTest::qWait(150);
    const auto gets = [this] { return m_workspace->secretStore.calls.count(QStringLiteral("get")); };
    const auto before = gets();
    openSignature();
    const auto opened = gets();
    QVERIFY(opened > before);
    for (int i = 0; i < 5; ++i) {
        type(QStringLiteral("/customer?limit=%1").arg(i));
        QTest::qWait(80);
    }
    QVERIFY(inputOf(QStringLiteral("Base string")).endsWith(u"limit=4"));
    QCOMPARE(gets(), opened);
}

void TestSignatureView::showsEveryByte()
{
    showCoredination();
    type(QStringLiteral("/customer?limit=5"));
    openSignature();
    TraceStepCard *base = card(QStringLiteral("Base string"));
    QVERIFY(base != nullptr);
    auto *button = child<QPushButton>(*base, "bytesButton");
    QVERIFY(waitUntil([button] { return button->isVisible(); }));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    auto *bytes = base->findChild<SignatureBytesView *>();
    QVERIFY(bytes != nullptr && bytes->isVisible());
    const QByteArray text = inputOf(QStringLiteral("Base string")).toUtf8();
    const auto *model = qobject_cast<SignatureByteModel *>(bytes->model());
    QCOMPARE(
        model->rowCount(), static_cast<int>((text.size() + model->bytesInRow() - 1) / model->bytesInRow()));
    QByteArray fromHex;
    for (int row = 0; row < model->rowCount(); ++row)
        fromHex += QByteArray::fromHex(
            model->index(row, SignatureByteModel::Hexadecimal).data().toString().toLatin1());
    QCOMPARE(fromHex, text);
    QCOMPARE(model->roleAt(0), TraceRole::Method);
    QCOMPARE(model->roleAt(3), TraceRole::Separator);
    QCOMPARE(model->roleAt(4), TraceRole::Timestamp);
    QCOMPARE(model->roleAt(text.indexOf('/')), TraceRole::Path);
    QCOMPARE(model->roleAt(text.indexOf('?')), TraceRole::Query);
    const QString spoken = model->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("47 45 54")) && spoken.contains(QStringLiteral("method")),
        qPrintable(spoken));
    bytes->setFocus();
    QTest::keyClick(bytes, Qt::Key_Down);
    QCOMPARE(bytes->currentIndex().row(), 1);
}

void TestSignatureView::flagsWhatIsEasilyOverlooked()
{
    showCoredination();
    type(QStringLiteral("/customer?q=a\u00a0b"));
    openSignature();
    const auto remarks = [this] {
        const TraceStepCard *base = card(QStringLiteral("Base string"));
        return base != nullptr ? child<QLabel>(*base, "remarksLabel")->text() : QString();
    };
    QVERIFY(waitUntil([&] { return remarks().contains(QStringLiteral("no-break space (U+00A0)")); }));
    QVERIFY(remarks().startsWith(QStringLiteral("▲")));
    type(QStringLiteral("/customer?q=ab"));
    QVERIFY(waitUntil([&] { return remarks().isEmpty(); }));
}

void TestSignatureView::keysInTheQueryAreNotShown()
{
    showCoredination(Placement::Query);
    type(QStringLiteral("/customer?limit=5"));
    openSignature();
    TraceStepCard *base = card(QStringLiteral("Base string"));
    child<QPushButton>(*base, "bytesButton")->click();
    const auto *model = qobject_cast<SignatureByteModel *>(base->findChild<SignatureBytesView *>()->model());
    int masked = 0;
    for (int row = 0; row < model->rowCount(); ++row)
        masked += static_cast<int>(
            model->index(row, SignatureByteModel::Hexadecimal).data().toString().count(QStringLiteral("••")));
    const SandboxCredentials &known = m_sandbox->credentials();
    QCOMPARE(masked, known.apiKeySigned.size() + known.users.first().apiToken.size());
    for (const QString &text : shownTexts()) {
        for (const QString &hidden :
            {known.apiKeySigned, known.users.first().apiToken, known.signingSecret}) {
            QVERIFY(!text.contains(hidden));
            QVERIFY(!text.contains(QString::fromLatin1(hidden.left(8).toUtf8().toHex(' '))));
        }
    }
}

void TestSignatureView::takesXCiApart()
{
    showKlickTipp();
    openSignature();
    const TraceStepCard *xCi = card(QStringLiteral("X-Ci, taken apart"));
    QVERIFY(xCi != nullptr);
    const SandboxCredentials &known = m_sandbox->credentials();
    const QByteArray mac = QMessageAuthenticationCode::hash(known.customers.first().customerKey.toUtf8(),
        QByteArray::fromHex(known.developerKey.toLatin1()), QCryptographicHash::Sha256);
    QVERIFY(child<QTextEdit>(*xCi, "inputText")->toPlainText().startsWith(QString::fromLatin1(mac.toHex())));
    QVERIFY(child<QTextEdit>(*xCi, "outputText")
                ->toPlainText()
                .contains(QStringLiteral("the one that these keys give")));
    for (const QString &text : shownTexts()) {
        QVERIFY(!text.contains(known.customers.first().customerKey));
        QVERIFY(!text.contains(known.developerKey));
    }
    const QByteArray wrong =
        QByteArray(QMessageAuthenticationCode::hash(known.customers.first().customerKey.toUtf8(),
                       known.developerKey.toLatin1(), QCryptographicHash::Sha256) +
                   known.customers.first().customerKey.toUtf8())
            .toBase64();
    explain(wrong);
    QVERIFY2(verdict().startsWith(QStringLiteral("Found.")), qPrintable(verdict()));
    QVERIFY(shownTexts().join(u'\n').contains(QStringLiteral("developer key as text")));
    QVERIFY(m_sandbox->log().entries().isEmpty());
}

void TestSignatureView::explainsWhatIsPasted()
{
    showCoredination();
    type(QStringLiteral("/customer?limit=5&from=08%3A00%2B01"));
    openSignature();
    QVERIFY(waitUntil([this] { return inputOf(QStringLiteral("Base string")).contains(u"%2B01"); }));
    QByteArray theirs = inputOf(QStringLiteral("Base string")).toUtf8();
    explain(signature(theirs));
    QVERIFY2(verdict().startsWith(QStringLiteral("It is right")), qPrintable(verdict()));
    theirs.replace("%2B", "+");
    explain(signature(theirs));
    QVERIFY2(shownTexts().join(u'\n').contains(QStringLiteral("▲ It writes + where %2B is sent.")),
        qPrintable(verdict()));
    explain(signature("something else"));
    QVERIFY2(verdict().startsWith(QStringLiteral("None of the")), qPrintable(verdict()));
    explain("get_" + theirs.mid(4));
    QVERIFY2(verdict().startsWith(QStringLiteral("Found. Two")), qPrintable(verdict()));
    child<QPlainTextEdit>(*m_page, "pasteEdit")->clear();
    QVERIFY(verdict().isEmpty());
    QVERIFY(!child<QPushButton>(*m_page->findChild<SignatureExplainer *>(), "explainButton")->isEnabled());
}

void TestSignatureView::anotherTimeCanBeGiven()
{
    showCoredination();
    type(QStringLiteral("/customer"));
    openSignature();
    child<QLineEdit>(*m_page, "timeEdit")->setText(QStringLiteral("1395357126997"));
    explain(signature("GET_1395357126997_/api/1/customer"));
    QVERIFY2(shownTexts().join(u'\n').contains(QStringLiteral("signs the path of the base URL too")),
        qPrintable(verdict()));
}

void TestSignatureView::offersToExplainARefusal()
{
    showCoredination();
    m_sandbox->settings().signBasePath = true;
    type(QStringLiteral("/customer"));
    send();
    auto *view = m_page->findChild<SignatureView *>();
    auto *offer = child<QPushButton>(*m_page, "explainOfferButton");
    QVERIFY(offer->isVisible());
    offer->click();
    QVERIFY(view->isVisible());
    QCOMPARE(m_page->focusWidget(), child<QPlainTextEdit>(*m_page, "pasteEdit"));
    const QString words = child<QLabel>(*m_page, "refusalLabel")->text();
    QVERIFY2(words.contains(QStringLiteral("401")), qPrintable(words));
    m_sandbox->settings().signBasePath = false;
    send();
    QVERIFY(waitUntil([offer] { return !offer->isVisible(); }));
}

void TestSignatureView::longAddressesStaySmooth()
{
    showCoredination();
    type(QStringLiteral("/customer?q=1"));
    openSignature();
    child<QPushButton>(*card(QStringLiteral("Base string")), "bytesButton")->click();
    const QString longTarget = QStringLiteral("/customer?q=") + QString(10'000, u'x');
    QElapsedTimer timer;
    timer.start();
    type(longTarget);
    QVERIFY(waitUntil([&] { return inputOf(QStringLiteral("Base string")).size() > 10'000; }));
    qInfo("a draft of 10,000 bytes is shown after %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(timer.elapsed() < 3'000);
    QCOMPARE(m_page->findChild<SignatureBytesView *>()->model()->rowCount(), 627);
}

void TestSignatureView::lockingForgetsTheKeys()
{
    showCoredination();
    type(QStringLiteral("/customer"));
    openSignature();
    m_workspace->secretStore.getError = ErrorCode::StoreLocked;
    m_workspace->status.state = StoreState::Locked;
    Q_EMIT m_workspace->storeStatusChanged(m_workspace->status);
    QVERIFY(waitUntil([this] { return m_page->findChildren<TraceStepCard *>().isEmpty(); }));
}

QTEST_MAIN(TestSignatureView)
#include "tst_signatureview.moc"
