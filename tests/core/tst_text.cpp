// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <QTest>

using namespace signet;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// ECMAScript: WhiteSpace and LineTerminator, that is TAB VT FF ZWNBSP, category Zs, LF CR LS PS.
    void whiteSpaceIsExactlyThatOfTheWeb()
    {
        QList<char16_t> spaces;
        for (char32_t c = 0; c <= 0xffff; ++c) {
            if (isWebSpace(QChar(static_cast<char16_t>(c))))
                spaces.append(static_cast<char16_t>(c));
        }
        QList<char16_t> expected = {0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0xfeff, 0x2028, 0x2029};
        for (char32_t c = 0; c <= 0xffff; ++c) {
            if (QChar::category(c) == QChar::Separator_Space)
                expected.append(static_cast<char16_t>(c));
        }
        std::sort(expected.begin(), expected.end());
        QCOMPARE(spaces, expected);
    }

    void trims_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trimmed");
        const QString key = QStringLiteral("a key");
        QTest::newRow("nothing to do") << key << key;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("only space") << QStringLiteral(" \t\r\n") << QString();
        QTest::newRow("both ends") << QStringLiteral(" \t") + key + QStringLiteral("\r\n") << key;
        QTest::newRow("BOM and NBSP") << QChar(0xfeff) + (QChar(0xa0) + key) + QChar(0xa0) << key;
        QTest::newRow("NEL stays") << key + QChar(0x85) << key + QChar(0x85);
        QTest::newRow("zero width space stays") << key + QChar(0x200b) << key + QChar(0x200b);
        QTest::newRow("NUL stays") << key + QChar(0) << key + QChar(0);
    }
    void trims()
    {
        QFETCH(QString, text);
        QFETCH(QString, trimmed);
        QCOMPARE(trimmedLikeTheWeb(text), trimmed);
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
