// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/mismatchsearch.h"

#include <QCoreApplication>

namespace signet::mismatch {

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding;
constexpr auto unpadded = QByteArray::OmitTrailingEquals;

/// Octets taken for Latin-1 text and written as UTF-8.
QByteArray asUtf8(const QByteArray &octets)
{
    return QString::fromLatin1(octets).toUtf8();
}

void encode(Attempt &attempt)
{
    if (attempt.payload.isNull())
        attempt.payload = attempt.mac;
    if (attempt.text.isNull())
        attempt.text = attempt.payload.toBase64();
}

/// The octets are those of the payload; where a scheme has none of its own, the MAC is the payload.
const QByteArray &octets(Attempt &attempt)
{
    if (attempt.payload.isNull())
        attempt.payload = attempt.mac;
    return attempt.payload;
}

/// How many of the octets at @p at belong to one (possibly broken) UTF-8 character, and whether it is whole.
std::pair<qsizetype, bool> characterIn(const QByteArray &octets, qsizetype at)
{
    const auto octet = [&octets](qsizetype i) { return static_cast<uchar>(octets.at(i)); };
    const uchar lead = octet(at);
    if (lead < 0x80)
        return {1, true};
    const int more = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    uchar lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    uchar highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    qsizetype length = 1;
    for (; length <= more && at + length < octets.size(); ++length) {
        if (octet(at + length) < lowest || octet(at + length) > highest)
            break;
        lowest = 0x80;
        highest = 0xBF;
    }
    return {length, more > 0 && length == more + 1};
}

} // namespace

QByteArray replacedOctets(const QByteArray &octets)
{
    QByteArray replaced;
    for (qsizetype at = 0; at < octets.size();) {
        const auto [length, isWhole] = characterIn(octets, at);
        replaced += isWhole ? octets.mid(at, length) : QByteArray("\xef\xbf\xbd");
        at += length;
    }
    return replaced;
}

void addEncoding(Dimensions &dimensions)
{
    dimensions.push_back(
        {{
             {"base64url",
                 QT_TRANSLATE_NOOP("Mismatch", "It uses base64url (- and _). Use ordinary "
                                               "base64 with + and /."),
                 [](Attempt &a, const QByteArray &) { a.text = octets(a).toBase64(urlSafe); }},
             {"base64url-unpadded",
                 QT_TRANSLATE_NOOP("Mismatch", "It uses base64url (- and _) without = at the "
                                               "end. Use ordinary base64."),
                 [](Attempt &a, const QByteArray &) { a.text = octets(a).toBase64(urlSafe | unpadded); }},
             {"padding-left-out",
                 QT_TRANSLATE_NOOP("Mismatch", "It leaves the = at the end of the base64 out. "
                                               "Keep it."),
                 [](Attempt &a, const QByteArray &) { a.text = octets(a).toBase64(unpadded); }},
             {"hex",
                 QT_TRANSLATE_NOOP("Mismatch", "It sends hexadecimal digits. Send the base64 "
                                               "of the octets."),
                 [](Attempt &a, const QByteArray &) { a.text = octets(a).toHex(); }},
             {"hex-upper-case",
                 QT_TRANSLATE_NOOP("Mismatch", "It sends hexadecimal digits in upper case. "
                                               "Send the base64 of the octets."),
                 [](Attempt &a, const QByteArray &) { a.text = octets(a).toHex().toUpper(); }},
             {"base64-of-hex",
                 QT_TRANSLATE_NOOP("Mismatch", "It encodes the hexadecimal text in base64. "
                                               "Encode the octets themselves: digest(), not "
                                               "hexdigest()."),
                 [](Attempt &a, const QByteArray &) { a.text = octets(a).toHex().toBase64(); }},
             {"base64-of-hex-upper-case",
                 QT_TRANSLATE_NOOP("Mismatch", "It encodes upper-case hexadecimal text in "
                                               "base64. Encode the octets themselves."),
                 [](Attempt &a, const QByteArray &) { a.text = octets(a).toHex().toUpper().toBase64(); }},
             {"base64-twice", QT_TRANSLATE_NOOP("Mismatch", "It encodes in base64 twice. Once is enough."),
                 [](Attempt &a, const QByteArray &) { a.text = octets(a).toBase64().toBase64(); }},
             {"percent-encoded",
                 QT_TRANSLATE_NOOP("Mismatch", "It percent-encodes the base64 once too often. "
                                               "In a header send it as it is, in the query "
                                               "encode it once."),
                 [](Attempt &a, const QByteArray &) { a.text = octets(a).toBase64().toPercentEncoding(); }},
             {"plus-became-space",
                 QT_TRANSLATE_NOOP("Mismatch", "Its + became a space on the way. In the query "
                                               "write + as %2B."),
                 [](Attempt &a, const QByteArray &) { a.text = octets(a).toBase64().replace('+', ' '); }},
             {"cut-at-zero-byte",
                 QT_TRANSLATE_NOOP("Mismatch", "It loses everything from the first zero byte "
                                               "on: the octets were taken for text (btoa() in "
                                               "some sandboxes does so). Encode octets."),
                 [](Attempt &a, const QByteArray &) {
                     const qsizetype zero = octets(a).indexOf('\0');
                     if (zero > 0)
                         a.text = octets(a).left(zero).toBase64();
                 }},
             {"octets-as-utf-8",
                 QT_TRANSLATE_NOOP("Mismatch", "It took the octets for text and wrote them as "
                                               "UTF-8 before base64. Encode the octets "
                                               "themselves."),
                 [](Attempt &a, const QByteArray &) { a.text = asUtf8(octets(a)).toBase64(); }},
             {"octets-replaced",
                 QT_TRANSLATE_NOOP("Mismatch", "It took the octets for UTF-8 text, and those "
                                               "that are none became replacement characters. "
                                               "Encode the octets themselves."),
                 [](Attempt &a, const QByteArray &) { a.text = replacedOctets(octets(a)).toBase64(); }},
             {"lower-case",
                 QT_TRANSLATE_NOOP("Mismatch", "The base64 was put in lower case, which "
                                               "destroys it. Send it as it is."),
                 [](Attempt &a, const QByteArray &) { a.text = octets(a).toBase64().toLower(); }},
         },
            encode});
}

} // namespace signet::mismatch
