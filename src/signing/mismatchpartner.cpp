// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/mismatchsearch.h"

#include <QCoreApplication>
#include <QStringEncoder>

namespace signet::mismatch {

namespace {

QByteArray clear(const Secret &secret)
{
    return {secret.reveal().data(), secret.size()};
}

QByteArray digits(const Attempt &attempt)
{
    return clear(attempt.partner->developerKey).simplified().replace(' ', "");
}

void useText(Attempt &attempt, QByteArray text)
{
    attempt.key = Secret::take(std::move(text));
}

QByteArray utf16(const QByteArray &text)
{
    return QStringEncoder(QStringConverter::Utf16LE).encode(QString::fromUtf8(text));
}

Dimension developerKeyDimension()
{
    return {{
        {"developer-key-as-text",
            QT_TRANSLATE_NOOP("Mismatch",
                "It uses the developer key as text. Decode its hexadecimal digits to "
                "octets first (hex2bin, Buffer.from(key, 'hex'))."),
            [](Attempt &a, const QByteArray &) { useText(a, clear(a.partner->developerKey)); }},
        {"developer-key-as-lower-case-text",
            QT_TRANSLATE_NOOP("Mismatch", "It uses the developer key as text in lower case. Decode its "
                                          "hexadecimal digits to octets first."),
            [](Attempt &a, const QByteArray &) { useText(a, digits(a).toLower()); }, {}, 1},
        {"developer-key-as-upper-case-text",
            QT_TRANSLATE_NOOP("Mismatch", "It uses the developer key as text in upper case. Decode its "
                                          "hexadecimal digits to octets first."),
            [](Attempt &a, const QByteArray &) { useText(a, digits(a).toUpper()); }, {}, 1},
        {"developer-key-as-text-with-line-feed",
            QT_TRANSLATE_NOOP("Mismatch", "It uses the developer key as text, with a line feed. Trim it and "
                                          "decode its hexadecimal digits to octets."),
            [](Attempt &a, const QByteArray &) { useText(a, clear(a.partner->developerKey) + '\n'); }},
        {"developer-key-base64-decoded",
            QT_TRANSLATE_NOOP("Mismatch", "It decodes the developer key as base64. Its digits are "
                                          "hexadecimal."),
            [](Attempt &a, const QByteArray &) { useText(a, QByteArray::fromBase64(digits(a))); }},
        {"developer-key-as-utf-16",
            QT_TRANSLATE_NOOP("Mismatch", "It uses the developer key as UTF-16 text. Decode its hexadecimal "
                                          "digits to octets first."),
            [](Attempt &a, const QByteArray &) { useText(a, utf16(digits(a))); }},
        {"developer-key-hex-decoded-twice",
            QT_TRANSLATE_NOOP("Mismatch", "It decodes the developer key's hexadecimal digits twice. Once is "
                                          "right."),
            [](Attempt &a, const QByteArray &) { useText(a, QByteArray::fromHex(clear(a.key))); }, {}, 1},
        {"developer-key-octets-as-utf-8",
            QT_TRANSLATE_NOOP("Mismatch", "It took the decoded developer key for text and wrote it as UTF-8. "
                                          "Use the octets themselves."),
            [](Attempt &a, const QByteArray &) { useText(a, QString::fromLatin1(clear(a.key)).toUtf8()); }},
        {"customer-key-as-developer-key",
            QT_TRANSLATE_NOOP("Mismatch", "It uses the customer key where the developer key belongs."),
            [](Attempt &a, const QByteArray &) { a.key = a.partner->customerKey; }},
        {"empty-developer-key",
            QT_TRANSLATE_NOOP("Mismatch", "It uses an empty developer key: the variable is not set, or does "
                                          "not hold hexadecimal digits."),
            [](Attempt &a, const QByteArray &) { a.key = Secret(); }, {}, 1},
    }};
}

using Change = QByteArray (*)(const QByteArray &);

template <Change change>
void changeBoth(Attempt &attempt, const QByteArray &)
{
    attempt.customerKey = change(attempt.customerKey);
}

template <Change change>
void changeSigned(Attempt &attempt, const QByteArray &)
{
    attempt.message = change(attempt.customerKey);
}

QByteArray withLineFeed(const QByteArray &key)
{
    return key + '\n';
}
QByteArray withCrLf(const QByteArray &key)
{
    return key + "\r\n";
}
QByteArray withSpace(const QByteArray &key)
{
    return key + ' ';
}
QByteArray lowerCase(const QByteArray &key)
{
    return key.toLower();
}
QByteArray upperCase(const QByteArray &key)
{
    return key.toUpper();
}
QByteArray hexDecoded(const QByteArray &key)
{
    return QByteArray::fromHex(key);
}
QByteArray base64Decoded(const QByteArray &key)
{
    return QByteArray::fromBase64(key);
}
QByteArray asUtf16(const QByteArray &key)
{
    return utf16(key);
}
QByteArray asLatin1(const QByteArray &key)
{
    return QString::fromUtf8(key).toLatin1();
}
QByteArray inBase64(const QByteArray &key)
{
    return key.toBase64();
}
QByteArray inHex(const QByteArray &key)
{
    return key.toHex();
}
QByteArray inQuotes(const QByteArray &key)
{
    return '"' + key + '"';
}
QByteArray percentEncoded(const QByteArray &key)
{
    return key.toPercentEncoding();
}

Dimension customerKeyDimension()
{
    return {{
        {"customer-key-with-line-feed",
            QT_TRANSLATE_NOOP("Mismatch", "Its customer key ends in a line feed, as read from a file. Trim "
                                          "it."),
            changeBoth<withLineFeed>},
        {"customer-key-with-crlf",
            QT_TRANSLATE_NOOP("Mismatch", "Its customer key ends in a line break (CR LF). Trim it."),
            changeBoth<withCrLf>},
        {"customer-key-with-space",
            QT_TRANSLATE_NOOP("Mismatch", "Its customer key ends in a space. Trim it."),
            changeBoth<withSpace>},
        {"customer-key-lower-case",
            QT_TRANSLATE_NOOP("Mismatch", "It puts the customer key in lower case. Use it as it stands."),
            changeBoth<lowerCase>},
        {"customer-key-upper-case",
            QT_TRANSLATE_NOOP("Mismatch", "It puts the customer key in upper case. Use it as it stands."),
            changeBoth<upperCase>},
        {"customer-key-hex-decoded",
            QT_TRANSLATE_NOOP("Mismatch",
                "It decodes the customer key as hexadecimal. Only the developer key "
                "is decoded; the customer key is text."),
            changeBoth<hexDecoded>},
        {"customer-key-base64-decoded",
            QT_TRANSLATE_NOOP("Mismatch", "It decodes the customer key as base64. It is text: use it as it "
                                          "stands."),
            changeBoth<base64Decoded>},
        {"customer-key-as-utf-16",
            QT_TRANSLATE_NOOP("Mismatch", "It uses the customer key as UTF-16. Use UTF-8."),
            changeBoth<asUtf16>},
        {"customer-key-as-latin-1",
            QT_TRANSLATE_NOOP("Mismatch", "It uses the customer key as Latin-1. Use UTF-8."),
            changeBoth<asLatin1>},
        {"customer-key-in-base64",
            QT_TRANSLATE_NOOP("Mismatch",
                "It encodes the customer key in base64 before it is joined. Use its "
                "text."),
            changeBoth<inBase64>},
        {"customer-key-in-hex",
            QT_TRANSLATE_NOOP("Mismatch", "It encodes the customer key in hexadecimal. Use its text."),
            changeBoth<inHex>},
        {"customer-key-in-quotes",
            QT_TRANSLATE_NOOP("Mismatch", "Its customer key stands in quotes. Remove them."),
            changeBoth<inQuotes>},
        {"customer-key-percent-encoded",
            QT_TRANSLATE_NOOP("Mismatch", "Its customer key is percent-encoded, as copied from an address. "
                                          "Decode it once."),
            changeBoth<percentEncoded>},
        {"customer-key-untrimmed",
            QT_TRANSLATE_NOOP("Mismatch", "It does not trim the customer key. Remove the white space around "
                                          "it."),
            [](Attempt &a, const QByteArray &) { a.customerKey = clear(a.partner->customerKey); }},
    }};
}

Dimension messageDimension()
{
    const auto settle = [](Attempt &a) {
        if (a.message.isNull())
            a.message = a.customerKey;
    };
    return {
        {
            {"customer-key-signed-with-line-feed",
                QT_TRANSLATE_NOOP("Mismatch", "The HMAC is of the customer key with a line feed (echo "
                                              "writes one: use printf or echo -n). Leave it out."),
                changeSigned<withLineFeed>},
            {"customer-key-signed-in-lower-case",
                QT_TRANSLATE_NOOP("Mismatch", "The HMAC is of the customer key in lower case. Use the same "
                                              "text that is appended."),
                changeSigned<lowerCase>},
            {"customer-key-signed-in-upper-case",
                QT_TRANSLATE_NOOP("Mismatch", "The HMAC is of the customer key in upper case. Use the same "
                                              "text that is appended."),
                changeSigned<upperCase>},
            {"customer-key-signed-hex-decoded",
                QT_TRANSLATE_NOOP("Mismatch", "The HMAC is of the customer key decoded as hexadecimal. Use "
                                              "the same text that is appended."),
                changeSigned<hexDecoded>},
            {"customer-key-signed-base64-decoded",
                QT_TRANSLATE_NOOP("Mismatch", "The HMAC is of the customer key decoded as base64. Use the "
                                              "same text that is appended."),
                changeSigned<base64Decoded>},
            {"customer-key-signed-as-utf-16",
                QT_TRANSLATE_NOOP("Mismatch", "The HMAC is of the customer key as UTF-16. Use UTF-8."),
                changeSigned<asUtf16>},
            {"customer-key-signed-in-base64",
                QT_TRANSLATE_NOOP("Mismatch", "The HMAC is of the customer key in base64. Use its text."),
                changeSigned<inBase64>},
            {"customer-key-signed-in-hex",
                QT_TRANSLATE_NOOP("Mismatch", "The HMAC is of the customer key in hexadecimal. Use its "
                                              "text."),
                changeSigned<inHex>},
            {"user-name-signed",
                QT_TRANSLATE_NOOP("Mismatch", "The HMAC is of the user name. It must be of the customer "
                                              "key."),
                [](Attempt &a, const QByteArray &) {
                    if (!a.partner->userName.isEmpty())
                        a.message = a.partner->userName.toUtf8();
                }},
            {"user-name-and-customer-key-signed",
                QT_TRANSLATE_NOOP("Mismatch", "The HMAC is of user name and customer key. It must be of "
                                              "the customer key alone."),
                [](Attempt &a, const QByteArray &) {
                    a.message = a.partner->userName.toUtf8() + a.customerKey;
                }},
            {"nothing-signed",
                QT_TRANSLATE_NOOP("Mismatch", "The HMAC is of nothing: the variable with the customer key "
                                              "was empty."),
                [](Attempt &a, const QByteArray &) { a.message = ""; }},
        },
        settle};
}

Dimension macTextDimension()
{
    return {{
        {"mac-in-hex",
            QT_TRANSLATE_NOOP("Mismatch", "It joins the HMAC as hexadecimal text. Join the octets: binary "
                                          "output (true in PHP's hash_hmac, digest() elsewhere)."),
            [](Attempt &a, const QByteArray &) { a.mac = a.mac.toHex(); }},
        {"mac-in-upper-case-hex",
            QT_TRANSLATE_NOOP(
                "Mismatch", "It joins the HMAC as upper-case hexadecimal text. Join the octets."),
            [](Attempt &a, const QByteArray &) { a.mac = a.mac.toHex().toUpper(); }},
        {"mac-in-base64",
            QT_TRANSLATE_NOOP("Mismatch",
                "It joins the HMAC in base64 and encodes it again. Join the octets, "
                "then encode once."),
            [](Attempt &a, const QByteArray &) { a.mac = a.mac.toBase64(); }},
        {"mac-as-utf-8",
            QT_TRANSLATE_NOOP(
                "Mismatch", "It took the HMAC for text and wrote it as UTF-8. Join the octets."),
            [](Attempt &a, const QByteArray &) { a.mac = QString::fromLatin1(a.mac).toUtf8(); }},
        {"mac-replaced",
            QT_TRANSLATE_NOOP("Mismatch", "It took the HMAC for UTF-8 text, and octets became replacement "
                                          "characters. Join the octets."),
            [](Attempt &a, const QByteArray &) { a.mac = replacedOctets(a.mac); }},
        {"mac-cut-at-zero-byte",
            QT_TRANSLATE_NOOP("Mismatch", "It loses the HMAC from its first zero byte on. Join octets, not "
                                          "text."),
            [](Attempt &a, const QByteArray &) {
                if (a.mac.contains('\0'))
                    a.mac = a.mac.left(a.mac.indexOf('\0'));
            }},
    }};
}

Dimension joinDimension()
{
    const auto settle = [](Attempt &a) {
        if (a.payload.isNull())
            a.payload = a.mac + a.customerKey;
    };
    Dimension dimension{
        {
            {"customer-key-first",
                QT_TRANSLATE_NOOP("Mismatch", "It puts the customer key in front of the HMAC. "
                                              "The HMAC comes first."),
                [](Attempt &a, const QByteArray &) { a.payload = a.customerKey + a.mac; }},
            {"customer-key-not-appended",
                QT_TRANSLATE_NOOP("Mismatch", "It sends the HMAC alone. Append the customer "
                                              "key before base64."),
                [](Attempt &a, const QByteArray &) { a.payload = a.mac; }},
            {"developer-key-appended",
                QT_TRANSLATE_NOOP("Mismatch", "It appends the developer key, which must never "
                                              "be sent. Append the customer key."),
                [](Attempt &a, const QByteArray &) { a.payload = a.mac + clear(a.partner->developerKey); }},
            {"user-name-appended",
                QT_TRANSLATE_NOOP("Mismatch", "It appends the user name. Append the customer "
                                              "key."),
                [](Attempt &a, const QByteArray &) { a.payload = a.mac + a.partner->userName.toUtf8(); }},
            {"encoded-separately",
                QT_TRANSLATE_NOOP("Mismatch", "It encodes HMAC and customer key each in base64 "
                                              "and joins the texts. Join the octets, then "
                                              "encode once."),
                [](Attempt &a, const QByteArray &) { a.text = a.mac.toBase64() + a.customerKey.toBase64(); }},
            {"customer-key-behind-base64",
                QT_TRANSLATE_NOOP("Mismatch", "It appends the customer key behind the base64 "
                                              "of the HMAC. Join the octets, then encode "
                                              "once."),
                [](Attempt &a, const QByteArray &) { a.text = a.mac.toBase64() + a.customerKey; }},
        },
        settle};
    for (const QByteArray separator : {":", ".", "|", "_", "-", ",", ";"})
        dimension.variants.push_back({"joined-with-separator",
            QT_TRANSLATE_NOOP("Mismatch", "It puts %1 between HMAC and customer key. Join them without "
                                          "anything between."),
            [](Attempt &a, const QByteArray &with) { a.payload = a.mac + with + a.customerKey; }, separator});
    dimension.variants.push_back({"joined-with-space",
        QT_TRANSLATE_NOOP("Mismatch", "It puts a space between HMAC and customer key. Join them without "
                                      "anything between."),
        [](Attempt &a, const QByteArray &) { a.payload = a.mac + ' ' + a.customerKey; }});
    dimension.variants.push_back({"joined-with-line-feed",
        QT_TRANSLATE_NOOP("Mismatch", "It puts a line feed between HMAC and customer key. Join them without "
                                      "anything between."),
        [](Attempt &a, const QByteArray &) { a.payload = a.mac + '\n' + a.customerKey; }});
    return dimension;
}

} // namespace

void addPartner(Dimensions &dimensions)
{
    dimensions.push_back(developerKeyDimension());
    dimensions.push_back(customerKeyDimension());
    dimensions.push_back(messageDimension());
    addPartnerMac(dimensions);
    dimensions.push_back(macTextDimension());
    dimensions.push_back(joinDimension());
}

} // namespace signet::mismatch
