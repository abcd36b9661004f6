// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"
#include "fuzz/harness.h"

#include <cctype>

using namespace signet;

namespace signet::fuzz {

namespace {

QByteArray everyByteEscaped(const QByteArray &value)
{
    QByteArray text;
    for (const char c : value)
        text += '%' + QByteArray(1, c).toHex();
    return text;
}

bool isHexDigit(char c)
{
    return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

/// Qt's own decoder takes any two characters after a % for an escape.
QByteArray strictlyDecoded(const QByteArray &text)
{
    QByteArray decoded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QByteArray digits = text.mid(i + 1, 2);
        const bool isEscape =
            text.at(i) == '%' && digits.size() == 2 && isHexDigit(digits.at(0)) && isHexDigit(digits.at(1));
        decoded += isEscape ? QByteArray::fromHex(digits) : text.mid(i, 1);
        i += isEscape ? 2 : 0;
    }
    return decoded;
}

/// The value as one of eight encodings, by control character.
QByteArray planted(char which, const QByteArray &value)
{
    switch (which) {
    case 1:
        return value;
    case 2:
        return value.toPercentEncoding();
    case 3:
        return everyByteEscaped(value);
    case 4:
        return value.toHex().toUpper();
    case 5:
        return value.toBase64();
    case 6:
        return ('x' + value).toBase64();
    case 7:
        return ("xy" + value).toBase64(QByteArray::Base64UrlEncoding);
    default:
        return everyByteEscaped(value).toPercentEncoding();
    }
}

} // namespace

/// The first byte is the length of the secret, which follows; in the rest, bytes 1 to 8 plant it.
std::string brokenInvariant(std::string_view input)
{
    if (input.empty())
        return {};
    const auto length = static_cast<size_t>(static_cast<unsigned char>(input.front()));
    const std::string_view secret = input.substr(1, length);
    const std::string_view rest = input.substr(1 + secret.size());
    const QByteArray value(secret.data(), static_cast<qsizetype>(secret.size()));
    Redactor redactor;
    redactor.add(Secret(value));
    // A value out of the label itself cannot be told from it.
    const bool isSearched = value.size() >= Redactor::minimumLength && !value.contains('<') &&
                            !value.contains('>') && !redactor.finds("<hidden>");
    if (!isSearched)
        return {};

    QByteArray text;
    QByteArray plain;
    for (const char c : rest) {
        text += c >= 1 && c <= 8 ? planted(c, value) : QByteArray(1, c);
        plain += c;
    }
    const QByteArray result = redactor.redact(text);
    if (result.contains(value))
        return "the value is still there";
    if (strictlyDecoded(result).contains(value))
        return "the value is still there, percent-encoded";
    if (result.toLower().contains(value.toHex()))
        return "the value is still there, in hexadecimal";
    if (redactor.finds(result))
        return "it finds something after it has redacted";
    if (redactor.finds(text) != (result != text) && !text.contains("<hidden>"))
        return "finds() and redact() disagree";
    if (!redactor.finds(plain) && redactor.redact(plain) != plain)
        return "it changed a text without the value";
    return {};
}

} // namespace signet::fuzz
