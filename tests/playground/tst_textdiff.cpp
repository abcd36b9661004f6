// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/textdiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace signet;

namespace {

/// "2:b~x" changed in line 2, "2:b-" removed, "2:+x" added there; parted by blanks.
QString differences(QByteArrayView left, QByteArrayView right)
{
    QStringList words;
    for (const TextDifference &one : compareTexts(left, right).found) {
        const QString before = QString::fromUtf8(one.before);
        const QString after = QString::fromUtf8(one.after);
        words.append(one.right < 0  ? QStringLiteral("%1:%2-").arg(one.left + 1).arg(before)
                     : one.left < 0 ? QStringLiteral("%1:+%2").arg(one.right + 1).arg(after)
                                    : QStringLiteral("%1:%2~%3").arg(one.left + 1).arg(before, after));
    }
    return words.join(u' ');
}

} // namespace

class TestTextDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhichLinesDiffer_data();
    void tellsWhichLinesDiffer();
    void makesTheRightOfTheLeft();
    void endsInTime();
};

void TestTextDiff::tellsWhichLinesDiffer_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *left, const char *right, const char *expected) {
        QTest::newRow(name) << QByteArray(left) << QByteArray(right) << QString::fromLatin1(expected);
    };
    row("same", "a\nb", "a\nb", "");
    row("line breaks do not count", "a\r\nb", "a\nb", "");
    row("changed", "a\nb\nc", "a\nx\nc", "2:b~x");
    row("added", "a\nc", "a\nb\nc", "2:+b");
    row("removed", "a\nb\nc", "a\nc", "2:b-");
    row("two places", "1\n2\n3\n4\n5", "x\n2\n3\n4\ny", "1:1~x 5:5~y");
    row("empty", "", "a", "1:~a");
    row("fewer", "a\nb\nc\nd", "a\nx\nd", "2:b~x 3:c-");
    row("repeated lines", "{\na\n}\n{\nb\n}", "{\na\n}\n{\nc\n}\n{\nb\n}", "5:+c 6:+} 7:+{");
}

void TestTextDiff::tellsWhichLinesDiffer()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QTEST(differences(left, right), "expected");
}

/// What was told, done to the left text, gives the right one.
void TestTextDiff::makesTheRightOfTheLeft()
{
    QRandomGenerator random(7);
    const auto text = [&random] {
        QByteArrayList lines;
        for (int i = random.bounded(12); i >= 0; --i)
            lines.append(QByteArray(1, char('a' + random.bounded(6))));
        return lines;
    };
    for (int round = 0; round < 3'000; ++round) {
        const QByteArrayList lefts = text();
        const QByteArrayList rights = text();
        const QByteArray left = lefts.join('\n');
        const QByteArray right = rights.join('\n');
        QList<bool> isLeftTold(lefts.size(), false);
        QList<bool> isRightTold(rights.size(), false);
        for (const TextDifference &one : compareTexts(left, right).found) {
            if (one.left >= 0)
                isLeftTold[one.left] = true;
            if (one.right >= 0)
                isRightTold[one.right] = true;
        }
        QByteArrayList sameLefts;
        QByteArrayList sameRights;
        for (qsizetype i = 0; i < lefts.size(); ++i) {
            if (!isLeftTold.at(i))
                sameLefts.append(lefts.at(i));
        }
        for (qsizetype i = 0; i < rights.size(); ++i) {
            if (!isRightTold.at(i))
                sameRights.append(rights.at(i));
        }
        QCOMPARE(sameLefts, sameRights);
    }
}

void TestTextDiff::endsInTime()
{
    QByteArray left;
    QByteArray right;
    for (int i = 0; i < 100'000; ++i) {
        left += QByteArray::number(i) + '\n';
        right += QByteArray::number(-i - 1) + '\n';
    }
    const TextDifferences found = compareTexts(left, right);
    QVERIFY(found.isMore);
    QCOMPARE(found.found.size(), mostTextDifferences);
    right = left;
    right.replace("\n77777\n", "\nchanged\n");
    QCOMPARE(differences(left, right), QStringLiteral("77778:77777~changed"));
}

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
