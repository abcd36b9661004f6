// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/jsontreemodel.h"
#include "gui/playground/timingbars.h"
#include "playground/answer/answerfile.h"
#include "support/await.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {

std::shared_ptr<const JsonIndex> jsonOf(const QByteArray &text)
{
    return std::make_shared<const JsonIndex>(readJson(text));
}

/// Every row as "key=value", nested in brackets.
QString outline(JsonTreeModel &model, const QModelIndex &parent = {})
{
    while (model.canFetchMore(parent))
        model.fetchMore(parent);
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex key = model.index(row, JsonTreeModel::KeyColumn, parent);
        const QModelIndex value = model.index(row, JsonTreeModel::ValueColumn, parent);
        QString text = key.data().toString() + u'=' + value.data().toString();
        if (model.hasChildren(key))
            text += u'(' + outline(model, key) + u')';
        rows.append(text);
    }
    return rows.join(u' ');
}

} // namespace

class TestAnswerTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsValuesAsWritten_data();
    void showsValuesAsWritten();
    void fetchesAFewAtATime();
    void isAModelLikeOthers();
    void savesOctetByOctet();
    void savesNothingWhereItCannot();
    void tellsThePhasesThatWereSeen_data();
    void tellsThePhasesThatWereSeen();
};

void TestAnswerTree::showsValuesAsWritten_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("order, duplicates, digits")
        << QByteArray(R"({"23":1736184243098437392,"9":1.00,"23":"Gr\u00fcn"})")
        << QStringLiteral(R"(23=1736184243098437392 9=1.00 23="Gr\u00fcn")");
    QTest::newRow("nested") << QByteArray(R"([{"a":[]},[null,{}]])")
                            << QStringLiteral("[0]={ 1 }(a=[]) [1]=[ 2 ]([0]=null [1]={})");
    QTest::newRow("a lone value") << QByteArray("-0") << QStringLiteral("$=-0");
    QTest::newRow("no JSON") << QByteArray("<html>") << QString();
}

void TestAnswerTree::showsValuesAsWritten()
{
    QFETCH(const QByteArray, json);
    JsonTreeModel model;
    model.setIndex(jsonOf(json));
    QTEST(outline(model), "expected");
}

void TestAnswerTree::fetchesAFewAtATime()
{
    JsonTreeModel model;
    model.setIndex(jsonOf("[" + QByteArray("0,").repeated(100'000) + "0]"));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(model.rowCount() > 100);
    QVERIFY(model.rowCount() < 10'000);
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowCount(), 100'001);
}

void TestAnswerTree::isAModelLikeOthers()
{
    JsonTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setIndex(jsonOf(R"({"a":[1,{"b":[[],[2]]}],"c":{"d":"x"}})"));
    QVERIFY(outline(model).contains(QStringLiteral("d=\"x\"")));
    model.setIndex({});
    QCOMPARE(model.rowCount(), 0);
}

void TestAnswerTree::savesOctetByOctet()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("answer"));
    const QByteArray body = QByteArray("\xff\x00{\r\n}", 6).repeated(500'000);
    const auto saved = std::make_shared<std::atomic<qint64>>(0);
    const auto result = await(saveAnswer(body, path, saved, {}));
    QVERIFY(result->has_value());
    QCOMPARE(saved->load(), body.size());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == body);
}

void TestAnswerTree::savesNothingWhereItCannot()
{
    QTemporaryDir folder;
    const auto saved = std::make_shared<std::atomic<qint64>>(0);
    const auto nowhere = await(saveAnswer("x", folder.filePath(QStringLiteral("none/x")), saved, {}));
    QCOMPARE(nowhere->error().code, ErrorCode::Io);
    StopFlag stop;
    stop.raise();
    const QString path = folder.filePath(QStringLiteral("x"));
    const auto stopped = await(saveAnswer("x", path, saved, stop));
    QCOMPARE(stopped->error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path));
}

void TestAnswerTree::tellsThePhasesThatWereSeen_data()
{
    QTest::addColumn<QList<int>>("times"); // connecting, encrypted, sent, first octet, total
    QTest::addColumn<QString>("expected");
    QTest::newRow("new connection with TLS")
        << QList<int>{12, 48, 50, 91, 96} << QStringLiteral("0-12 12-48 48-50 50-91 91-96");
    QTest::newRow("open connection") << QList<int>{-1, -1, 2, 40, 41} << QStringLiteral("0-2 2-40 40-41");
    QTest::newRow("no answer") << QList<int>{5, -1, -1, -1, 30} << QStringLiteral("0-5 5-30");
}

void TestAnswerTree::tellsThePhasesThatWereSeen()
{
    QFETCH(const QList<int>, times);
    QStringList phases;
    for (const TimingPhase &phase : timingPhases({0, times[0], times[1], times[2], times[3], times[4]}))
        phases.append(QStringLiteral("%1-%2").arg(phase.from).arg(phase.to));
    QTEST(phases.join(u' '), "expected");
}

QTEST_MAIN(TestAnswerTree)
#include "tst_answertree.moc"
