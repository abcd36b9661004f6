// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/customerkeyquery.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace signet {

namespace {
constexpr std::string_view parameterName = "customerkey";
constexpr std::string_view repeatedPrefix = "?customerkey=";
constexpr std::size_t maximumKeyLength = 1'024;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded.push_back(text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            wipeText(decoded);
            return std::nullopt;
        }
        decoded.push_back(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return decoded;
}

/// The code point that starts at @p at, or -1; moves @p at behind it. No overlong forms, no surrogates.
long nextCodePoint(std::string_view text, std::size_t &at)
{
    const auto byteAt = [text](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byteAt(at);
    if (first < 0x80) {
        ++at;
        return static_cast<long>(first);
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4)
        return -1;
    unsigned long value = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned next = byteAt(at + i);
        if ((next & 0xC0U) != 0x80U)
            return -1;
        value = (value << 6U) | (next & 0x3FU);
    }
    const bool isOverlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool isSurrogate = value >= 0xD800 && value <= 0xDFFF;
    if (isOverlong || isSurrogate || value > 0x10FFFF)
        return -1;
    at += length;
    return static_cast<long>(value);
}

/// Takes one decoded value into @p result; false where that decides the whole query. The caller wipes it.
bool takeValue(std::string &value, KeyQueryResult &result)
{
    if (value.compare(0, repeatedPrefix.size(), repeatedPrefix) == 0)
        value.erase(0, repeatedPrefix.size());
    if (value.empty())
        return true;
    if (result.problem == KeyProblem::None && result.key != value) {
        result.problem = KeyProblem::Contradicting;
        return false;
    }
    const KeyProblem problem = checkCustomerKey(value);
    wipeText(result.key);
    result.problem = problem;
    result.key.swap(value);
    return problem == KeyProblem::None;
}
} // namespace

void wipeText(std::string &text)
{
    // What was erased or moved away is behind the end, as far as the buffer goes.
    text.resize(text.capacity());
    volatile char *bytes = text.data();
    for (std::size_t i = 0; i < text.size(); ++i)
        bytes[i] = 0;
    text.clear();
}

KeyProblem checkCustomerKey(std::string_view key)
{
    if (key.empty() || key.size() > maximumKeyLength)
        return KeyProblem::BadLength;
    for (std::size_t at = 0; at < key.size();) {
        const long point = nextCodePoint(key, at);
        if (point < 0x20 || (point >= 0x7F && point < 0xA0))
            return KeyProblem::BadText;
    }
    return KeyProblem::None;
}

KeyQueryResult customerKeyFromQuery(std::string_view rawQuery)
{
    KeyQueryResult result;
    for (std::size_t begin = 0; begin <= rawQuery.size();) {
        const std::size_t end = std::min(rawQuery.find('&', begin), rawQuery.size());
        const std::string_view parameter = rawQuery.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos || parameter.substr(0, equals) != parameterName)
            continue;
        std::optional<std::string> value = percentDecoded(parameter.substr(equals + 1));
        if (!value)
            result.problem = KeyProblem::BadEncoding;
        const bool goesOn = value && takeValue(*value, result);
        if (value)
            wipeText(*value);
        if (!goesOn)
            break;
    }
    if (result.problem != KeyProblem::None)
        wipeText(result.key);
    return result;
}

} // namespace signet
