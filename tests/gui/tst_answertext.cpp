// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/answertext.h"
#include "gui/playground/findbar.h"
#include "gui/playground/linesview.h"
#include "gui/widgetaccess.h"
#include "playground/answer/answerreader.h"
#include "playground/lines/rawlines.h"
#include "support/await.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

class TestAnswerText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_text.reset(); }
    void showsTheFirstScreenOfMillionsOfLines();
    void drawsTheMiddleOfOneLongLine();
    void selectsByKeyboard_data();
    void selectsByKeyboard();
    void selectsByMouse();
    void copiesAsWritten();
    void foldsByGutterAndKeys();
    void staysWhereItIsWhenMoreIsKnown();
    void findsAndCounts();
    void findingUnfolds();
    void findsNothing();
    void leavesTheKeysOfThePage();
    void isReadByAScreenReader();
    void survivesEveryText_data();
    void survivesEveryText();

private:
    void showJson(const QByteArray &json) { m_text->setLines(readAnswerNow(json, {}).pretty); }
    void press(const char *keys);
    [[nodiscard]] LinesView &view() const { return *m_text->view(); }
    [[nodiscard]] QByteArray selected() const { return view().cursor().selectedText(*view().lines()); }
    [[nodiscard]] QString count() const { return child<QLabel>(*m_text, "countLabel")->text(); }
    void find(const QString &text);

    std::unique_ptr<AnswerText> m_text;
};

void TestAnswerText::init()
{
    m_text = std::make_unique<AnswerText>();
    m_text->resize(700, 400);
    m_text->show();
    m_text->activateWindow();
    view().setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(m_text.get()));
}

void TestAnswerText::press(const char *keys)
{
    const QKeySequence sequence(QString::fromLatin1(keys));
    for (int index = 0; index < sequence.count(); ++index)
        QTest::keyClick(&view(), sequence[uint(index)].key(), sequence[uint(index)].keyboardModifiers());
}

void TestAnswerText::find(const QString &text)
{
    m_text->openFind();
    child<QLineEdit>(*m_text, "findEdit")->setText(text);
    QVERIFY(waitUntil([this] { return count() != QStringLiteral("Searching…"); }));
}

void TestAnswerText::showsTheFirstScreenOfMillionsOfLines()
{
    showJson("[" + QByteArray("1,").repeated(2'000'000) + "1]");
    QCOMPARE(view().rows(), 2'000'003);
    QCOMPARE(view().topRow(), 0);
    press("Ctrl+End");
    QCOMPARE(view().cursor().place(), (LinePlace{2'000'002, 1}));
    QVERIFY(view().topRow() > 1'999'900);
    QVERIFY(!m_text->grab().isNull());
}

void TestAnswerText::drawsTheMiddleOfOneLongLine()
{
    const QByteArray filler = QByteArray("ü").repeated(1'000'000);
    showJson("[\"" + filler + "needle" + filler + "\"]");
    find(QStringLiteral("needle"));
    QCOMPARE(selected(), QByteArray("needle"));
    const QRect caret = view().rectOf(view().cursor().place());
    QVERIFY(view().viewport()->rect().contains(caret.center()));
    QCOMPARE(view().placeAt(caret.center() - QPoint(caret.width() / 2, 0)), view().cursor().place());
    QVERIFY(view().horizontalScrollBar()->value() > 900'000);
}

void TestAnswerText::selectsByKeyboard_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *keys, const char *expected) {
        QTest::newRow(keys) << QByteArray(keys) << QByteArray(expected);
    };
    // {            line 0
    //   "a": [     line 1
    //     "Grüße", line 2
    row("Ctrl+A", "{\n  \"a\": [\n    \"Gr\xc3\xbc\xc3\x9f"
                  "e\",\n    12\n  ]\n}");
    row("Shift+Down", "{\n");
    row("Down, Down, End, Shift+Home", "\"Gr\xc3\xbc\xc3\x9f"
                                       "e\",");
    row("Down, Down, Home, Shift+End", "\"Gr\xc3\xbc\xc3\x9f"
                                       "e\",");
    row("Down, Down, End, Shift+Left", ",");
    row("Down, End, Shift+Right", "\n");
    row("Ctrl+End, Home, Shift+PgUp", "{\n  \"a\": [\n    \"Gr\xc3\xbc\xc3\x9f"
                                      "e\",\n    12\n  ]\n");
    row("Down, Home, Shift+Ctrl+Right", "\"");
    row("Down, Home, Shift+Ctrl+Right, Shift+Ctrl+Right", "\"a\": [");
}

void TestAnswerText::selectsByKeyboard()
{
    QFETCH(const QByteArray, keys);
    showJson(R"({"a":["Grüße",12]})");
    press(keys.constData());
    QTEST(selected(), "expected");
}

void TestAnswerText::selectsByMouse()
{
    showJson(R"({"name":"Max Muster"})");
    const QPoint inName = view().rectOf({1, 14}).center();
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, inName);
    QCOMPARE(selected(), QByteArray("Max"));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().rectOf({1, 3}).topLeft() + QPoint(0, 4));
    QTest::mouseClick(
        view().viewport(), Qt::LeftButton, Qt::ShiftModifier, view().rectOf({1, 7}).topLeft() + QPoint(0, 4));
    QCOMPARE(selected(), QByteArray("name"));
}

void TestAnswerText::copiesAsWritten()
{
    showJson(R"([1736184243098437392,1.00,"Gr\u00fc\u00dfe"])");
    press("Ctrl+A, Ctrl+C");
    QCOMPARE(QGuiApplication::clipboard()->text(),
        QStringLiteral("[\n  1736184243098437392,\n  1.00,\n  \"Gr\\u00fc\\u00dfe\"\n]"));
}

void TestAnswerText::foldsByGutterAndKeys()
{
    showJson(R"({"a":[1,2,{"b":3}],"c":4})");
    QCOMPARE(view().rows(), 10);
    const QPoint gutter(view().rectOf({1, 0}).left() - 12, view().rectOf({1, 0}).center().y());
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, gutter);
    QVERIFY(view().isFolded(1));
    QCOMPARE(view().rows(), 4);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, gutter);
    QCOMPARE(view().rows(), 10);
    press("Down, Down, -"); // folds what the cursor is in
    QVERIFY(view().isFolded(1));
    QCOMPARE(view().cursor().place().line, 1);
    press("Down");
    QCOMPARE(view().cursor().place().line, 8); // walks over the fold
    press("Up, +");
    QVERIFY(!view().isFolded(1));
    view().foldAll();
    QCOMPARE(view().rows(), 4);
    press("Ctrl+A");
    QVERIFY(selected().contains("\"b\": 3")); // what is folded away is copied, too
    press("*");
    QCOMPARE(view().rows(), 10);
}

void TestAnswerText::staysWhereItIsWhenMoreIsKnown()
{
    const QByteArray json = "[" + QByteArray("{\"a\":[1,2]},").repeated(20'000) + "0]";
    m_text->setLines(readAnswerStartNow(json).pretty);
    press("PgDown, PgDown");
    const LinePlace place = view().cursor().place();
    const qsizetype top = view().topRow();
    QVERIFY(place.line > 20);
    m_text->extendLines(readAnswerNow(json, {}).pretty);
    QCOMPARE(view().cursor().place(), place);
    QCOMPARE(view().topRow(), top);
    QCOMPARE(view().rows(), 6 * 20'000 + 3);
}

void TestAnswerText::findsAndCounts()
{
    showJson(R"(["Max","max","x","MAXI"])");
    find(QStringLiteral("max"));
    QCOMPARE(count(), QStringLiteral("1 of 3"));
    QCOMPARE(selected(), QByteArray("Max"));
    press("F3, F3");
    QCOMPARE(count(), QStringLiteral("3 of 3"));
    QCOMPARE(view().cursor().place().line, 4);
    press("F3");
    QCOMPARE(count(), QStringLiteral("1 of 3"));
    press("Shift+F3");
    QCOMPARE(count(), QStringLiteral("3 of 3"));
}

void TestAnswerText::findingUnfolds()
{
    showJson(R"({"a":[1,2,{"b":"here"}],"c":4})");
    view().foldAll();
    find(QStringLiteral("here"));
    QCOMPARE(selected(), QByteArray("here"));
    QVERIFY(!view().isFolded(1));
}

void TestAnswerText::findsNothing()
{
    showJson("[1]");
    find(QStringLiteral("2"));
    QCOMPARE(count(), QStringLiteral("Not found"));
    QVERIFY(!child<QPushButton>(*m_text, "nextButton")->isEnabled());
    QTest::keyClick(child<QLineEdit>(*m_text, "findEdit"), Qt::Key_Escape);
    QVERIFY(!m_text->findChild<FindBar *>()->isVisible());
}

void TestAnswerText::leavesTheKeysOfThePage()
{
    showJson("[1]");
    for (const auto key : {Qt::Key_Escape, Qt::Key_F5}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&view(), &event);
        QVERIFY(!event.isAccepted());
    }
}

void TestAnswerText::isReadByAScreenReader()
{
    m_text->setViewName(QStringLiteral("Answer, indented"));
    showJson(R"({"a":["Grüße",12]})");
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view());
    QVERIFY(accessible);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Answer, indented"));
    QVERIFY(accessible->state().readOnly);
    QAccessibleTextInterface *text = accessible->textInterface();
    QVERIFY(text);
    QCOMPARE(text->text(0, -1), QStringLiteral("{\n  \"a\": [\n    \"Grüße\",\n    12\n  ]\n}"));
    press("Down, Down, End");
    int start = 0;
    int end = 0;
    QCOMPARE(text->textAtOffset(text->cursorPosition(), QAccessible::LineBoundary, &start, &end).trimmed(),
        QStringLiteral("\"Grüße\","));
    text->setSelection(0, start + 5, start + 10);
    QCOMPARE(selected(), QByteArray("Gr\xc3\xbc\xc3\x9f"
                                    "e"));
}

void TestAnswerText::survivesEveryText_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x00\x01\xc3", 5);
    QTest::newRow("wide and combining") << QByteArray("日本語 u\xcc\x88 😀 \xe2\x80\xae right to left");
    QTest::newRow("Arabic") << QByteArray("[\"\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7\"]");
    QTest::newRow("deep") << QByteArray(5'000, '[') + QByteArray(5'000, ']');
}

void TestAnswerText::survivesEveryText()
{
    QFETCH(const QByteArray, body);
    const ReadAnswer answer = readAnswerNow(body, {});
    const std::shared_ptr<const LineSource> hex = std::make_shared<const HexLines>(body);
    for (const auto &lines : {answer.pretty, answer.raw, hex}) {
        m_text->setLines(lines);
        press("Right, Down, End, Left, Ctrl+Right, Ctrl+Left, Shift+Down, Ctrl+End");
        press("Shift+Home, Up, PgUp, Ctrl+A");
        QVERIFY(!m_text->grab().isNull());
        QCOMPARE(selected(), lines->text(0, lines->count() - 1));
    }
}

QTEST_MAIN(TestAnswerText)
#include "tst_answertext.moc"
