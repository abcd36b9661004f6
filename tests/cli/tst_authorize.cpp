// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ending
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

QJsonObject objectIn(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

/// `signet-cli authorize` for customers elsewhere, as a process. What stores a key is tested in tests/e2e.
class AuthorizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void endsWithDocumentedCodes_data();
    void endsWithDocumentedCodes();
    void printsLinks();
    void keepsTheLinkThatWasSent();
    void draftsAMail_data();
    void draftsAMail();
    void listsAndGivesUp();
    void addressOfAnotherCustomerIsRefused();
    void addressThatNobodyWaitsForIsRefused_data();
    void addressThatNobodyWaitsForIsRefused();
    void anotherMethodIsSaidFirst();
    void twoAttemptsDoNotWait();

private:
    void start(QProcess &process, const QString &words) const;
    [[nodiscard]] Ending run(const QString &words, const QByteArray &input = {}) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void AuthorizeTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QCOMPARE(
        run(u"integration add K --account-id 1 --public-redirect https://us.example.com/done/{ref}"_qs).code,
        0);
    QCOMPARE(run(u"integration add Bare --account-id 1"_qs).code, 0);
    for (const char *name : {"A", "B"})
        QCOMPARE(
            run(u"account add %1 --integration K --user-name user"_qs.arg(QLatin1StringView(name))).code, 0);
    QCOMPARE(run(u"account add C --integration Bare --user-name user"_qs).code, 0);
}

void AuthorizeTest::start(QProcess &process, const QString &words) const
{
    process.setProgram(qEnvironmentVariable("SIGNET_BIN_DIR") + u"/signet-cli"_qs);
    process.setArguments(QStringList{u"--data-dir"_qs, m_dir->path(), u"--store"_qs, u"memory"_qs} +
                         words.split(u' ', Qt::SkipEmptyParts));
    process.start();
}

Ending AuthorizeTest::run(const QString &words, const QByteArray &input) const
{
    QProcess process;
    start(process, words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void AuthorizeTest::endsWithDocumentedCodes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("code");
    QTest::newRow("no account") << u"authorize"_qs << QByteArray() << 2;
    QTest::newRow("two accounts here") << u"authorize A B"_qs << QByteArray() << 2;
    QTest::newRow("no such account") << u"authorize nobody"_qs << QByteArray() << 3;
    QTest::newRow("elsewhere without accounts") << u"authorize --elsewhere"_qs << QByteArray() << 2;
    QTest::newRow("elsewhere, unknown account") << u"authorize --elsewhere A nobody"_qs << QByteArray() << 3;
    QTest::newRow("elsewhere without public redirect") << u"authorize --elsewhere C"_qs << QByteArray() << 2;
    QTest::newRow("routes exclude each other") << u"authorize A --elsewhere --paste"_qs << QByteArray() << 2;
    QTest::newRow("mail by itself") << u"authorize A --mail de"_qs << QByteArray() << 2;
    QTest::newRow("mail in French") << u"authorize --elsewhere A --mail fr"_qs << QByteArray() << 2;
    QTest::newRow("pending with an account") << u"authorize --pending A"_qs << QByteArray() << 2;
    QTest::newRow("pending, nobody") << u"authorize --pending"_qs << QByteArray() << 0;
    QTest::newRow("give up nobody") << u"authorize --give-up"_qs << QByteArray() << 2;
    QTest::newRow("bare key without account") << u"authorize --paste"_qs << QByteArray("K1\n") << 2;
    QTest::newRow("address that nobody waits for")
        << u"authorize --paste"_qs
        << QByteArray("https://us.example.com/done/0123456789abcdefghijkl?customerkey=K1\n") << 2;
    QTest::newRow("nonsense for an account") << u"authorize A --paste"_qs << QByteArray("two words\n") << 2;
}

void AuthorizeTest::endsWithDocumentedCodes()
{
    QFETCH(QString, words);
    QFETCH(QByteArray, input);
    QFETCH(int, code);
    const Ending ending = run(words, input);
    QCOMPARE(ending.code, code);
    QVERIFY(code == 0 || !ending.err.isEmpty());
    QVERIFY(!ending.err.contains("K1"));
    // Nobody waits because of what was refused.
    QCOMPARE(run(u"authorize --pending --json"_qs).out.trimmed(), QByteArray("[]"));
}

void AuthorizeTest::printsLinks()
{
    const Ending ending = run(u"authorize --elsewhere A B"_qs);
    QCOMPARE(ending.code, 0);
    const QList<QByteArray> links = ending.out.trimmed().split('\n');
    QCOMPARE(links.size(), 2);
    const QByteArray begin = "https://app.klicktipp.com/grantapiaccess/1?url=https://us.example.com/done/";
    for (const QByteArray &link : links)
        QVERIFY(link.startsWith(begin) && link.size() == begin.size() + 22);
    QVERIFY(links.at(0) != links.at(1));
    QVERIFY(ending.err.contains("A") && ending.err.contains("B"));
    const QJsonObject json = objectIn(run(u"authorize --elsewhere A --json"_qs).out);
    QCOMPARE(json[u"event"].toString(), u"waiting"_qs);
    QCOMPARE(json[u"link"].toString().toLatin1(), links.at(0));
    QVERIFY(!json.contains(u"body"));
}

void AuthorizeTest::keepsTheLinkThatWasSent()
{
    const QByteArray first = run(u"authorize --elsewhere A"_qs).out;
    QVERIFY(!first.isEmpty());
    QCOMPARE(run(u"authorize --elsewhere A"_qs).out, first);
}

void AuthorizeTest::draftsAMail_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("greeting");
    QTest::newRow("German") << u"de"_qs << QByteArray("Guten Tag,");
    QTest::newRow("English") << u"en"_qs << QByteArray("Hello,");
}

void AuthorizeTest::draftsAMail()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, greeting);
    const QByteArray link = run(u"authorize --elsewhere A"_qs).out.trimmed();
    const Ending ending = run(u"authorize --elsewhere A --mail "_qs + language);
    QCOMPARE(ending.code, 0);
    QVERIFY(ending.out.contains(greeting));
    QVERIFY(ending.out.contains(link));
    const QJsonObject json = objectIn(run(u"authorize --elsewhere A --json --mail "_qs + language).out);
    QVERIFY(!json[u"subject"].toString().isEmpty());
    QVERIFY(json[u"body"].toString().toUtf8().startsWith(greeting));
}

void AuthorizeTest::listsAndGivesUp()
{
    const QByteArray link = run(u"authorize --elsewhere B"_qs).out.trimmed();
    const QJsonArray waiting = QJsonDocument::fromJson(run(u"authorize --pending --json"_qs).out).array();
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first()[u"account"].toString(), u"B"_qs);
    QCOMPARE(waiting.first()[u"integration"].toString(), u"K"_qs);
    QCOMPARE(waiting.first()[u"link"].toString().toLatin1(), link);
    QVERIFY(waiting.first()[u"since_ms"].toDouble() > 1.6e12);
    QVERIFY(run(u"authorize --pending"_qs).out.startsWith("K/B "));
    QCOMPARE(run(u"authorize --give-up B"_qs).code, 0);
    QCOMPARE(run(u"authorize --pending"_qs).out, QByteArray());
    QCOMPARE(run(u"account show B"_qs).code, 0); // the account stays
}

void AuthorizeTest::addressOfAnotherCustomerIsRefused()
{
    const QByteArray link = run(u"authorize --elsewhere A"_qs).out.trimmed();
    const QByteArray address = link.mid(link.indexOf("?url=") + 5) + "?customerkey=K1\n";
    const Ending ending = run(u"authorize B --paste"_qs, address);
    QCOMPARE(ending.code, 2);
    QVERIFY(ending.err.contains("A") && !ending.err.contains("K1"));
}

void AuthorizeTest::addressThatNobodyWaitsForIsRefused_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("taker");
    QTest::newRow("given up, alone") << u"authorize --give-up A"_qs << QString();
    QTest::newRow("given up, for another") << u"authorize --give-up A"_qs << u"B"_qs;
    QTest::newRow("given up, for itself") << u"authorize --give-up A"_qs << u"A"_qs;
    QTest::newRow("removed, alone") << u"account remove A --yes"_qs << QString();
    QTest::newRow("removed, for another") << u"account remove A --yes"_qs << u"B"_qs;
    QTest::newRow("removed, for one of another integration") << u"account remove A --yes"_qs << u"C"_qs;
}

void AuthorizeTest::addressThatNobodyWaitsForIsRefused()
{
    QFETCH(const QString, end);
    QFETCH(const QString, taker);
    const QByteArray link = run(u"authorize --elsewhere A"_qs).out.trimmed();
    QCOMPARE(run(end).code, 0);
    const QByteArray address = link.mid(link.indexOf("?url=") + 5) + "?customerkey=K1\n";
    const Ending ending = run(u"authorize --paste --keep-unproven "_qs + taker, address);
    QCOMPARE(ending.code, 2);
    QVERIFY2(ending.err.contains("Nobody is waited for"), ending.err.constData());
    QVERIFY(!ending.err.contains("K1"));
}

void AuthorizeTest::anotherMethodIsSaidFirst()
{
    QCOMPARE(
        run(u"integration add CO --service coredination --no-sign-requests --read api-key"_qs, "key\n").code,
        0);
    QCOMPARE(
        run(u"account add D --integration CO --user-name d@example.com --read api-token"_qs, "t\n").code, 0);
    for (const char *words :
        {"authorize --elsewhere D", "authorize --elsewhere A D", "authorize D", "authorize D --paste"}) {
        const Ending ending = run(QLatin1StringView(words), "K1\n");
        QCOMPARE(ending.code, 2);
        QVERIFY2(ending.err.contains("Only KlickTipp accounts with a customer key"), ending.err.constData());
        QVERIFY2(!ending.err.contains("redirect"), ending.err.constData());
        QCOMPARE(ending.out, QByteArray()); // not half of what was asked for
    }
}

void AuthorizeTest::twoAttemptsDoNotWait()
{
    QProcess first;
    start(first, u"authorize A --timeout 60"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(first.canReadLine(), 20'000);
    const Ending second = run(u"authorize B --timeout 60"_qs);
    QCOMPARE(second.code, 2);
    QVERIFY(second.err.contains("Another authorization is waiting"));
    first.kill(); // without a word: its lock must not stay
    QVERIFY(first.waitForFinished(20'000));
    const Ending third = run(u"authorize B --timeout 1"_qs);
    QCOMPARE(third.code, 5);
}

QTEST_GUILESS_MAIN(AuthorizeTest)
#include "tst_authorize.moc"
