// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/mismatchsearch.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>
#include <QStringEncoder>

namespace signet::mismatch {

namespace {

qint64 milliseconds(const Attempt &attempt)
{
    return attempt.timestamp.toLongLong();
}

QDateTime moment(const Attempt &attempt)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds(attempt), Qt::UTC);
}

QByteArray hashOf(const Attempt &attempt, QCryptographicHash::Algorithm algorithm)
{
    return QCryptographicHash::hash(attempt.signature->body.value_or(QByteArray()), algorithm);
}

/// Nothing is signed behind the base string where there is no body.
void addTail(Attempt &attempt, const QByteArray &tail)
{
    if (attempt.signature->body)
        attempt.tail = tail;
}

void appendKey(Attempt &attempt, const Secret &key)
{
    if (!key.isEmpty())
        attempt.tail = '_' + QByteArray(key.reveal().data(), key.size());
}

/// Replaces M, T and U of @p layout; @p separator stands between them.
QByteArray laidOut(const Attempt &attempt, const QByteArray &layout, const QByteArray &separator)
{
    QList<QByteArray> parts;
    for (const char part : layout)
        parts.append(part == 'M' ? attempt.method : part == 'T' ? attempt.timestamp : attempt.uri);
    return parts.join(separator);
}

QByteArray encoded(const QByteArray &message, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding).encode(QString::fromUtf8(message));
}

Dimension methodDimension()
{
    Dimension dimension{{
        {"method-lower-case",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the method in lower case. Use upper case."),
            [](Attempt &a, const QByteArray &) { a.method = a.method.toLower(); }},
        {"method-capitalized",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the method with one capital letter. Use upper case."),
            [](Attempt &a, const QByteArray &) { a.method = a.method.left(1) + a.method.mid(1).toLower(); }},
        {"method-left-out", QT_TRANSLATE_NOOP("Mismatch", "It signs an empty method. Put the method in."),
            [](Attempt &a, const QByteArray &) { a.method = ""; }},
    }};
    for (const char *other : {"GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"})
        dimension.variants.push_back({"other-method",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the method %1. Sign the method that is sent."),
            [](Attempt &a, const QByteArray &method) { a.method = method; }, other});
    return dimension;
}

Dimension timestampDimension()
{
    return {{
        {"timestamp-in-seconds",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the time in seconds. Use milliseconds: 13 digits."),
            [](Attempt &a, const QByteArray &) { a.timestamp = QByteArray::number(milliseconds(a) / 1000); }},
        {"timestamp-in-whole-seconds",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the time rounded down to whole seconds, but another time "
                                          "is sent. Sign and send the same digits."),
            [](Attempt &a, const QByteArray &) {
                a.timestamp = QByteArray::number(milliseconds(a) / 1000 * 1000);
            }},
        {"timestamp-with-fraction",
            QT_TRANSLATE_NOOP("Mismatch",
                "It signs the time in seconds with decimals. Use whole milliseconds: "
                "13 digits."),
            [](Attempt &a, const QByteArray &) {
                a.timestamp = QByteArray::number(static_cast<double>(milliseconds(a)) / 1000, 'f', 3);
            }},
        {"timestamp-in-microseconds",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the time in microseconds. Use milliseconds: 13 digits."),
            [](Attempt &a, const QByteArray &) { a.timestamp += "000"; }},
        {"timestamp-in-nanoseconds",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the time in nanoseconds. Use milliseconds: 13 digits."),
            [](Attempt &a, const QByteArray &) { a.timestamp += "000000"; }},
        {"timestamp-as-iso-8601",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the time as a date in ISO 8601. Use milliseconds since "
                                          "1970."),
            [](Attempt &a, const QByteArray &) {
                a.timestamp = moment(a).toString(Qt::ISODateWithMs).toLatin1();
            }},
        {"timestamp-as-iso-8601-seconds",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the time as a date in ISO 8601 without milliseconds. Use "
                                          "milliseconds since 1970."),
            [](Attempt &a, const QByteArray &) { a.timestamp = moment(a).toString(Qt::ISODate).toLatin1(); }},
        {"timestamp-as-http-date",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the time as an HTTP date. Use milliseconds since 1970."),
            [](Attempt &a, const QByteArray &) {
                a.timestamp = QLocale::c()
                                  .toString(moment(a), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                                  .toLatin1();
            }},
        {"timestamp-left-out",
            QT_TRANSLATE_NOOP("Mismatch", "It signs an empty time. Put the milliseconds in that are sent."),
            [](Attempt &a, const QByteArray &) { a.timestamp = ""; }},
    }};
}

Dimension bodyDimension()
{
    return {{
        {"body-included",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the body too, behind another _. The body is not signed: "
                                          "leave it out."),
            [](Attempt &a, const QByteArray &) {
                addTail(a, '_' + a.signature->body.value_or(QByteArray()));
            }},
        {"body-appended",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the body too, right behind the address. The body is not "
                                          "signed: leave it out."),
            [](Attempt &a, const QByteArray &) { addTail(a, a.signature->body.value_or(QByteArray())); }},
        {"body-hash-included",
            QT_TRANSLATE_NOOP("Mismatch",
                "It signs the SHA-256 of the body too. The body is not signed: leave "
                "it out."),
            [](Attempt &a, const QByteArray &) {
                addTail(a, '_' + hashOf(a, QCryptographicHash::Sha256).toHex());
            }},
        {"body-md5-included",
            QT_TRANSLATE_NOOP("Mismatch",
                "It signs the MD5 of the body too. The body is not signed: leave it "
                "out."),
            [](Attempt &a, const QByteArray &) {
                addTail(a, '_' + hashOf(a, QCryptographicHash::Md5).toHex());
            }},
        {"body-md5-base64-included",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the Content-MD5 of the body too. The body is not signed: "
                                          "leave it out."),
            [](Attempt &a, const QByteArray &) {
                addTail(a, '_' + hashOf(a, QCryptographicHash::Md5).toBase64());
            }},
        {"separator-at-the-end",
            QT_TRANSLATE_NOOP("Mismatch", "It signs another _ at the end. Leave it out."),
            [](Attempt &a, const QByteArray &) { a.tail = "_"; }},
        {"api-key-appended",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the API key behind another _. Leave it out: headers are "
                                          "not signed."),
            [](Attempt &a, const QByteArray &) { appendKey(a, a.signature->apiKey); }},
        {"api-token-appended",
            QT_TRANSLATE_NOOP("Mismatch",
                "It signs the API token behind another _. Leave it out: headers are "
                "not signed."),
            [](Attempt &a, const QByteArray &) { appendKey(a, a.signature->apiToken); }},
    }};
}

void layOut(Attempt &attempt)
{
    if (attempt.message.isNull())
        attempt.message = laidOut(attempt, "MTU", "_");
    attempt.message += attempt.tail;
}

Dimension layoutDimension()
{
    Dimension dimension{
        {
            {"separators-left-out",
                QT_TRANSLATE_NOOP("Mismatch", "It puts nothing between method, time and "
                                              "address. Join them with _."),
                [](Attempt &a, const QByteArray &) { a.message = laidOut(a, "MTU", ""); }},
            {"first-separator-left-out",
                QT_TRANSLATE_NOOP("Mismatch", "It leaves the _ between method and time out. "
                                              "Put it in."),
                [](Attempt &a, const QByteArray &) { a.message = a.method + a.timestamp + '_' + a.uri; }},
            {"second-separator-left-out",
                QT_TRANSLATE_NOOP("Mismatch", "It leaves the _ between time and address out. "
                                              "Put it in."),
                [](Attempt &a, const QByteArray &) { a.message = a.method + '_' + a.timestamp + a.uri; }},
        },
        layOut};
    const QByteArray separators[] = {"-", "|", ":", ".", ",", ";", "&", "+", "/", "__"};
    for (const QByteArray &separator : separators)
        dimension.variants.push_back({"other-separator",
            QT_TRANSLATE_NOOP("Mismatch", "It joins method, time and address with %1. Use _."),
            [](Attempt &a, const QByteArray &with) { a.message = laidOut(a, "MTU", with); }, separator});
    dimension.variants.push_back({"separated-by-spaces",
        QT_TRANSLATE_NOOP("Mismatch", "It joins method, time and address with spaces. Use _."),
        [](Attempt &a, const QByteArray &) { a.message = laidOut(a, "MTU", " "); }});
    dimension.variants.push_back({"separated-by-line-feeds",
        QT_TRANSLATE_NOOP("Mismatch", "It joins method, time and address with line feeds. Use _."),
        [](Attempt &a, const QByteArray &) { a.message = laidOut(a, "MTU", "\n"); }});
    const std::pair<const char *, QByteArray> orders[] = {
        {QT_TRANSLATE_NOOP("Mismatch", "It signs method, address, time. The order is method, time, address."),
            "MUT"},
        {QT_TRANSLATE_NOOP("Mismatch", "It signs time, method, address. The order is method, time, address."),
            "TMU"},
        {QT_TRANSLATE_NOOP("Mismatch", "It signs time, address, method. The order is method, time, address."),
            "TUM"},
        {QT_TRANSLATE_NOOP("Mismatch", "It signs address, method, time. The order is method, time, address."),
            "UMT"},
        {QT_TRANSLATE_NOOP("Mismatch", "It signs address, time, method. The order is method, time, address."),
            "UTM"},
        {QT_TRANSLATE_NOOP("Mismatch", "It signs method and address only. Put the time between them."), "MU"},
        {QT_TRANSLATE_NOOP("Mismatch", "It signs time and address only. Put the method in front."), "TU"},
        {QT_TRANSLATE_NOOP("Mismatch", "It signs the address only. Put method and time in front."), "U"},
    };
    for (const auto &[advice, order] : orders)
        dimension.variants.push_back({"other-order", advice,
            [](Attempt &a, const QByteArray &layout) { a.message = laidOut(a, layout, "_"); }, order});
    return dimension;
}

Dimension octetsDimension()
{
    return {{
        {"line-feed-signed",
            QT_TRANSLATE_NOOP("Mismatch", "It signs a line feed at the end (echo writes one: use printf or "
                                          "echo -n). Leave it out."),
            [](Attempt &a, const QByteArray &) { a.message += '\n'; }},
        {"crlf-signed",
            QT_TRANSLATE_NOOP("Mismatch", "It signs a line break (CR LF) at the end. Leave it out."),
            [](Attempt &a, const QByteArray &) { a.message += "\r\n"; }},
        {"space-signed", QT_TRANSLATE_NOOP("Mismatch", "It signs a space at the end. Leave it out."),
            [](Attempt &a, const QByteArray &) { a.message += ' '; }},
        {"zero-byte-signed",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the zero byte at the end of a C string. Leave it out."),
            [](Attempt &a, const QByteArray &) { a.message += '\0'; }},
        {"byte-order-mark-signed",
            QT_TRANSLATE_NOOP("Mismatch", "It signs a byte order mark (EF BB BF) in front. Use UTF-8 without "
                                          "one."),
            [](Attempt &a, const QByteArray &) { a.message.prepend("\xef\xbb\xbf"); }},
        {"quotes-signed", QT_TRANSLATE_NOOP("Mismatch", "It signs quotes around the text. Leave them out."),
            [](Attempt &a, const QByteArray &) { a.message = '"' + a.message + '"'; }},
        {"utf-16-signed",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the text as UTF-16 (Encoding.Unicode in .NET). Use "
                                          "UTF-8."),
            [](Attempt &a, const QByteArray &) {
                a.message = encoded(a.message, QStringConverter::Utf16LE);
            }},
        {"utf-16-be-signed",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the text as UTF-16, high byte first. Use UTF-8."),
            [](Attempt &a, const QByteArray &) {
                a.message = encoded(a.message, QStringConverter::Utf16BE);
            }},
        {"base-string-lower-case",
            QT_TRANSLATE_NOOP("Mismatch",
                "It puts the whole text in lower case before signing. Sign it as it "
                "is."),
            [](Attempt &a, const QByteArray &) { a.message = a.message.toLower(); }, {}, 1},
        {"base-string-upper-case",
            QT_TRANSLATE_NOOP("Mismatch",
                "It puts the whole text in upper case before signing. Sign it as it "
                "is."),
            [](Attempt &a, const QByteArray &) { a.message = a.message.toUpper(); }, {}, 1},
        {"base-string-encoded",
            QT_TRANSLATE_NOOP("Mismatch", "It encodes the whole text in base64 before signing. Sign the text "
                                          "itself."),
            [](Attempt &a, const QByteArray &) { a.message = a.message.toBase64(); }},
    }};
}

} // namespace

void addLayout(Dimensions &dimensions)
{
    dimensions.push_back(methodDimension());
    dimensions.push_back(timestampDimension());
    dimensions.push_back(bodyDimension());
    dimensions.push_back(layoutDimension());
    dimensions.push_back(octetsDimension());
}

} // namespace signet::mismatch
