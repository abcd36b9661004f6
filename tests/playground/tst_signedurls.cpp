// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/draft/draftsigner.h"
#include "playground/request/requestrunner.h"
#include "support/authbench.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

/// PLAYGROUND 3.2: the everyday addresses of which the other playgrounds sign 3 to 10 of 13 right. The
/// sandbox recomputes every signature from the request line, with code of its own.
class TestSignedUrls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void H8_thirteenAddressesAreSignedRight_data();
    void H8_thirteenAddressesAreSignedRight();
    void H8_theDraftIsSignedLikeTheRequest_data() { H8_thirteenAddressesAreSignedRight_data(); }
    void H8_theDraftIsSignedLikeTheRequest();
    void signingADraftOpensNoConnection();
    void aWrongSecretIsNotAccepted();
};

void TestSignedUrls::H8_thirteenAddressesAreSignedRight_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("sent"); // below the base
    QTest::addColumn<Placement>("placement");
    QTest::addColumn<bool>("signBasePath");
    struct Address
    {
        const char *method;
        const char *typed;
        const char *sent;
    };
    const Address addresses[] = {{"GET", "/b/x", "/b/x"}, {"GET", "/b/x?list=1,2", "/b/x?list=1,2"},
        {"GET", "/b/x?q=a b", "/b/x?q=a%20b"}, {"GET", "/b/x?q=ä", "/b/x?q=%C3%A4"},
        {"GET", "/b/x?q=a+b", "/b/x?q=a+b"}, {"GET", "/b/x?q=a%20b", "/b/x?q=a%20b"},
        {"GET", "/b/x?q=a|b", "/b/x?q=a%7Cb"}, {"GET", "/b/x?f[0]=1", "/b/x?f[0]=1"},
        {"GET", "/seg-1?q=vä l", "/seg-1?q=v%C3%A4%20l"}, // what is left of variables
        {"GET", "/b/x?email=a@b.de", "/b/x?email=a@b.de"}, {"POST", "/customer", "/customer"},
        {"GET", "/b/x?q=it's", "/b/x?q=it's"}, {"GET", "/b/x/?q=", "/b/x/?q="}};
    for (const Address &address : addresses) {
        for (const Placement placement : {Placement::Header, Placement::Query}) {
            for (const bool signBasePath : {false, true})
                QTest::addRow("%s %s, %s%s", address.method, address.typed,
                    QByteArray(placementName(placement).data()).constData(),
                    signBasePath ? ", base path" : "")
                    << QString::fromLatin1(address.method) << QString::fromUtf8(address.typed)
                    << QByteArray(address.sent) << placement << signBasePath;
        }
    }
}

void TestSignedUrls::H8_thirteenAddressesAreSignedRight()
{
    QFETCH(QString, method);
    QFETCH(QString, target);
    QFETCH(QByteArray, sent);
    QFETCH(Placement, placement);
    QFETCH(bool, signBasePath);
    AuthBench bench;
    bench.sandbox.settings().signBasePath = signBasePath;
    Integration integration = bench.addCoredination();
    integration.coredination.credentialsPlacement = placement;
    integration.coredination.signaturePlacement = placement;
    integration.coredination.signBasePath = signBasePath;
    Draft draft;
    draft.method = method;
    draft.target = target;
    if (method == QStringLiteral("POST"))
        draft.body = R"({"name":"Müßig"})";
    RequestRunner runner(bench.talks.signer, bench.http);
    const auto result = await(runner.run(draft, integration, std::nullopt, Cancellation()));
    QVERIFY(result && *result);
    QVERIFY2((*result)->isAnswered() && (*result)->status != 401,
        ((*result)->reason + ' ' + (*result)->body).constData());
    QCOMPARE(bench.sandbox.log().entries().size(), 1);
    const LoggedRequest &seen = bench.sandbox.log().entries().first();
    QVERIFY2(seen.verdict.contains(QStringLiteral("signature")), qPrintable(seen.verdict));
    const QByteArray line = seen.requestLine;
    const QByteArray address = line.split(' ').value(1);
    QVERIFY2(
        address == "/api/1" + sent || (placement == Placement::Query && address.startsWith("/api/1" + sent)),
        address.constData());
}

void TestSignedUrls::H8_theDraftIsSignedLikeTheRequest()
{
    QFETCH(QString, method);
    QFETCH(QString, target);
    QFETCH(Placement, placement);
    QFETCH(bool, signBasePath);
    AuthBench bench;
    Integration integration = bench.addCoredination();
    integration.coredination.credentialsPlacement = placement;
    integration.coredination.signaturePlacement = placement;
    integration.coredination.signBasePath = signBasePath;
    DraftSigner signer(bench.credentials, bench.talks.sessions);
    const auto keys = await(signer.open(integration, std::nullopt));
    QVERIFY(keys && *keys);
    Draft draft;
    draft.method = method;
    draft.target = target;
    const Result<WireRequest> compiled = compileDraft(draft, integration);
    QVERIFY(compiled);
    const Result<SignedRequest> preview = signDraft(*compiled, **keys, bench.clock.nowMs());
    QVERIFY(preview);
    // Judged by the explainer, which recomputes it from the facts alone.
    const std::optional<SignatureFacts> facts = signatureFacts(preview->request, **keys, target.toUtf8());
    QVERIFY(facts);
    QByteArray raw = preview->request.method() + ' ' + preview->request.target() + " HTTP/1.1\r\n";
    for (const Header &header : preview->request.headers())
        raw += header.name + ": " + header.value + "\r\n";
    const MismatchAnswer answer = explainPasted(*facts, raw + "\r\n");
    QCOMPARE(answer.verdict, MismatchVerdict::Same);
    QVERIFY2(answer.notes.isEmpty(), qPrintable(answer.notes.join(u' ')));
}

void TestSignedUrls::signingADraftOpensNoConnection()
{
    AuthBench bench;
    const Integration integration = bench.addKlickTipp();
    Account account = bench.addCustomer(integration);
    QVERIFY(bench.keep(
        account.id, SecretField::CustomerKey, bench.sandbox.credentials().customers.first().customerKey));
    DraftSigner signer(bench.credentials, bench.talks.sessions);
    const auto keys = await(signer.open(integration, account));
    QVERIFY(keys && *keys);
    Draft draft;
    draft.target = QStringLiteral("/list");
    const Result<SignedRequest> preview =
        signDraft(*compileDraft(draft, integration), **keys, bench.clock.nowMs());
    QVERIFY(preview && preview->request.header("X-Ci"));
    const Result<MismatchAnswer> answer =
        explainPasted(*partnerFacts(**keys), *preview->request.header("X-Ci"));
    QVERIFY(answer);
    QCOMPARE(answer->verdict, MismatchVerdict::Same);
    // A session is not opened for a preview.
    account.method = AuthMethod::SessionLogin;
    const auto without = await(signer.open(integration, account));
    QVERIFY(without && !*without);
    QCOMPARE((*without).error().code, ErrorCode::SecretMissing);
    QVERIFY(bench.sandbox.log().entries().isEmpty());
}

void TestSignedUrls::aWrongSecretIsNotAccepted()
{
    AuthBench bench;
    const Integration integration = bench.addCoredination();
    QVERIFY(bench.keep(integration.id, SecretField::SigningSecret, QStringLiteral("not the secret at all")));
    RequestRunner runner(bench.talks.signer, bench.http);
    Draft draft;
    draft.target = QStringLiteral("/customer");
    const auto result = await(runner.run(draft, integration, std::nullopt, Cancellation()));
    QVERIFY(result && *result);
    QCOMPARE((*result)->status, 401);
}

QTEST_GUILESS_MAIN(TestSignedUrls)
#include "tst_signedurls.moc"
