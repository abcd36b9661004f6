// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/mismatchsearch.h"

#include <QCoreApplication>

namespace signet::mismatch {

namespace {

QByteArray decoded(const QByteArray &text)
{
    return QByteArray::fromPercentEncoding(text);
}

/// Every escape of @p uri with its two digits in the other case.
QByteArray withDigits(QByteArray uri, bool lower)
{
    for (qsizetype i = uri.indexOf('%'); i >= 0 && i + 2 < uri.size(); i = uri.indexOf('%', i + 1)) {
        const QByteArray digits = uri.mid(i + 1, 2);
        uri.replace(i + 1, 2, lower ? digits.toLower() : digits.toUpper());
    }
    return uri;
}

/// Names and values of the query, each decoded and encoded again by @p encode.
QByteArray reencoded(const QByteArray &uri, QByteArray (*encode)(const QByteArray &))
{
    const qsizetype question = uri.indexOf('?');
    if (question < 0)
        return uri;
    QList<QByteArray> parameters = uri.mid(question + 1).split('&');
    for (QByteArray &parameter : parameters) {
        const qsizetype equals = parameter.indexOf('=');
        parameter = equals < 0 ? encode(decoded(parameter))
                               : encode(decoded(parameter.left(equals))) + '=' +
                                     encode(decoded(parameter.mid(equals + 1)));
    }
    return uri.left(question + 1) + parameters.join('&');
}

/// encodeURIComponent() of JavaScript.
QByteArray asComponent(const QByteArray &value)
{
    return value.toPercentEncoding("!'()*");
}

/// application/x-www-form-urlencoded, as of URLSearchParams, http_build_query() and urlencode().
QByteArray asForm(const QByteArray &value)
{
    return value.toPercentEncoding("*", "~").replace("%20", "+");
}

/// What is not ASCII, as octets of @p text, percent-encoded; the rest as it is.
QByteArray escapedNonAscii(const QByteArray &text)
{
    QByteArray escaped;
    for (const char c : text)
        escaped += static_cast<uchar>(c) < 0x80 ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex().toUpper();
    return escaped;
}

/// @p uri with its UTF-8 escapes decoded; ASCII escapes stay, so that it remains an address.
QByteArray nonAsciiDecoded(const QByteArray &uri)
{
    QByteArray text;
    for (qsizetype i = 0; i < uri.size(); ++i) {
        const bool isHigh = uri.at(i) == '%' && i + 2 < uri.size() &&
                            QByteArrayView("89ABCDEFabcdef").contains(uri.at(i + 1));
        text += isHigh ? QByteArray::fromHex(uri.mid(i + 1, 2)) : QByteArray(1, uri.at(i));
        i += isHigh ? 2 : 0;
    }
    return text;
}

QByteArray normalized(const QByteArray &uri, QString::NormalizationForm form)
{
    return escapedNonAscii(QString::fromUtf8(nonAsciiDecoded(uri)).normalized(form).toUtf8());
}

Dimension wholeDimension()
{
    return {{
        {"decoded",
            QT_TRANSLATE_NOOP("Mismatch", "It decodes %XX before signing. Sign the address with its escapes, "
                                          "exactly as it is sent."),
            [](Attempt &a, const QByteArray &) { a.uri = decoded(a.uri); }},
        {"decoded-as-form",
            QT_TRANSLATE_NOOP("Mismatch", "It decodes the address before signing, and + to a space. Sign it "
                                          "exactly as it is sent."),
            [](Attempt &a, const QByteArray &) { a.uri = decoded(QByteArray(a.uri).replace('+', ' ')); }, {},
            1},
        {"encoded-twice",
            QT_TRANSLATE_NOOP("Mismatch", "It encodes the address twice: % becomes %25. Encode it once, and "
                                          "sign what is sent."),
            [](Attempt &a, const QByteArray &) { a.uri.replace('%', "%25"); }},
        {"encoded-whole",
            QT_TRANSLATE_NOOP("Mismatch",
                "It encodes the whole address with its slashes and separators. Sign "
                "it exactly as it is sent."),
            [](Attempt &a, const QByteArray &) { a.uri = asComponent(a.uri); }},
        {"encoded-whole-lower-case",
            QT_TRANSLATE_NOOP("Mismatch", "It encodes the whole address, with lower-case hexadecimal digits. "
                                          "Sign it exactly as it is sent."),
            [](Attempt &a, const QByteArray &) { a.uri = withDigits(asComponent(a.uri), true); }, {}, 1},
        {"values-encoded",
            QT_TRANSLATE_NOOP("Mismatch",
                "It encodes characters of the query that are sent as they are (such "
                "as , @ [ ] : |). Sign the query exactly as it is sent."),
            [](Attempt &a, const QByteArray &) { a.uri = reencoded(a.uri, asComponent); }, {}, 1},
        {"values-encoded-strictly",
            QT_TRANSLATE_NOOP("Mismatch", "It encodes everything in the query but letters, digits and -._~. "
                                          "Sign the query exactly as it is sent."),
            [](Attempt &a, const QByteArray &) {
                a.uri = reencoded(a.uri, [](const QByteArray &value) { return value.toPercentEncoding(); });
            },
            {}, 2},
        {"form-encoded",
            QT_TRANSLATE_NOOP("Mismatch", "It encodes the query like a form (space as +, as urlencode() and "
                                          "URLSearchParams do). Sign the query exactly as it is sent."),
            [](Attempt &a, const QByteArray &) { a.uri = reencoded(a.uri, asForm); }, {}, 2},
    }};
}

Dimension detailDimension()
{
    return {{
        {"plus-for-space",
            QT_TRANSLATE_NOOP("Mismatch", "It writes + where %20 is sent. Sign the query exactly as it is "
                                          "sent."),
            [](Attempt &a, const QByteArray &) { a.uri.replace("%20", "+"); }},
        {"space-for-plus",
            QT_TRANSLATE_NOOP("Mismatch", "It writes %20 where + is sent. Sign the query exactly as it is "
                                          "sent."),
            [](Attempt &a, const QByteArray &) { a.uri.replace('+', "%20"); }},
        {"plus-encoded",
            QT_TRANSLATE_NOOP("Mismatch", "It writes %2B where + is sent. Sign the query exactly as it is "
                                          "sent."),
            [](Attempt &a, const QByteArray &) { a.uri.replace('+', "%2B"); }},
        {"plus-decoded",
            QT_TRANSLATE_NOOP("Mismatch", "It writes + where %2B is sent. Sign the query exactly as it is "
                                          "sent."),
            [](Attempt &a, const QByteArray &) { a.uri.replace("%2B", "+"); }},
        {"lower-case-escapes",
            QT_TRANSLATE_NOOP(
                "Mismatch", "It writes escapes in lower case (%2f). Sign them as they are sent."),
            [](Attempt &a, const QByteArray &) { a.uri = withDigits(a.uri, true); }},
        {"upper-case-escapes",
            QT_TRANSLATE_NOOP(
                "Mismatch", "It writes escapes in upper case (%2F). Sign them as they are sent."),
            [](Attempt &a, const QByteArray &) { a.uri = withDigits(a.uri, false); }},
        {"latin-1",
            QT_TRANSLATE_NOOP("Mismatch", "It encodes umlauts and the like as Latin-1 (ä as %E4). Use UTF-8 "
                                          "(%C3%A4)."),
            [](Attempt &a, const QByteArray &) {
                a.uri = escapedNonAscii(QString::fromUtf8(nonAsciiDecoded(a.uri)).toLatin1());
            }},
        {"latin-1-decoded",
            QT_TRANSLATE_NOOP("Mismatch", "It signs the decoded address as Latin-1. Sign it exactly as it is "
                                          "sent, with its escapes."),
            [](Attempt &a, const QByteArray &) { a.uri = QString::fromUtf8(decoded(a.uri)).toLatin1(); }, {},
            1},
        {"nfd",
            QT_TRANSLATE_NOOP("Mismatch", "It takes umlauts and accents apart (NFD, as file names on a Mac "
                                          "are). Sign the characters that are sent."),
            [](Attempt &a, const QByteArray &) { a.uri = normalized(a.uri, QString::NormalizationForm_D); }},
        {"nfc",
            QT_TRANSLATE_NOOP("Mismatch", "It composes umlauts and accents (NFC) that are sent in two parts. "
                                          "Sign the characters that are sent."),
            [](Attempt &a, const QByteArray &) { a.uri = normalized(a.uri, QString::NormalizationForm_C); }},
        {"utf-8-twice",
            QT_TRANSLATE_NOOP("Mismatch", "It encodes text as UTF-8 that is UTF-8 already (ä becomes Ã¤). "
                                          "Encode it once."),
            [](Attempt &a, const QByteArray &) {
                a.uri = escapedNonAscii(QString::fromLatin1(nonAsciiDecoded(a.uri)).toUtf8());
            }},
        {"non-ascii-decoded",
            QT_TRANSLATE_NOOP("Mismatch", "It signs umlauts and the like as they are, and everything else "
                                          "encoded. Encode all of it, and sign what is sent."),
            [](Attempt &a, const QByteArray &) { a.uri = nonAsciiDecoded(a.uri); }, {}, 1},
        {"apostrophe-decoded",
            QT_TRANSLATE_NOOP("Mismatch", "It signs ' where %27 is sent. Sign the query exactly as it is "
                                          "sent."),
            [](Attempt &a, const QByteArray &) { a.uri.replace("%27", "'"); }},
    }};
}

} // namespace

void addEscaping(Dimensions &dimensions)
{
    dimensions.push_back(wholeDimension());
    dimensions.push_back(detailDimension());
}

} // namespace signet::mismatch
