// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprocess.h"
#include "support/hostileserver.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// `signet-cli catalogue`, and the secrets of `request --curl`, as processes with a real keyring.
class TestCatalogueCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsListsAndRemoves();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void H6_storesTheSecretsOfACommand();
    void replacesOnlyWhenToldSo();

private:
    [[nodiscard]] Ending run(const QStringList &words, const QByteArray &input = {}) const
    {
        return runCli(m_dir->path(), words, input);
    }
    [[nodiscard]] QString write(const QByteArray &contents) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HostileServer> m_server;
};

void TestCatalogueCommands::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<HostileServer>(HostileServer::always(HostileServer::answer(200, "{}")));
    QCOMPARE(
        run({u"integration"_qs, u"add"_qs, u"One"_qs, u"--service"_qs, u"coredination"_qs, u"--base-url"_qs,
                m_server->url(), u"--no-sign-requests"_qs, u"--read"_qs, u"api-key"_qs},
            "12345678-aaaa\n")
            .code,
        0);
}

QString TestCatalogueCommands::write(const QByteArray &contents) const
{
    QFile file(m_dir->filePath(u"written"_qs));
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size() ? file.fileName()
                                                                                      : QString();
}

void TestCatalogueCommands::importsListsAndRemoves()
{
    const QString file = QFINDTESTDATA("../data/openapi/shop.json");
    const QStringList import{
        u"--json"_qs, u"catalogue"_qs, u"import"_qs, file, u"--integration"_qs, u"One"_qs};
    const Ending dry = run(import + QStringList{u"--dry-run"_qs});
    QCOMPARE(dry.code, 0);
    QCOMPARE(dry.json().value(u"added"_qs).toBool(true), false);
    QCOMPARE(run({u"--json"_qs, u"catalogue"_qs, u"list"_qs}).out, QByteArray("[]\n"));
    const Ending added = run(import);
    QCOMPARE(added.code, 0);
    QCOMPARE(added.json().value(u"new"_qs).toArray().size(), 4);
    QCOMPARE(run(import).json().value(u"replaces"_qs).toBool(), true);
    const Ending list = run({u"catalogue"_qs, u"list"_qs, u"--integration"_qs, u"One"_qs});
    QVERIFY2(list.out.startsWith("Shop  One  4 endpoints"), list.out.constData());
    const QStringList remove{u"catalogue"_qs, u"remove"_qs, u"Shop"_qs, u"--integration"_qs, u"One"_qs};
    QCOMPARE(run(remove).code, 0);
    QCOMPARE(run(remove).code, 3);
}

void TestCatalogueCommands::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("YAML") << QByteArray("openapi: 3.0.0\n") << QByteArray("yq -o json");
    QTest::newRow("Swagger 2") << QByteArray(R"({"swagger":"2.0"})") << QByteArray("Swagger 2");
    QTest::newRow("a broken path") << QByteArray(R"({"openapi":"3.0.0","paths":{"/a":7}})")
                                   << QByteArray("/paths/~1a");
}

void TestCatalogueCommands::saysWhatIsWrong()
{
    QFETCH(QByteArray, contents);
    QFETCH(QByteArray, words);
    const Ending ending =
        run({u"catalogue"_qs, u"import"_qs, write(contents), u"--integration"_qs, u"One"_qs});
    QCOMPARE(ending.code, 2);
    QVERIFY2(ending.err.contains(words), ending.err.constData());
}

void TestCatalogueCommands::H6_storesTheSecretsOfACommand()
{
    QCOMPARE(run({u"account"_qs, u"add"_qs, u"Ada"_qs, u"--integration"_qs, u"One"_qs, u"--user-name"_qs,
                     u"ada@example.com"_qs, u"--app-only"_qs})
                 .code,
        0);
    const QString file = write("curl '" + m_server->url().toUtf8() + "/a?x=1' -H 'API-Token: 87654321-bbbb'");
    const QStringList request{u"request"_qs, u"Ada"_qs, u"--curl"_qs, file, u"--on-behalf"_qs};
    const Ending without = run(request);
    QVERIFY2(without.err.contains("--store-secrets"), without.err.constData());
    QVERIFY(without.code != 0); // no token yet
    const Ending with = run(request + QStringList{u"--store-secrets"_qs});
    QVERIFY2(with.code == 0, with.err.constData());
    QVERIFY(!with.err.contains("87654321-bbbb"));
    QVERIFY(m_server->requests().last().head.contains("87654321-bbbb"));
}

void TestCatalogueCommands::replacesOnlyWhenToldSo()
{
    const QString file = write("curl '" + m_server->url().toUtf8() + "/a' -H 'API-Key: 12345678-cccc'");
    const QStringList request{u"request"_qs, u"One"_qs, u"--curl"_qs, file, u"--store-secrets"_qs};
    QCOMPARE(run(request).code, 5); // nobody to ask
    QCOMPARE(m_server->requests().size(), 0);
    const Ending replaced = run(request + QStringList{u"--replace"_qs});
    QVERIFY2(replaced.code == 0, replaced.err.constData());
    QVERIFY(m_server->requests().last().head.contains("12345678-cccc"));
}

QTEST_GUILESS_MAIN(TestCatalogueCommands)
#include "tst_cataloguecommands.moc"
