// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/secretclipboard.h"
#include "support/await.h"
#include "support/mockclock.h"

#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {

const QByteArray key = "ck-7a51c0de93f9a";

/// What another program gets: the X server's clipboard, not ours.
QByteArray read(const QStringList &options)
{
    QProcess xclip;
    xclip.start(QStringLiteral("xclip"), QStringList{QStringLiteral("-o")} + options);
    // It asks us: the event loop must run.
    if (!waitUntil([&xclip] { return xclip.state() == QProcess::NotRunning; }))
        return "xclip hangs";
    return xclip.readAllStandardOutput();
}

QByteArray clipboard()
{
    return read({QStringLiteral("-selection"), QStringLiteral("clipboard")});
}

QByteArray primary()
{
    return read({QStringLiteral("-selection"), QStringLiteral("primary")});
}

/// By a program of somebody else's; xclip goes on to own it in the background.
bool copyElsewhere(const QByteArray &text, const QString &selection)
{
    QProcess xclip;
    xclip.setStandardOutputFile(QProcess::nullDevice());
    xclip.setStandardErrorFile(QProcess::nullDevice());
    xclip.start(QStringLiteral("xclip"), {QStringLiteral("-i"), QStringLiteral("-selection"), selection});
    xclip.write(text);
    xclip.closeWriteChannel();
    return waitUntil([&xclip] { return xclip.state() == QProcess::NotRunning; });
}

} // namespace

/// SECURITY 6: D5, seen by another program on the same X server.
class TestSecretClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D5_anotherProgramReadsItMarked();
    void D5_itIsTakenBackAfterHalfAMinute();
    void D5_whatSomebodyElseCopiedStays();
    void D5_primaryIsUntouched();
    void D5_itIsTakenBackAtTheEnd();
};

void TestSecretClipboard::D5_anotherProgramReadsItMarked()
{
    MockClock clock;
    SecretClipboard ours(clock);
    ours.copySecret(Secret(key));
    QCOMPARE(clipboard(), key);
    QCOMPARE(read({u"-selection"_qs, u"clipboard"_qs, u"-t"_qs, u"x-kde-passwordManagerHint"_qs}),
        QByteArray("secret"));
}

void TestSecretClipboard::D5_itIsTakenBackAfterHalfAMinute()
{
    MockClock clock;
    SecretClipboard ours(clock);
    const QSignalSpy left(&ours, &SecretClipboard::secondsLeft);
    ours.copySecret(Secret(key));
    QCOMPARE(left.last().first().toInt(), 30);
    clock.advance(29'001);
    QVERIFY(waitUntil([&left] { return left.last().first().toInt() == 1; }));
    QCOMPARE(clipboard(), key);
    clock.advance(999);
    QVERIFY(waitUntil([&left] { return left.last().first().toInt() == 0; }));
    QCOMPARE(clipboard(), QByteArray());
}

void TestSecretClipboard::D5_whatSomebodyElseCopiedStays()
{
    MockClock clock;
    SecretClipboard ours(clock);
    const QSignalSpy left(&ours, &SecretClipboard::secondsLeft);
    ours.copySecret(Secret(key));
    QVERIFY(copyElsewhere("mine", u"clipboard"_qs));
    clock.advance(30'000);
    QVERIFY(waitUntil([&left] { return left.last().first().toInt() == 0; }));
    QCOMPARE(clipboard(), QByteArray("mine"));
}

void TestSecretClipboard::D5_primaryIsUntouched()
{
    QVERIFY(copyElsewhere("selected", u"primary"_qs));
    MockClock clock;
    SecretClipboard ours(clock);
    ours.copySecret(Secret(key));
    QCOMPARE(primary(), QByteArray("selected"));
    ours.clear();
    QCOMPARE(primary(), QByteArray("selected"));
}

void TestSecretClipboard::D5_itIsTakenBackAtTheEnd()
{
    MockClock clock;
    {
        SecretClipboard ours(clock);
        ours.copySecret(Secret(key));
        QCOMPARE(clipboard(), key);
    }
    QCOMPARE(clipboard(), QByteArray());
}

QTEST_MAIN(TestSecretClipboard)
#include "tst_secretclipboard.moc"
