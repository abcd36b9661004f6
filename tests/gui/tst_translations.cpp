// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

/// The translation files hold every text, finished (D7).
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUnfinished_data();
    void nothingIsUnfinished();
    void placeholdersAreKept();
};

namespace {

struct Message
{
    QString source;
    QStringList translations;
    bool isNumerus = false;
    QString type;
};

QList<Message> messagesOf(const QString &file)
{
    QFile ts(QStringLiteral(SIGNET_I18N) + QLatin1Char('/') + file);
    if (!ts.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(ts.fileName()));
    QXmlStreamReader xml(&ts);
    QList<Message> messages;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == u"message")
            messages.append({{}, {}, xml.attributes().value(QLatin1String("numerus")) == u"yes", {}});
        else if (xml.name() == u"source")
            messages.last().source = xml.readElementText();
        else if (xml.name() == u"translation") {
            messages.last().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!messages.last().isNumerus)
                messages.last().translations = {xml.readElementText()};
        } else if (xml.name() == u"numerusform")
            messages.last().translations.append(xml.readElementText());
    }
    return messages;
}

} // namespace

void TestTranslations::nothingIsUnfinished_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("pluralsOnly");
    QTest::newRow("German") << QStringLiteral("signet_de.ts") << false;
    QTest::newRow("English plurals") << QStringLiteral("signet_en.ts") << true;
}

void TestTranslations::nothingIsUnfinished()
{
    QFETCH(const QString, file);
    QFETCH(const bool, pluralsOnly);
    const QList<Message> messages = messagesOf(file);
    QVERIFY(messages.size() > (pluralsOnly ? 3 : 300));
    int unfinished = 0;
    for (const Message &message : messages) {
        if (message.type == u"vanished" || message.type == u"obsolete" || (pluralsOnly && !message.isNumerus))
            continue;
        const bool isEmpty = message.translations.isEmpty() || message.translations.contains(QString());
        if (message.type == u"unfinished" || isEmpty ||
            (message.isNumerus && message.translations.size() != 2)) {
            ++unfinished;
            qWarning("%s", qPrintable(message.source));
        }
    }
    QCOMPARE(unfinished, 0);
}

void TestTranslations::placeholdersAreKept()
{
    for (const Message &message : messagesOf(QStringLiteral("signet_de.ts"))) {
        for (int i = 1; i < 10; ++i) {
            const QString placeholder = QStringLiteral("%") + QString::number(i);
            for (const QString &translation : message.translations)
                QVERIFY2(message.source.contains(placeholder) == translation.contains(placeholder),
                    qPrintable(message.source));
        }
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
