// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wipe.h"
#include "signing/hmac.h"
#include "signing/mismatchsearch.h"

#include <QCoreApplication>
#include <QStringEncoder>

namespace signet::mismatch {

namespace {

using Algorithm = QCryptographicHash::Algorithm;

QByteArray clear(const Secret &secret)
{
    return {secret.reveal().data(), secret.size()};
}

void setKey(Attempt &attempt, QByteArray &&octets)
{
    attempt.key = Secret::take(std::move(octets));
}

template <typename Change>
void changeKey(Attempt &attempt, Change change)
{
    QByteArray octets = clear(attempt.key);
    setKey(attempt, change(octets));
    wipe(octets);
}

void replaceKey(Attempt &attempt, const Secret &other)
{
    if (!other.isEmpty())
        attempt.key = other;
}

QByteArray ofText(const Secret &secret, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding).encode(QString::fromUtf8(secret.reveal()));
}

struct NamedAlgorithm
{
    const char *name;
    Algorithm algorithm;
};

constexpr NamedAlgorithm algorithms[] = {{"SHA-1", Algorithm::Sha1}, {"SHA-256", Algorithm::Sha256},
    {"SHA-384", Algorithm::Sha384}, {"SHA-512", Algorithm::Sha512}, {"SHA-224", Algorithm::Sha224},
    {"MD5", Algorithm::Md5}, {"SHA3-256", Algorithm::Sha3_256}};

Algorithm named(const QByteArray &name)
{
    for (const NamedAlgorithm &known : algorithms) {
        if (name == known.name)
            return known.algorithm;
    }
    Q_UNREACHABLE();
}

QByteArray hashed(QByteArrayView first, QByteArrayView second, const QByteArray &algorithm)
{
    QCryptographicHash hash(named(algorithm));
    hash.addData(first);
    hash.addData(second);
    return hash.result();
}

Dimension macDimension(const QByteArray &right, void (*settle)(Attempt &))
{
    Dimension dimension{
        {
            {"hmac-arguments-swapped",
                QT_TRANSLATE_NOOP("Mismatch", "It swaps the two arguments of HMAC: the secret "
                                              "is the key, the text is the message."),
                [](Attempt &a, const QByteArray &algorithm) {
                    a.mac = hmac(named(algorithm), Secret(a.message), a.key.reveal());
                },
                right},
        },
        settle};
    for (const NamedAlgorithm &other : algorithms) {
        if (right != other.name)
            dimension.variants.push_back({"other-hash",
                right == "SHA-1"
                    ? QT_TRANSLATE_NOOP("Mismatch", "It computes an HMAC with %1. Use HMAC-SHA1.")
                    : QT_TRANSLATE_NOOP("Mismatch", "It computes an HMAC with %1. Use HMAC-SHA256."),
                [](Attempt &a, const QByteArray &algorithm) {
                    a.mac = hmac(named(algorithm), a.key, a.message);
                },
                other.name});
    }
    for (const char *plain : {"SHA-1", "SHA-256", "MD5"}) {
        dimension.variants.push_back({"plain-hash-secret-first",
            QT_TRANSLATE_NOOP("Mismatch", "It computes a plain %1 of secret and text. Use HMAC."),
            [](Attempt &a, const QByteArray &algorithm) {
                a.mac = hashed(a.key.reveal(), a.message, algorithm);
            },
            plain});
        dimension.variants.push_back({"plain-hash-secret-last",
            QT_TRANSLATE_NOOP("Mismatch", "It computes a plain %1 of text and secret. Use HMAC."),
            [](Attempt &a, const QByteArray &algorithm) {
                a.mac = hashed(a.message, a.key.reveal(), algorithm);
            },
            plain});
        dimension.variants.push_back({"plain-hash",
            QT_TRANSLATE_NOOP("Mismatch", "It computes a plain %1 without the secret. Use HMAC with the "
                                          "secret."),
            [](Attempt &a, const QByteArray &algorithm) { a.mac = hashed({}, a.message, algorithm); },
            plain});
    }
    return dimension;
}

Dimension secretDimension()
{
    return {{
        {"secret-hex-decoded",
            QT_TRANSLATE_NOOP("Mismatch",
                "It decodes the secret as hexadecimal. Use the text of the secret as "
                "it stands."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return QByteArray::fromHex(key); });
            }},
        {"secret-base64-decoded",
            QT_TRANSLATE_NOOP("Mismatch", "It decodes the secret as base64. Use the text of the secret as it "
                                          "stands."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return QByteArray::fromBase64(key); });
            }},
        {"secret-base64url-decoded",
            QT_TRANSLATE_NOOP("Mismatch", "It decodes the secret as base64url. Use the text of the secret as "
                                          "it stands."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) {
                    return QByteArray::fromBase64(key, QByteArray::Base64UrlEncoding);
                });
            },
            {}, 1},
        {"secret-without-dashes",
            QT_TRANSLATE_NOOP(
                "Mismatch", "It removes the dashes from the secret. Use its text as it stands."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](QByteArray key) { return key.replace('-', ""); });
            }},
        {"secret-lower-case",
            QT_TRANSLATE_NOOP("Mismatch", "It puts the secret in lower case. Use its text as it stands."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return key.toLower(); });
            }},
        {"secret-upper-case",
            QT_TRANSLATE_NOOP("Mismatch", "It puts the secret in upper case. Use its text as it stands."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return key.toUpper(); });
            }},
        {"secret-with-line-feed",
            QT_TRANSLATE_NOOP("Mismatch", "Its secret ends in a line feed, as read from a file. Trim it."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return key + '\n'; });
            }},
        {"secret-with-crlf",
            QT_TRANSLATE_NOOP("Mismatch",
                "Its secret ends in a line break (CR LF), as read from a file. Trim "
                "it."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return key + "\r\n"; });
            }},
        {"secret-with-space", QT_TRANSLATE_NOOP("Mismatch", "Its secret ends in a space. Trim it."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return key + ' '; });
            }},
        {"secret-with-leading-space",
            QT_TRANSLATE_NOOP("Mismatch", "Its secret starts with a space. Trim it."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return ' ' + key; });
            }},
        {"secret-with-byte-order-mark",
            QT_TRANSLATE_NOOP("Mismatch",
                "Its secret starts with a byte order mark (EF BB BF), as read from a "
                "file. Remove it."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return "\xef\xbb\xbf" + key; });
            }},
        {"secret-in-quotes", QT_TRANSLATE_NOOP("Mismatch", "Its secret stands in quotes. Remove them."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return '"' + key + '"'; });
            }},
        {"secret-trimmed",
            QT_TRANSLATE_NOOP("Mismatch",
                "It trims the secret, which has white space around it here. Compare "
                "both; one was copied wrong."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return key.trimmed(); });
            }},
        {"secret-as-utf-16",
            QT_TRANSLATE_NOOP("Mismatch", "It uses the secret as UTF-16 (Encoding.Unicode in .NET). Use "
                                          "UTF-8."),
            [](Attempt &a, const QByteArray &) { setKey(a, ofText(a.key, QStringConverter::Utf16LE)); }},
        {"secret-as-latin-1", QT_TRANSLATE_NOOP("Mismatch", "It uses the secret as Latin-1. Use UTF-8."),
            [](Attempt &a, const QByteArray &) { setKey(a, ofText(a.key, QStringConverter::Latin1)); }},
        {"secret-in-base64",
            QT_TRANSLATE_NOOP("Mismatch", "It encodes the secret in base64. Use its text as it stands."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return key.toBase64(); });
            }},
        {"secret-in-hex",
            QT_TRANSLATE_NOOP("Mismatch", "It encodes the secret in hexadecimal. Use its text as it stands."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return key.toHex(); });
            }},
        {"secret-hashed",
            QT_TRANSLATE_NOOP("Mismatch", "It hashes the secret with SHA-256 first. Use its text as it "
                                          "stands."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return hashed(key, {}, "SHA-256"); });
            }},
        {"secret-with-ampersand",
            QT_TRANSLATE_NOOP("Mismatch", "It appends & to the secret, as OAuth 1 does. Leave it out."),
            [](Attempt &a, const QByteArray &) {
                changeKey(a, [](const QByteArray &key) { return key + '&'; });
            }},
        {"api-key-as-secret",
            QT_TRANSLATE_NOOP("Mismatch", "It signs with the API key. Sign with the signing secret."),
            [](Attempt &a, const QByteArray &) { replaceKey(a, a.signature->apiKey); }},
        {"api-token-as-secret",
            QT_TRANSLATE_NOOP("Mismatch", "It signs with the API token. Sign with the signing secret."),
            [](Attempt &a, const QByteArray &) { replaceKey(a, a.signature->apiToken); }},
        {"empty-secret",
            QT_TRANSLATE_NOOP("Mismatch", "It signs with an empty secret: the variable is not set."),
            [](Attempt &a, const QByteArray &) { a.key = Secret(); }, {}, 1},
    }};
}

} // namespace

void addSigningKey(Dimensions &dimensions)
{
    dimensions.push_back(secretDimension());
}

void addRequestMac(Dimensions &dimensions)
{
    dimensions.push_back(macDimension("SHA-1", [](Attempt &a) {
        if (a.mac.isNull())
            a.mac = hmac(Algorithm::Sha1, a.key, a.message);
    }));
}

void addPartnerMac(Dimensions &dimensions)
{
    dimensions.push_back(macDimension("SHA-256", [](Attempt &a) {
        if (a.mac.isNull())
            a.mac = hmac(Algorithm::Sha256, a.key, a.message);
    }));
}

} // namespace signet::mismatch
