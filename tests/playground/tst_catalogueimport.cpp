// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/catalogue/catalogueproposal.h"
#include "playground/catalogue/openapireader.h"
#include "playground/draft/requestform.h"
#include "storage/accountrepository.h"
#include "storage/cataloguerepository.h"
#include "support/await.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// Issue 5, item 6: an OpenAPI file becomes part of an integration's catalogue.
class TestCatalogueImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void proposesWhatIsNew();
    void fitsPathsBelowTheBase_data();
    void fitsPathsBelowTheBase();
    void H6_takesNoCredentialOutOfExamples();
    void fillsADraft();
    void survivesARestart();
    void takesThePlaceOfTheSameTitle();
    void goesWithItsIntegration();
    void sameRoutesAreListedOnce();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();

private:
    [[nodiscard]] QString write(const QByteArray &contents) const;
    [[nodiscard]] Result<CatalogueProposal> propose(
        const QString &path, const QList<ImportedCatalogue> &present = {}) const;
    [[nodiscard]] QList<ImportedCatalogue> stored(AccountRepository &repository) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Integration m_integration;
};

namespace {
QStringList routes(const QList<Endpoint> &endpoints)
{
    QStringList all;
    for (const Endpoint &endpoint : endpoints)
        all.append(endpoint.method + u' ' + endpoint.path);
    return all;
}

QByteArray file(const QByteArray &servers, const QByteArray &path)
{
    return R"({"openapi":"3.0.0","info":{"title":"T"},"servers":)" + servers + R"(,"paths":{")" + path +
           R"(":{"get":{}}}})";
}

std::unique_ptr<AccountRepository> opened(const QTemporaryDir &folder)
{
    return AccountRepository::open(folder.path()).value_or(nullptr);
}
} // namespace

void TestCatalogueImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_integration.id = QUuid::createUuid();
    m_integration.name = u"Shop"_qs;
    m_integration.service = Service::Coredination;
    m_integration.baseUrl = BaseUrl::parse(u"https://api.example.com/api/1"_qs).value();
}

QString TestCatalogueImport::write(const QByteArray &contents) const
{
    QFile written(m_folder->filePath(u"written.json"_qs));
    return written.open(QIODevice::WriteOnly) && written.write(contents) == contents.size()
               ? written.fileName()
               : QString();
}

Result<CatalogueProposal> TestCatalogueImport::propose(
    const QString &path, const QList<ImportedCatalogue> &present) const
{
    const auto proposed = await(proposeCatalogue(path, m_integration, present, 7));
    return proposed ? *proposed : fail(ErrorCode::Timeout, u"no proposal"_qs);
}

QList<ImportedCatalogue> TestCatalogueImport::stored(AccountRepository &repository) const
{
    const auto read = await(importedCatalogues(repository.catalogues(), m_integration.id));
    return read && *read ? **read : QList<ImportedCatalogue>{{u"unreadable"_qs, 0, {}}};
}

void TestCatalogueImport::proposesWhatIsNew()
{
    const auto proposal = propose(QFINDTESTDATA("../data/openapi/contacts.json"));
    QVERIFY2(proposal, proposal ? "" : qPrintable(proposal.error().message));
    QCOMPARE(proposal->catalogue.title, u"Contacts & more"_qs);
    QCOMPARE(proposal->catalogue.importedAtMs, 7);
    QVERIFY(!proposal->replaces);
    QCOMPARE(proposal->remarks, QStringList());
    const QStringList all{
        u"GET /contact"_qs, u"POST /contact"_qs, u"GET /contact/{name}"_qs, u"POST /login"_qs};
    QCOMPARE(routes(proposal->catalogue.endpoints), all);
    // Without those that Signet brings along, or that were added before.
    const Catalogue own = Catalogue::of(Service::Coredination).value();
    qsizetype known = 0;
    for (const Endpoint &endpoint : proposal->catalogue.endpoints)
        known += own.has(endpoint) ? 1 : 0;
    QCOMPARE(proposal->known(), known);
    const ImportedCatalogue before{u"Before"_qs, 1, proposal->catalogue.endpoints};
    const auto again = propose(QFINDTESTDATA("../data/openapi/contacts.json"), {before});
    QVERIFY(again);
    QCOMPARE(again->known(), 4);
    QCOMPARE(again->fresh, QList<Endpoint>());
}

void TestCatalogueImport::fitsPathsBelowTheBase_data()
{
    QTest::addColumn<QByteArray>("servers");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("below"); // the integration's base URL, https://api.example.com/api/1
    QTest::addColumn<QString>("remark");
    const QString none;
    QTest::newRow("same base") << QByteArray(R"([{"url":"https://api.example.com/api/1/"}])")
                               << QByteArray("/a") << u"/a"_qs << none;
    QTest::newRow("base in the paths")
        << QByteArray(R"([{"url":"https://api.example.com"}])") << QByteArray("/api/1/a") << u"/a"_qs << none;
    QTest::newRow("halves") << QByteArray(R"([{"url":"https://api.example.com/api"}])") << QByteArray("/1/a")
                            << u"/a"_qs << none;
    QTest::newRow("relative") << QByteArray(R"([{"url":"/api/1"}])") << QByteArray("/a") << u"/a"_qs << none;
    QTest::newRow("no servers") << QByteArray("[]") << QByteArray("/a") << u"/a"_qs << none;
    QTest::newRow("no servers, base in the paths")
        << QByteArray("[]") << QByteArray("/api/1/a") << u"/a"_qs << none;
    QTest::newRow("another segment") << QByteArray("[]") << QByteArray("/api/10/a") << u"/api/10/a"_qs
                                     << none;
    QTest::newRow("another host") << QByteArray(R"([{"url":"https://evil.example/x"}])") << QByteArray("/a")
                                  << u"/a"_qs << u"evil.example"_qs;
    QTest::newRow("the second is ours")
        << QByteArray(R"([{"url":"https://evil.example/x"},{"url":"https://api.example.com/api/1"}])")
        << QByteArray("/a") << u"/a"_qs << none;
    QTest::newRow("another path") << QByteArray(R"([{"url":"https://api.example.com/v2"}])")
                                  << QByteArray("/a") << u"/a"_qs << u"/v2"_qs;
    QTest::newRow("plain http") << QByteArray(R"([{"url":"http://api.example.com/api/1"}])")
                                << QByteArray("/a") << u"/a"_qs << u"http://"_qs;
    QTest::newRow("password in it") << QByteArray(R"([{"url":"https://u:p@evil.example/x?key=1"}])")
                                    << QByteArray("/a") << u"/a"_qs << u"(https://evil.example/x)"_qs;
    QTest::newRow("no address") << QByteArray(R"([{"url":"{scheme}://x y"},7,{}])") << QByteArray("/a")
                                << u"/a"_qs << u"{scheme}"_qs;
}

void TestCatalogueImport::fitsPathsBelowTheBase()
{
    QFETCH(QByteArray, servers);
    QFETCH(QByteArray, path);
    QFETCH(QString, remark);
    const auto proposal = propose(write(file(servers, path)));
    QVERIFY2(proposal, proposal ? "" : qPrintable(proposal.error().message));
    const Endpoint &endpoint = proposal->catalogue.endpoints.first();
    QTEST(endpoint.path, "below");
    QCOMPARE(proposal->remarks.isEmpty(), remark.isEmpty());
    QVERIFY2(remark.isEmpty() || proposal->remarks.first().contains(remark),
        qPrintable(proposal->remarks.join(u' ')));
    const Result<Draft> draft = RequestForm::of(endpoint).draft();
    QVERIFY(draft);
    const Result<WireRequest> compiled = compileDraft(*draft, m_integration);
    QVERIFY(compiled);
    QVERIFY(compiled->url().startsWith("https://api.example.com/api/1/"));
}

void TestCatalogueImport::H6_takesNoCredentialOutOfExamples()
{
    const auto proposal = propose(QFINDTESTDATA("../data/openapi/contacts.json"));
    QVERIFY(proposal);
    const QList<Endpoint> &all = proposal->catalogue.endpoints;
    QVERIFY(!toJson(all).contains("k-leak"));
    QStringList names;
    for (const EndpointParameter &parameter : all.at(0).parameters)
        names.append(parameter.name);
    QCOMPARE(names, QStringList({u"token"_qs, u"limit"_qs, u"since"_qs})); // keys are Signet's to send
    QVERIFY(all.at(1).body.contains("\"Password\": \"\""));
    QVERIFY(all.at(1).body.contains("\"kind\": \"plain\""));
    QVERIFY(all.at(1).hasSecretBody);
    QVERIFY(all.at(3).body.contains("\"pin\": \"\""));
    QVERIFY(all.at(3).hasSecretBody);
}

void TestCatalogueImport::fillsADraft()
{
    const auto proposal = propose(QFINDTESTDATA("../data/openapi/contacts.json"));
    QVERIFY(proposal);
    const RequestForm form = RequestForm::of(proposal->catalogue.endpoints.at(0));
    QCOMPARE(form.target, u"/contact"_qs);
    QCOMPARE(form.parameters.size(), 3);
    QVERIFY(!form.parameters.at(1).isOn);
    QCOMPARE(form.parameters.at(1).parameter.value, u"20"_qs);
    QVERIFY(form.parameters.at(2).isOn);
    QCOMPARE(proposal->catalogue.endpoints.at(0).parameters.at(1).type, ParameterType::Integer);
    QVERIFY(RequestForm::of(proposal->catalogue.endpoints.at(1)).body.contains(u"1736184243098437392"_qs));
    // One segment, whatever is in it.
    QCOMPARE(RequestForm::of(proposal->catalogue.endpoints.at(2)).target,
        u"/contact/..%2Fa%20b%3F%7B%7Bx%7D%7D"_qs);
}

void TestCatalogueImport::survivesARestart()
{
    const auto proposal = propose(QFINDTESTDATA("../data/openapi/contacts.json"));
    QVERIFY(proposal);
    {
        const auto repository = opened(*m_folder);
        QVERIFY(repository && repository->addIntegration(m_integration));
        QVERIFY(await(keepCatalogue(repository->catalogues(), m_integration.id, proposal->catalogue)));
    }
    const auto repository = opened(*m_folder);
    QVERIFY(repository);
    QCOMPARE(stored(*repository), QList<ImportedCatalogue>{proposal->catalogue});
}

void TestCatalogueImport::takesThePlaceOfTheSameTitle()
{
    const auto repository = opened(*m_folder);
    QVERIFY(repository && repository->addIntegration(m_integration));
    const auto first = propose(write(file("[]", "/a")));
    QVERIFY(first && await(keepCatalogue(repository->catalogues(), m_integration.id, first->catalogue)));
    const auto second = propose(write(file("[]", "/b")), stored(*repository));
    QVERIFY(second && second->replaces);
    QCOMPARE(routes(second->fresh), QStringList{u"GET /b"_qs});
    QVERIFY(await(keepCatalogue(repository->catalogues(), m_integration.id, second->catalogue)));
    QCOMPARE(stored(*repository), QList<ImportedCatalogue>{second->catalogue});
    QVERIFY(await(repository->catalogues().remove(m_integration.id, u"T"_qs)));
    QCOMPARE(stored(*repository), QList<ImportedCatalogue>());
}

void TestCatalogueImport::goesWithItsIntegration()
{
    const auto repository = opened(*m_folder);
    QVERIFY(repository && repository->addIntegration(m_integration));
    const auto proposal = propose(write(file("[]", "/a")));
    QVERIFY(
        proposal && await(keepCatalogue(repository->catalogues(), m_integration.id, proposal->catalogue)));
    QVERIFY(repository->doomIntegration(m_integration.id));
    QCOMPARE(stored(*repository).size(), 1); // it can still be brought back
    QVERIFY(repository->purge(m_integration.id));
    QCOMPARE(stored(*repository), QList<ImportedCatalogue>());
}

void TestCatalogueImport::sameRoutesAreListedOnce()
{
    Endpoint one;
    one.id = u"list"_qs;
    one.method = u"GET"_qs;
    one.path = u"/thing/{id}"_qs;
    Endpoint same = one;
    same.path = u"/thing/{thingid}"_qs;
    Endpoint other = one;
    other.method = u"PUT"_qs;
    const Catalogue whole =
        wholeCatalogue(Service::KlickTipp, {{u"A"_qs, 0, {one}}, {u"B"_qs, 0, {same, other}}});
    const QList<Endpoint> added =
        whole.endpoints().mid(Catalogue::of(Service::KlickTipp)->endpoints().size());
    QCOMPARE(routes(added), QStringList({u"GET /thing/{id}"_qs, u"PUT /thing/{id}"_qs}));
    QVERIFY(added.at(0).id != added.at(1).id);
}

void TestCatalogueImport::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const int invalid = static_cast<int>(ErrorCode::InvalidInput);
    const int large = static_cast<int>(ErrorCode::TooLarge);
    QTest::newRow("50 MB") << QByteArray(50 << 20, ' ') << large << u"16 MiB"_qs;
    QTest::newRow("YAML") << QByteArray("openapi: 3.0.0\npaths: {}\n") << invalid << u"yq -o json"_qs;
    QTest::newRow("NUL in a path") << file("[]", "/a\\u0000b") << invalid << u"/paths/"_qs;
    QTest::newRow("nothing to send") << QByteArray(R"({"openapi":"3.0.0","paths":{}})") << invalid
                                     << u"no operation"_qs;
    QTest::newRow("depth 10,000") << QByteArray(10'000, '[') + QByteArray(10'000, ']') << invalid
                                  << u"OpenAPI"_qs;
    // 5,000 operations of 200 kB each, all of them references to one.
    QByteArray paths;
    for (int i = 0; i < 5000; ++i)
        paths +=
            (i == 0 ? "\"/" : ",\"/") + QByteArray::number(i) + R"(":{"$ref":"#/components/pathItems/p"})";
    QTest::newRow("many large examples")
        << QByteArray(R"({"openapi":"3.1.0","paths":{)") + paths +
               R"(},"components":{"pathItems":{"p":{"post":{"requestBody":{"content":{"application/json":)"
               R"({"example":{"a":")" +
               QByteArray(200'000, 'x') + R"("}}}}}}}}})"
        << large << u"examples"_qs;
}

void TestCatalogueImport::refusesWhatCannotBeRead()
{
    QFETCH(QByteArray, contents);
    QFETCH(QString, words);
    const auto proposal = propose(write(contents));
    QVERIFY(!proposal);
    QTEST(static_cast<int>(proposal.error().code), "code");
    QVERIFY2(proposal.error().message.contains(words), qPrintable(proposal.error().message));
}

QTEST_GUILESS_MAIN(TestCatalogueImport)
#include "tst_catalogueimport.moc"
