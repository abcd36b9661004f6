// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/code/codequoting.h"
#include "playground/code/codesnippet.h"
#include "playground/curl/curlimport.h"
#include "support/loginbench.h"

#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// Issue 5, item 8: code computes the signature and takes secrets from the environment. Each language is run
/// against the sandbox, which verifies from the octets that arrive.
class TestCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<LoginBench>(); }
    void cleanup() { m_bench.reset(); }

    void everyLanguageIsAccepted_data();
    void everyLanguageIsAccepted();
    void hostileOctetsArrive_data();
    void hostileOctetsArrive();
    void signsWhatTheOtherSideSees_data();
    void signsWhatTheOtherSideSees();
    void aLoginIsEnded_data();
    void aLoginIsEnded();
    void secretsCanBeWrittenOut_data();
    void secretsCanBeWrittenOut();
    void refusesWhatACommandCannotCarry();
    void exportedCurlIsImportedAsTheSameDraft();

private:
    struct Case
    {
        Integration integration;
        std::optional<Account> account;
    };
    /// Of "partner", "session" or of Coredination "header/query on-behalf": where keys and signature travel.
    [[nodiscard]] Case caseOf(const QString &scheme);
    [[nodiscard]] QList<CodeValue> values() const;
    [[nodiscard]] QProcessEnvironment environment() const;
    /// What the program wrote; its exit code is 0, or else the test has failed.
    QByteArray run(CodeLanguage language, const QByteArray &code, const QProcessEnvironment &variables);

    std::unique_ptr<LoginBench> m_bench;
};

namespace {

struct Interpreter
{
    const char *program;
    const char *fileName;
};

Interpreter interpreterOf(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Python:
        return {"python3", "code.py"};
    case CodeLanguage::Php:
        return {"php", "code.php"};
    case CodeLanguage::JavaScript:
        return {"node", "code.js"};
    case CodeLanguage::Curl:
        break;
    }
    return {"bash", "code.sh"};
}

bool isInstalled(CodeLanguage language)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(interpreterOf(language).program)).isEmpty();
}

#define SKIP_WHERE_MISSING(language) \
    if (!isInstalled(language))      \
    QSKIP(qPrintable(codeLanguageLabel(language) + QStringLiteral(" is NOT TESTED: it is not installed")))

void addLanguages(const QStringList &schemes)
{
    QTest::addColumn<CodeLanguage>("language");
    QTest::addColumn<QString>("scheme");
    for (const CodeLanguage language : allCodeLanguages()) {
        for (const QString &scheme : schemes)
            QTest::addRow("%s %s", qPrintable(codeLanguageLabel(language)), qPrintable(scheme))
                << language << scheme;
    }
}

Draft draftOf(const QString &method, const QString &target, const std::optional<QByteArray> &body = {})
{
    Draft draft;
    draft.method = method;
    draft.target = target;
    draft.body = body;
    return draft;
}

} // namespace

TestCode::Case TestCode::caseOf(const QString &scheme)
{
    const SandboxCredentials &known = m_bench->sandbox.credentials();
    if (scheme == u"session") {
        const Integration integration = m_bench->addKlickTipp();
        return {integration, m_bench->addSessionAccount(integration)};
    }
    if (scheme == u"partner") {
        const Integration integration = m_bench->addKlickTipp();
        const SandboxCustomer &customer = known.customers.first();
        return {integration,
            m_bench->addAccount(integration, customer.name, customer.userName, AuthMethod::PartnerKey)};
    }
    Integration integration = m_bench->addCoredination();
    CoredinationSettings &settings = integration.coredination;
    const QStringList words = scheme.split(u'/');
    settings.credentialsPlacement = placementFromName(words.first()).value_or(Placement::Header);
    settings.signRequests = words.at(1) != u"unsigned";
    settings.signaturePlacement = placementFromName(words.at(1)).value_or(Placement::Header);
    const SandboxUser &user = known.users.first();
    if (words.value(2) == u"app")
        return {integration, {}};
    return {integration, m_bench->addAccount(integration, user.name, user.email, AuthMethod::ApiToken)};
}

QList<CodeValue> TestCode::values() const
{
    const SandboxCredentials &known = m_bench->sandbox.credentials();
    return {{SecretField::DeveloperKey, Secret::fromText(known.developerKey)},
        {SecretField::CustomerKey, Secret::fromText(known.customers.first().customerKey)},
        {SecretField::Password, Secret::fromText(known.customers.first().password)},
        {SecretField::ApiKey, Secret::fromText(known.apiKeySigned)},
        {SecretField::ApiToken, Secret::fromText(known.users.first().apiToken)},
        {SecretField::SigningSecret, Secret::fromText(known.signingSecret)}};
}

QProcessEnvironment TestCode::environment() const
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    const auto set = [&variables, this](const char *name, SecretField field) {
        for (const CodeValue &value : values()) {
            if (value.field == field)
                variables.insert(QString::fromLatin1(name), QString::fromUtf8(value.value.reveal()));
        }
    };
    set("KLICKTIPP_DEVELOPER_KEY", SecretField::DeveloperKey);
    set("KLICKTIPP_CUSTOMER_KEY", SecretField::CustomerKey);
    set("KLICKTIPP_PASSWORD", SecretField::Password);
    set("COREDINATION_API_KEY", SecretField::ApiKey);
    set("COREDINATION_API_TOKEN", SecretField::ApiToken);
    set("COREDINATION_SIGNING_SECRET", SecretField::SigningSecret);
    return variables;
}

QByteArray TestCode::run(CodeLanguage language, const QByteArray &code, const QProcessEnvironment &variables)
{
    QTemporaryDir folder;
    const Interpreter interpreter = interpreterOf(language);
    QFile file(folder.filePath(QString::fromLatin1(interpreter.fileName)));
    if (!file.open(QIODevice::WriteOnly) || file.write(code) != code.size())
        return "cannot write the program";
    file.close();
    QProcess process;
    process.setProcessEnvironment(variables);
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QString::fromLatin1(interpreter.program), {file.fileName()});
    // The sandbox answers from this very event loop.
    if (finished.isEmpty() && !finished.wait(30'000))
        return "does not end";
    const QByteArray output = process.readAllStandardOutput();
    if (process.exitCode() != 0)
        qWarning().noquote() << code << process.readAllStandardError() << output;
    return process.exitCode() == 0 ? output : "exit " + QByteArray::number(process.exitCode());
}

void TestCode::everyLanguageIsAccepted_data()
{
    addLanguages({u"partner"_qs, u"session"_qs, u"header/header"_qs, u"header/query"_qs, u"query/header"_qs,
        u"query/query"_qs, u"header/header/app"_qs, u"query/query/app"_qs});
}

void TestCode::everyLanguageIsAccepted()
{
    QFETCH(CodeLanguage, language);
    QFETCH(QString, scheme);
    SKIP_WHERE_MISSING(language);
    const Case one = caseOf(scheme);
    const bool isKlickTipp = one.integration.service == Service::KlickTipp;
    const Draft draft = draftOf(u"GET"_qs, isKlickTipp ? u"/list"_qs : u"/customer?limit=5"_qs);
    const auto recipe =
        codeRecipe(compileDraft(draft, one.integration).value(), one.integration, one.account);
    QVERIFY2(recipe, recipe ? "" : qPrintable(recipe.error().message));
    const auto code = codeFor(language, *recipe);
    QVERIFY(code);
    for (const CodeValue &value : values())
        QVERIFY2(!code->toUtf8().contains(value.value.reveal()), qPrintable(*code));
    const QByteArray output = run(language, code->toUtf8(), environment());
    QVERIFY2(!QJsonDocument::fromJson(output).isNull(), output.constData());
    const qsizetype index = m_bench->arrived().indexOf(
        QRegularExpression(isKlickTipp ? u"GET /list .*"_qs : u"GET /api/1/customer .*"_qs));
    QVERIFY(index >= 0);
    const LoggedRequest &entry = m_bench->sandbox.log().entries().at(index);
    QVERIFY2(entry.status == 200, qPrintable(entry.verdict));
}

void TestCode::hostileOctetsArrive_data()
{
    addLanguages({u"partner"_qs, u"query/query"_qs});
}

void TestCode::hostileOctetsArrive()
{
    QFETCH(CodeLanguage, language);
    QFETCH(QString, scheme);
    SKIP_WHERE_MISSING(language);
    const Case one = caseOf(scheme);
    QByteArrayList bodies{R"({"a":"it's \"$HOME\" `id` $(id) ${x} #{y} \\ \n"})",
        "{\n  \"name\": \"M\xc3\xbcller \xf0\x9f\x98\x80\",\r\n\t\"rtl\": \"\xe2\x80\xae\xe2\x80\xa8\"\n}\n",
        "\n\n", "@file", "", "'", "\\", "<?php ?> %s %25 !! \x7f\x01", "\xff\xfe\x80''\xc3"};
    if (language != CodeLanguage::Curl)
        bodies.append(QByteArray("a\0b", 3));
    for (const QByteArray &body : std::as_const(bodies)) {
        Draft draft = draftOf(u"POST"_qs, u"/no'such\"$x`y?q=it's&$(id)=%27%22&ä={}[0]!&u=%5C"_qs, body);
        draft.headers = {{"X-Odd", R"(it's "$HOME" `id` \n ${x} 100% \)"}};
        const WireRequest request = compileDraft(draft, one.integration).value();
        const auto code = codeFor(language, codeRecipe(request, one.integration, one.account).value());
        QVERIFY(code);
        const qsizetype before = m_bench->sandbox.log().entries().size();
        const QByteArray output = run(language, code->toUtf8(), environment());
        QCOMPARE(m_bench->sandbox.log().entries().size(), before + 1);
        const LoggedRequest &entry = m_bench->lastArrived();
        QVERIFY2(entry.requestLine.startsWith("POST " + request.target()), entry.requestLine.constData());
        QCOMPARE(entry.body, body);
        QCOMPARE(valueOf(entry, "X-Odd"), draft.headers.first().value);
        QCOMPARE(valueOf(entry, "Content-Type"), QByteArray("application/json"));
        // It was let in, and is not there.
        QVERIFY2(entry.status != 401 && entry.status != 403, qPrintable(entry.verdict));
    }
}

void TestCode::signsWhatTheOtherSideSees_data()
{
    QTest::addColumn<CodeLanguage>("language");
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<bool>("withBase");
    for (const CodeLanguage language : allCodeLanguages()) {
        for (const QString &scheme : {u"header/header"_qs, u"header/query"_qs, u"query/query"_qs}) {
            for (const bool withBase : {false, true})
                QTest::addRow(
                    "%s %s %d", qPrintable(codeLanguageLabel(language)), qPrintable(scheme), withBase)
                    << language << scheme << withBase;
        }
    }
}

void TestCode::signsWhatTheOtherSideSees()
{
    QFETCH(CodeLanguage, language);
    QFETCH(QString, scheme);
    QFETCH(bool, withBase);
    SKIP_WHERE_MISSING(language);
    m_bench->sandbox.settings().signBasePath = withBase;
    Case one = caseOf(scheme);
    one.integration.coredination.signBasePath = withBase;
    for (const QString &target : {u"/customer"_qs, u"/customer?"_qs, u"/customer?limit=1&"_qs,
             u"/customer?limit=1&signature=old&x=a+b%20c"_qs}) {
        const WireRequest request = compileDraft(draftOf(u"GET"_qs, target), one.integration).value();
        const auto code = codeFor(language, codeRecipe(request, one.integration, one.account).value());
        (void)run(language, code->toUtf8(), environment());
        QVERIFY2(m_bench->lastArrived().status == 200,
            qPrintable(target + u": "_qs + m_bench->lastArrived().verdict + u'\n' + *code));
    }
}

void TestCode::aLoginIsEnded_data()
{
    addLanguages({u"session"_qs});
}

void TestCode::aLoginIsEnded()
{
    QFETCH(CodeLanguage, language);
    SKIP_WHERE_MISSING(language);
    const Case one = caseOf(u"session"_qs);
    const WireRequest request = compileDraft(draftOf(u"GET"_qs, u"/list"_qs), one.integration).value();
    const auto code = codeFor(language, codeRecipe(request, one.integration, one.account).value());
    (void)run(language, code->toUtf8(), environment());
    QCOMPARE(m_bench->arrived(),
        QStringList({u"POST /account/login 200"_qs, u"GET /list 200"_qs, u"POST /account/logout 200"_qs}));
    QCOMPARE(m_bench->openSessions(), 0);
}

void TestCode::secretsCanBeWrittenOut_data()
{
    addLanguages({u"partner"_qs, u"query/query"_qs});
}

void TestCode::secretsCanBeWrittenOut()
{
    QFETCH(CodeLanguage, language);
    QFETCH(QString, scheme);
    SKIP_WHERE_MISSING(language);
    const Case one = caseOf(scheme);
    const WireRequest request = compileDraft(
        draftOf(u"GET"_qs, one.integration.service == Service::KlickTipp ? u"/list"_qs : u"/customer"_qs),
        one.integration)
                                    .value();
    const auto code =
        codeWithSecrets(language, codeRecipe(request, one.integration, one.account).value(), values());
    QVERIFY(code);
    (void)run(language, code->reveal().toByteArray(), QProcessEnvironment::systemEnvironment());
    QCOMPARE(m_bench->lastArrived().status, 200);
}

void TestCode::refusesWhatACommandCannotCarry()
{
    const Case one = caseOf(u"partner"_qs);
    const auto codeOf = [&one](const QByteArray &body) {
        const WireRequest request =
            compileDraft(draftOf(u"POST"_qs, u"/tag"_qs, body), one.integration).value();
        return codeFor(CodeLanguage::Curl, codeRecipe(request, one.integration, one.account).value());
    };
    QVERIFY(codeOf("a"));
    QCOMPARE(codeOf(QByteArray("a\0b", 3)).error().code, ErrorCode::InvalidInput);
    QCOMPARE(codeOf(QByteArray(200'000, 'a')).error().code, ErrorCode::InvalidInput);
    const Case app{m_bench->addCoredination(), {}};
    const WireRequest withKey =
        compileDraft(draftOf(u"GET"_qs, u"/customer?api_key=x"_qs), app.integration).value();
    QCOMPARE(codeRecipe(withKey, app.integration, {}).error().code, ErrorCode::InvalidInput);
}

namespace {

QString randomText(QRandomGenerator &random, const QString &alphabet, int longest)
{
    QString text;
    for (int i = random.bounded(longest + 1); i > 0; --i)
        text += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
    return text;
}

QByteArray randomOctets(QRandomGenerator &random, int longest)
{
    QByteArray octets;
    for (int i = random.bounded(longest + 1); i > 0; --i)
        octets += random.bounded(2) == 0 ? static_cast<char>(1 + random.bounded(255))
                                         : "'\"\\$`!\n\r{}a1@"[random.bounded(13)];
    return octets;
}

} // namespace

void TestCode::exportedCurlIsImportedAsTheSameDraft()
{
    QRandomGenerator random(20261122);
    const QString inAddress = u"ab1/'\"$`(){}[]!&?=%+,;:@~ ä€\\|^<>*"_qs;
    const QStringList methods{u"GET"_qs, u"POST"_qs, u"PUT"_qs, u"PATCH"_qs, u"DELETE"_qs};
    const QList<Case> cases{caseOf(u"partner"_qs), caseOf(u"session"_qs), caseOf(u"header/header"_qs),
        caseOf(u"query/query"_qs), caseOf(u"header/query/app"_qs)};
    int compared = 0;
    for (int i = 0; i < 2000; ++i) {
        const Case &one = cases.at(i % cases.size());
        Draft draft = draftOf(methods.at(random.bounded(5)), u'/' + randomText(random, inAddress, 20));
        // What is appended there takes the place of a separator that nothing follows.
        const CoredinationSettings &settings = one.integration.coredination;
        const bool appends = settings.credentialsPlacement == Placement::Query ||
                             settings.signaturePlacement == Placement::Query;
        while (appends && (draft.target.endsWith(u'?') || draft.target.endsWith(u'&')))
            draft.target.chop(1);
        if (random.bounded(2) == 0)
            draft.headers.append(
                {"X-Odd", "v" + randomText(random, u"ab'\"\\$`!{} #"_qs, 12).toUtf8().trimmed()});
        if (random.bounded(2) == 0)
            draft.body = randomOctets(random, 30);
        const auto sent = compileDraft(draft, one.integration);
        const auto recipe =
            sent ? codeRecipe(*sent, one.integration, one.account) : Result<CodeRecipe>(fail(sent.error()));
        if (!recipe)
            continue; // not every text is an address
        const auto code = codeFor(CodeLanguage::Curl, *recipe);
        QVERIFY(code);
        const auto again = importCurl(code->toUtf8(), one.integration);
        QVERIFY2(again, qPrintable(*code + (again ? QString() : again.error().message)));
        QCOMPARE(again->secrets.size(), 0);
        const auto imported = compileDraft(again->draft, one.integration);
        QVERIFY(imported);
        QVERIFY2(*imported == *sent, qPrintable(*code + u'\n' + again->draft.target));
        ++compared;
    }
    QVERIFY2(compared > 1000, qPrintable(QString::number(compared)));
}

QTEST_GUILESS_MAIN(TestCode)
#include "tst_code.moc"
