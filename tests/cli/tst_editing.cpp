// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
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

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

QStringList fieldsOf(const QJsonObject &subject)
{
    QStringList fields;
    for (const QJsonValue &secret : subject.value(u"secrets").toArray())
        fields.append(secret.toObject().value(u"field").toString());
    return fields;
}

} // namespace

/// `integration edit` and `account edit` as a process, with the memory store. That every setting goes in and
/// out is in tests/gui/tst_everysetting.cpp.
class EditingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsWhatIsNotNamed();
    void takesANewSecretInThePlaceOfTheOldOne();
    void anotherWayInRemovesWhatItDoesNotUse();
    void namesAndLinksAreTidied();
    void refuses_data();
    void refuses();
    void aNameThatIsBothIsRefused_data();
    void aNameThatIsBothIsRefused();

private:
    /// @p line is split at blanks.
    [[nodiscard]] Ending run(const QString &line, const QByteArray &input = {}) const;

    QTemporaryDir m_made; ///< what every test begins with: made once, copied for each
    std::unique_ptr<QTemporaryDir> m_dir;
};

void EditingTest::initTestCase()
{
    QCOMPARE(run(QStringLiteral("integration add KT --account-id 1 --environment test")).code, 0);
    QCOMPARE(run(QStringLiteral("account add A --integration KT --user-name a")).code, 0);
    QCOMPARE(
        run(QStringLiteral("integration add CO --service coredination --read api-key --read signing-secret"),
            "key-1\nsecret-1\n")
            .code,
        0);
    QCOMPARE(run(QStringLiteral("account add U --integration CO --read api-token --group North"), "token-1\n")
                 .code,
        0);
}

void EditingTest::init()
{
    const QString made = m_made.path();
    m_dir = std::make_unique<QTemporaryDir>();
    for (const QString &name : QDir(made).entryList(QDir::Files))
        QVERIFY(QFile::copy(made + u'/' + name, m_dir->filePath(name)));
}

Ending EditingTest::run(const QString &line, const QByteArray &input) const
{
    QProcess process;
    process.setProgram(qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-cli"));
    process.setArguments(
        QStringList{QStringLiteral("--json"), QStringLiteral("--data-dir"), (m_dir ? *m_dir : m_made).path(),
            QStringLiteral("--store"), QStringLiteral("memory")} +
        line.split(u' '));
    process.start();
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void EditingTest::keepsWhatIsNotNamed()
{
    QJsonObject expected = run(QStringLiteral("integration show CO")).json();
    const Ending edited = run(QStringLiteral("integration edit CO --sign-base-path"));
    QCOMPARE(edited.code, 0);
    expected[QStringLiteral("sign_base_path")] = true;
    QCOMPARE(edited.json(), expected);
    QCOMPARE(run(QStringLiteral("integration show CO")).json(), expected);
    QJsonObject account = run(QStringLiteral("account show U")).json();
    account[QStringLiteral("app_only")] = true;
    QCOMPARE(run(QStringLiteral("account edit U --app-only")).json(), account);
}

void EditingTest::takesANewSecretInThePlaceOfTheOldOne()
{
    const auto fingerprint = [this] {
        const QJsonArray secrets =
            run(QStringLiteral("integration show CO")).json().value(u"secrets").toArray();
        return secrets.first().toObject().value(u"fingerprint").toString();
    };
    const QString before = fingerprint();
    QVERIFY(!before.isEmpty());
    QCOMPARE(run(QStringLiteral("integration edit CO --read api-key"), "key-2\n").code, 0);
    QVERIFY(fingerprint() != before);
    QCOMPARE(fieldsOf(run(QStringLiteral("integration show CO")).json()),
        QStringList({QStringLiteral("api-key"), QStringLiteral("signing-secret")}));
}

void EditingTest::anotherWayInRemovesWhatItDoesNotUse()
{
    const Ending edited =
        run(QStringLiteral("account edit U --user-name u@example.com --read password"), "pass word\n");
    QVERIFY2(edited.code == 0, edited.err.constData());
    QCOMPARE(fieldsOf(edited.json()), QStringList{QStringLiteral("password")});
    // Without a new secret what the method knows stays.
    QCOMPARE(fieldsOf(run(QStringLiteral("account edit U --name V")).json()),
        QStringList{QStringLiteral("password")});
}

void EditingTest::namesAndLinksAreTidied()
{
    const QJsonObject edited =
        run(QStringLiteral("integration edit KT --account-id https://consent.example.com/grant/48151?url="))
            .json();
    QCOMPARE(edited.value(u"account_id").toString(), QStringLiteral("48151"));
    QCOMPARE(edited.value(u"consent_url").toString(), QStringLiteral("https://consent.example.com/grant/"));
}

void EditingTest::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *line, const char *reason, const char *input = "") {
        QTest::newRow(line) << QString::fromLatin1(line) << QByteArray(input) << QByteArray(reason);
    };
    row("integration edit KT", "what to change");
    row("integration edit KT --token-path /x", "KlickTipp has no setting");
    row("integration edit CO --account-id 1", "Coredination has no setting");
    row("integration edit KT --account-id 1.2", "account id");
    row("integration edit KT --account-id https://app.klicktipp.com/grantapiaccess/48151/confirm?url=",
        "not an account id");
    row("integration edit KT --account-id app.klicktipp.com/grantapiaccess/48151", "not an account id");
    row("integration edit KT --name CO", "CO");
    row("integration edit KT --base-url http://api.example.com", "https");
    row("integration edit KT --public-redirect https://x.example/?a=1", "? & # + %");
    row("integration edit KT --public-redirect http://x.example/{ref}", "readable for everybody");
    row("integration edit KT --encode-redirect --no-encode-redirect", "not both");
    row("integration edit KT --read api-key", "has no api-key", "k\n");
    row("integration edit KT --read developer-key", "developer key has", "xyz\n");
    row("integration edit CO --signature-placement body", "header or query");
    row("integration edit CO --token-method PO_ST/", "Token exchange");
    row("integration edit CO --token-body {password}", "{email}");
    row("integration edit CO --token-pointer x", "JSON pointer");
    row("integration add X --service coredination", "API key");
    row("integration add X --service coredination --read api-key", "signing secret", "k\n");
    row("account edit A", "what to change");
    row("account edit A --app-only", "without a user");
    row("account edit A --group North", "no groups");
    row("account edit A --method api-token", "does not know the method");
    row("account edit A --method session-login", "password is missing");
    row("account edit A --read password", "has no password", "p\n");
    row("account edit U --read password", "e-mail", "p\n");
    row("account edit U --environment moon", "There is no environment");
    row("account edit U --app-only --on-behalf", "not both");
    row("account add W --integration CO", "API token is missing");
}

void EditingTest::refuses()
{
    QFETCH(const QString, line);
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, reason);
    const QByteArray before =
        run(QStringLiteral("integration list")).out + run(QStringLiteral("account list")).out;
    const Ending ending = run(line, input);
    QVERIFY2(ending.code == 2, ending.err.constData());
    QVERIFY2(ending.err.contains(reason), ending.err.constData());
    QCOMPARE(run(QStringLiteral("integration list")).out + run(QStringLiteral("account list")).out, before);
}

void EditingTest::aNameThatIsBothIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("check") << QStringLiteral("check CO");
    QTest::newRow("request") << QStringLiteral("request CO GET /customer");
}

void EditingTest::aNameThatIsBothIsRefused()
{
    QFETCH(const QString, line);
    QCOMPARE(run(QStringLiteral("account edit U --name CO")).code, 0);
    const Ending ending = run(line);
    QCOMPARE(ending.code, 2);
    QVERIFY2(ending.err.contains("INTEGRATION/ACCOUNT"), ending.err.constData());
}

QTEST_GUILESS_MAIN(EditingTest)
#include "tst_editing.moc"
