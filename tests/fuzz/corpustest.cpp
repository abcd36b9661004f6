// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/harness.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

/// Replays the committed corpus of one harness, so that what a fuzzer once found stays found.
class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void L12_corpusIsThere() { QVERIFY(QDirIterator(QStringLiteral(SIGNET_CORPUS), QDir::Files).hasNext()); }
    void L12_holdsForTheCorpus_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(QStringLiteral(SIGNET_CORPUS), QDir::Files);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(files.fileName())) << path;
        }
    }
    void L12_holdsForTheCorpus()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray input = file.readAll();
        const std::string broken =
            signet::fuzz::brokenInvariant({input.constData(), static_cast<std::size_t>(input.size())});
        QVERIFY2(broken.empty(), broken.c_str());
    }
};

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpustest.moc"
