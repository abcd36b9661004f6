// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretreference.h"

#include <QSet>
#include <QTest>

using namespace signet;

namespace {
constexpr std::array allFields = {SecretField::DeveloperKey, SecretField::CustomerKey, SecretField::Password,
    SecretField::ApiKey, SecretField::SigningSecret, SecretField::ApiToken};
} // namespace

class TestSecretReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsHaveNamesAndLabels()
    {
        QSet<QString> names;
        QSet<QString> labels;
        for (const SecretField field : allFields) {
            names.insert(fieldName(field));
            labels.insert(fieldLabel(field));
            const Result<SecretField> back = fieldFromName(QString(fieldName(field)));
            QVERIFY(back);
            QCOMPARE(*back, field);
        }
        QCOMPARE(names.size(), int(allFields.size()));
        QCOMPARE(labels.size(), int(allFields.size()));
        // In databases and scripts of users: these never change.
        QCOMPARE(fieldName(SecretField::CustomerKey), QLatin1StringView("customer-key"));
        QCOMPARE(fieldName(SecretField::SigningSecret), QLatin1StringView("signing-secret"));
    }

    void onlyThePasswordIsPasswordLike()
    {
        for (const SecretField field : allFields)
            QCOMPARE(isPasswordLike(field), field == SecretField::Password);
    }

    void unknownFieldNamesAreRefused()
    {
        for (const QString &name : {QString(), QStringLiteral("Customer-Key"),
                 QStringLiteral("customer-key "), QStringLiteral("customerkey")}) {
            const Result<SecretField> field = fieldFromName(name);
            QVERIFY(!field);
            QCOMPARE(field.error().code, ErrorCode::InvalidInput);
        }
    }

    void createdReferencesParseAndNeverRepeat()
    {
        const QUuid owner = QUuid::createUuid();
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i) {
            const SecretReference reference =
                SecretReference::create(owner, allFields[static_cast<size_t>(i) % allFields.size()]);
            QVERIFY(!reference.isNull());
            QVERIFY(!seen.contains(reference.toString()));
            seen.insert(reference.toString());
            const Result<SecretReference> parsed = SecretReference::parse(reference.toString());
            QVERIFY2(parsed, qPrintable(reference.toString()));
            QCOMPARE(*parsed, reference);
        }
        QVERIFY(SecretReference().isNull());
    }

    void namesTheOwnerAndTheField()
    {
        const QUuid owner(QStringLiteral("{01234567-89AB-cdef-0123-456789ABCDEF}"));
        const QString text = SecretReference::create(owner, SecretField::ApiToken).toString();
        QVERIFY2(text.startsWith(QStringLiteral("signet/v1/01234567-89ab-cdef-0123-456789abcdef/api-token/")),
            qPrintable(text));
    }

    void parse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGood");
        const QString good =
            QStringLiteral("signet/v1/01234567-89ab-cdef-0123-456789abcdef/customer-key/0123456789abcdef");
        QTest::newRow("good") << good << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("line break behind") << good + u'\n' << false;
        QTest::newRow("space in front") << u' ' + good << false;
        QTest::newRow("one digit more") << good + u'0' << false;
        QTest::newRow("one digit less") << good.chopped(1) << false;
        QTest::newRow("upper case") << good.toUpper() << false;
        QTest::newRow("upper case digits")
            << QString(good).replace(QStringLiteral("0123456789abcdef"), QStringLiteral("0123456789ABCDEF"))
            << false;
        QTest::newRow("other version")
            << QString(good).replace(QStringLiteral("v1"), QStringLiteral("v2")) << false;
        QTest::newRow("unknown field")
            << QString(good).replace(QStringLiteral("customer-key"), QStringLiteral("no-such-key")) << false;
        QTest::newRow("no field") << QString(good).replace(QStringLiteral("customer-key"), QString())
                                  << false;
        QTest::newRow("braces") << QString(good)
                                       .replace(QStringLiteral("/0123"), QStringLiteral("/{0123"))
                                       .replace(QStringLiteral("def/"), QStringLiteral("def}/"))
                                << false;
        QTest::newRow("other service") << QStringLiteral("github.com/") + good << false;
        QTest::newRow("other digits") << QString(good).replace(u'1', QChar(0x0661)) << false;
    }
    void parse()
    {
        QFETCH(QString, text);
        QFETCH(bool, isGood);
        const Result<SecretReference> reference = SecretReference::parse(text);
        QCOMPARE(bool(reference), isGood);
        if (isGood)
            QCOMPARE(reference->toString(), text);
        else
            QCOMPARE(reference.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TestSecretReference)
#include "tst_secretreference.moc"
