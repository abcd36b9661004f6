// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/draft/draftset.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signet;

namespace {
const QString baseAddress = QStringLiteral("http://127.0.0.1:8080/b");

Integration anIntegration()
{
    Integration integration;
    integration.baseUrl = BaseUrl::parse(baseAddress).value();
    return integration;
}

const Variables variables{{QStringLiteral("seg"), QStringLiteral("x y/z")},
    {QStringLiteral("val"), QStringLiteral("a&b=ü")},
    {QStringLiteral("quote"), QStringLiteral("say \"hi\"\\")},
    {QStringLiteral("number"), QStringLiteral("42")}};
} // namespace

/// Drafts: typed, expanded, compiled, kept.
class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thirteenAddresses_data();
    void thirteenAddresses();
    void variablesAreWrittenByPlace_data();
    void variablesAreWrittenByPlace();
    void anUnresolvedVariableIsAnError_data();
    void anUnresolvedVariableIsAnError();
    void bodiesAndTheirTypes_data();
    void bodiesAndTheirTypes();
    void aFileIsSentAsItIs();
    void aMissingFileIsAnError();
    void parametersThatAreOffAreKept();
    void survivesJson();
    void brokenJsonIsNoDraft_data();
    void brokenJsonIsNoDraft();
    void D5_credentialsAreRefused_data();
    void D5_credentialsAreRefused();
    void D5_nothingSecretIsWritten_data();
    void D5_nothingSecretIsWritten();
    void D5_ordinaryTextStays();
};

/// PLAYGROUND 3.2: what the obvious script signs wrong.
void TestDrafts::thirteenAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *typed, const char *target) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QByteArray(target);
    };
    row("/x", "/b/x");
    row("/x?list=1,2", "/b/x?list=1,2");
    row("/x?q=a b", "/b/x?q=a%20b");
    row("/x?q=ä", "/b/x?q=%C3%A4");
    row("/x?q=a+b", "/b/x?q=a+b");
    row("/x?q=a%20b", "/b/x?q=a%20b");
    row("/x?q=a|b", "/b/x?q=a%7Cb");
    row("/x?f[0]=1", "/b/x?f[0]=1");
    row("/{{seg}}?q={{val}}", "/b/x%20y%2Fz?q=a%26b%3D%C3%BC");
    row("/x?email=a@b.de", "/b/x?email=a@b.de");
    row("/x?q=it's", "/b/x?q=it's");
    row("/x/?q=", "/b/x/?q=");
    row("/x?bare=100%", "/b/x?bare=100%25");
}

void TestDrafts::thirteenAddresses()
{
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, target);
    RequestForm form;
    form.target = typed;
    const Result<Draft> draft = form.draft(variables);
    QVERIFY(draft);
    const Result<WireRequest> wire = compileDraft(*draft, anIntegration());
    QVERIFY(wire);
    QCOMPARE(wire->target(), target);
}

void TestDrafts::variablesAreWrittenByPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *text, VariablePlace place, const char *result) {
        QTest::addRow("%d %s", static_cast<int>(place), text)
            << QString::fromUtf8(text) << static_cast<int>(place) << QString::fromUtf8(result);
    };
    row("{{val}}", VariablePlace::Text, "a&b=ü");
    row("{{ val }}-{{number}}", VariablePlace::Text, "a&b=ü-42");
    row("/{{seg}}", VariablePlace::Address, "/x%20y%2Fz");
    row(R"({"a":"{{quote}}","n":{{number}}})", VariablePlace::Json, R"({"a":"say \"hi\"\\","n":42})");
    row(R"({"\"":"{{quote}}"})", VariablePlace::Json, R"({"\"":"say \"hi\"\\"})");
    row("{{}} {{a b}} {val} {{", VariablePlace::Text, "{{}} {{a b}} {val} {{");
}

void TestDrafts::variablesAreWrittenByPlace()
{
    QFETCH(const QString, text);
    QFETCH(const int, place);
    QFETCH(const QString, result);
    const Result<QString> got = expanded(text, variables, static_cast<VariablePlace>(place));
    QVERIFY(got);
    QCOMPARE(*got, result);
}

void TestDrafts::anUnresolvedVariableIsAnError_data()
{
    QTest::addColumn<RequestForm>("form");
    const auto row = [](const char *name, auto change) {
        RequestForm form;
        form.target = QStringLiteral("/x");
        change(form);
        QTest::newRow(name) << form;
    };
    const QString missing = QStringLiteral("{{missing}}");
    row("path", [&](RequestForm &form) { form.target = u"/{{missing}}"_qs; });
    row("parameter", [&](RequestForm &form) { form.parameters = {{{u"a"_qs, missing, false}, true, {}}}; });
    row("header", [&](RequestForm &form) { form.headers = u"X-A: {{missing}}"_qs; });
    row("JSON", [&](RequestForm &form) { form.body = u"[\"{{missing}}\"]"_qs; });
    row("field", [&](RequestForm &form) {
        form.bodyKind = BodyKind::Form;
        form.fields = {{{u"a"_qs, missing, false}, true, {}}};
    });
}

void TestDrafts::anUnresolvedVariableIsAnError()
{
    QFETCH(const RequestForm, form);
    const Result<Draft> draft = form.draft(variables);
    QVERIFY(!draft);
    QCOMPARE(errorName(draft.error().code), errorName(ErrorCode::InvalidInput));
    QVERIFY(draft.error().message.contains(QStringLiteral("{{missing}}")));
    QVERIFY(form.draft({{QStringLiteral("missing"), QStringLiteral("x")}}));
}

void TestDrafts::bodiesAndTheirTypes_data()
{
    QTest::addColumn<RequestForm>("form");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    RequestForm form;
    form.target = QStringLiteral("/x");
    form.body = QStringLiteral(R"({"id":4634343214213523454,"p":1.00})");
    form.fields = {{{u"email"_qs, u"a+b@c.de"_qs, false}, true, {}}, {{u"q"_qs, u"ü &"_qs, false}, true, {}},
        {{u"off"_qs, u"1"_qs, false}, false, {}}};
    QTest::newRow("JSON, byte for byte") << form << form.body.toUtf8() << QByteArray("application/json");
    form.bodyKind = BodyKind::Text;
    QTest::newRow("text") << form << form.body.toUtf8() << QByteArray("text/plain; charset=utf-8");
    form.bodyKind = BodyKind::Form;
    QTest::newRow("form") << form << QByteArray("email=a%2Bb%40c.de&q=%C3%BC%20%26")
                          << QByteArray("application/x-www-form-urlencoded");
    form.headers = QStringLiteral("content-type: application/vnd.own");
    QTest::newRow("own type") << form << QByteArray("email=a%2Bb%40c.de&q=%C3%BC%20%26")
                              << QByteArray("application/vnd.own");
    form.bodyKind = BodyKind::None;
    form.headers.clear();
    QTest::newRow("none") << form << QByteArray() << QByteArray();
}

void TestDrafts::bodiesAndTheirTypes()
{
    QFETCH(const RequestForm, form);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, type);
    const Result<Draft> draft = form.draft();
    QVERIFY(draft);
    const Result<WireRequest> wire = compileDraft(*draft, anIntegration());
    QVERIFY(wire);
    QCOMPARE(wire->body().value_or(QByteArray()), body);
    QCOMPARE(wire->body().has_value(), !body.isEmpty());
    QCOMPARE(wire->header("Content-Type").value_or(QByteArray()), type);
    QCOMPARE(form.contentType().toLatin1(), type);
}

void TestDrafts::aFileIsSentAsItIs()
{
    const QTemporaryDir folder;
    RequestForm form;
    form.target = QStringLiteral("/x");
    form.bodyKind = BodyKind::File;
    form.file = folder.filePath(QStringLiteral("{{seg}}.bin"));
    const QByteArray octets("\0{{seg}}\xff", 9);
    QFile file(form.file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size());
    file.close();
    QCOMPARE(form.draft({}, DraftPurpose::Sending).value().body, std::optional(octets));
    QCOMPARE(form.draft({}, DraftPurpose::Preview).value().body, std::optional(QByteArray()));
}

void TestDrafts::aMissingFileIsAnError()
{
    RequestForm form;
    form.bodyKind = BodyKind::File;
    form.file = QStringLiteral("/nowhere/at-all");
    for (const DraftPurpose purpose : {DraftPurpose::Preview, DraftPurpose::Sending})
        QCOMPARE(errorName(form.draft({}, purpose).error().code), errorName(ErrorCode::Io));
}

void TestDrafts::parametersThatAreOffAreKept()
{
    RequestForm form;
    form.target = QStringLiteral("/x");
    form.parameters = {{{u"a"_qs, u"1"_qs, false}, true, {}}, {{u"b"_qs, u"2"_qs, false}, false, u"note"_qs}};
    QCOMPARE(form.draft().value().parameters.size(), 1);
    const DraftSet set{{{QUuid::createUuid(), {}, form}}, {}, {}};
    QCOMPARE(draftSetFromJson(toJson(set)).drafts.first().form.parameters, form.parameters);
}

void TestDrafts::survivesJson()
{
    RequestForm form;
    form.method = QStringLiteral("PATCH");
    form.target = QStringLiteral("/x?q=ä&{{seg}}");
    form.headers = QStringLiteral("X-A: 1\nX-B: \"2\"");
    form.bodyKind = BodyKind::File;
    form.body = QStringLiteral("{\n  \"a\": \"\\u0000\"\n}");
    form.fields = {{{u"f"_qs, u"v"_qs, true}, false, u"n"_qs}};
    form.file = QStringLiteral("/tmp/ä b");
    form.isAppOnly = true;
    DraftSet set{{{QUuid::createUuid(), u"First"_qs, form}, {QUuid::createUuid(), {}, RequestForm()}}, {},
        {{{u"seg"_qs, u"v"_qs, false}, true, {}}}};
    set.current = set.drafts.last().id;
    QCOMPARE(draftSetFromJson(toJson(set)), set);
}

void TestDrafts::brokenJsonIsNoDraft_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"", "null", "[]", "{\"drafts\":7}", "{\"drafts\":[{}]}", "{\"drafts\":["})
        QTest::newRow(json) << QByteArray(json);
}

void TestDrafts::brokenJsonIsNoDraft()
{
    QFETCH(const QByteArray, json);
    QVERIFY(draftSetFromJson(json).drafts.isEmpty());
}

void TestDrafts::D5_credentialsAreRefused_data()
{
    QTest::addColumn<RequestForm>("form");
    for (const char *name : {"X-Ci", "x-session-id", "API-Key", "Api-Token", "API-Signature"}) {
        RequestForm form;
        form.headers = QString::fromLatin1(name) + QStringLiteral(": abcdef");
        QTest::newRow(name) << form;
    }
    RequestForm inTarget;
    inTarget.target = QStringLiteral("/x?a=1&api_key=abc");
    QTest::newRow("in the target") << inTarget;
    RequestForm inRow;
    inRow.parameters = {{{u"api_token"_qs, u"abc"_qs, false}, true, {}}};
    QTest::newRow("in a parameter") << inRow;
}

void TestDrafts::D5_credentialsAreRefused()
{
    QFETCH(const RequestForm, form);
    const Result<void> checked = checkNoCredentials(form);
    QVERIFY(!checked);
    QVERIFY(checked.error().message.contains(QStringLiteral("Signet")));
}

void TestDrafts::D5_nothingSecretIsWritten_data()
{
    QTest::addColumn<RequestForm>("form");
    const auto row = [](const char *name, auto change) {
        RequestForm form;
        change(form);
        QTest::newRow(name) << form;
    };
    row("known, in the path", [](RequestForm &form) { form.target = u"/x/CANARYcanary42"_qs; });
    row("known, percent-encoded", [](RequestForm &form) { form.target = u"/x?q=%43ANARYcanary42"_qs; });
    row("known, in base64",
        [](RequestForm &form) { form.body = QString::fromLatin1(QByteArray("xCANARYcanary42").toBase64()); });
    row("known, as a variable's value", [](RequestForm &form) {
        form.parameters = {{{u"q"_qs, u"CANARYcanary42"_qs, false}, true, {}}};
    });
    row("unknown, as a header", [](RequestForm &form) { form.headers = u"A: 1\nX-Ci: STRANGER-77"_qs; });
    row("unknown, as a cookie", [](RequestForm &form) { form.headers = u"cookie: a=STRANGER-77"_qs; });
    row("unknown, as authorization",
        [](RequestForm &form) { form.headers = u"Authorization: Bearer STRANGER-77"_qs; });
    row("unknown, as a parameter", [](RequestForm &form) {
        form.parameters = {{{u"api_key"_qs, u"STRANGER-77"_qs, false}, false, {}}};
    });
    row("unknown, as a field", [](RequestForm &form) {
        form.fields = {{{u"Password"_qs, u"STRANGER-77"_qs, false}, true, {}}};
    });
    row("unknown, in JSON",
        [](RequestForm &form) { form.body = u"{\"username\":\"a\",\"password\": \"STRANGER-77\\\"x\"}"_qs; });
    row("unknown, in the query", [](RequestForm &form) { form.target = u"/x?a=1&api_token=STRANGER-77"_qs; });
    row("unknown, in a text", [](RequestForm &form) { form.body = u"password=STRANGER-77&a=1"_qs; });
}

void TestDrafts::D5_nothingSecretIsWritten()
{
    QFETCH(const RequestForm, form);
    Redactor redactor;
    redactor.add(Secret("CANARYcanary42"), QStringLiteral("customer key"));
    DraftSet set{{{QUuid::createUuid(), {}, form}}, {}, {}};
    const QByteArray before = toJson(set);
    QVERIFY(redactor.finds(before) || before.contains("STRANGER"));
    const QByteArray written = toJson(withoutSecrets(set, redactor));
    QVERIFY(!redactor.finds(written));
    QVERIFY(!written.contains("STRANGER"));
    QVERIFY(!draftSetFromJson(written).drafts.isEmpty());
}

void TestDrafts::D5_ordinaryTextStays()
{
    RequestForm form;
    form.target = QStringLiteral("/subscriber?email=a@b.de&tokens=3");
    form.headers = QStringLiteral("Accept: text/plain\nX-Un: acme");
    form.body = QStringLiteral(R"({"name":"password","passwords":["a"],"tagid":42})");
    const Redactor redactor;
    QCOMPARE(withoutSecrets(form, redactor), form);
    QVERIFY(checkNoCredentials(form));
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
