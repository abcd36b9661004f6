// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsonnumber.h"

#include <QByteArray>

#include <algorithm>

namespace signet {

namespace {

constexpr qint64 hugeExponent = 100'000'000'000'000'000; // ten times that still fits

/// 0.`digits` × 10^`exponent`: digits neither begin nor end with a zero; none for zero.
struct Decimal
{
    QByteArray digits;
    qint64 exponent = 0;
    bool isNegative = false;
};

qint64 exponentOf(QByteArrayView written)
{
    const bool isNegative = written.startsWith('-');
    qint64 value = 0;
    for (const char c : written) {
        if (c >= '0' && c <= '9')
            value = std::min(value * 10 + (c - '0'), hugeExponent);
    }
    return isNegative ? -value : value;
}

Decimal decimalOf(QByteArrayView written)
{
    Decimal decimal;
    decimal.isNegative = written.startsWith('-');
    const auto isExponent = [](char c) { return c == 'e' || c == 'E'; };
    const auto exponent = std::ranges::find_if(written, isExponent);
    const QByteArrayView mantissa(written.begin(), exponent);
    if (exponent != written.end())
        decimal.exponent = exponentOf(QByteArrayView(exponent + 1, written.end()));
    bool isFraction = false;
    for (const char c : mantissa) {
        if (c == '.')
            isFraction = true;
        if (c < '0' || c > '9')
            continue;
        const bool isLeadingZero = decimal.digits.isEmpty() && c == '0';
        if (!isLeadingZero)
            decimal.digits += c;
        if (isLeadingZero == isFraction) // 0.0x shifts down, x. shifts up
            decimal.exponent += isFraction ? -1 : 1;
    }
    while (decimal.digits.endsWith('0'))
        decimal.digits.chop(1);
    return decimal;
}

std::strong_ordering compareMagnitudes(const Decimal &left, const Decimal &right)
{
    if (left.digits.isEmpty() || right.digits.isEmpty())
        return left.digits.size() <=> right.digits.size();
    if (left.exponent != right.exponent)
        return left.exponent <=> right.exponent;
    return left.digits.compare(right.digits) <=> 0;
}

} // namespace

std::strong_ordering compareJsonNumbers(QByteArrayView left, QByteArrayView right)
{
    const Decimal a = decimalOf(left);
    const Decimal b = decimalOf(right);
    const bool isBelow = a.isNegative && !a.digits.isEmpty();
    const bool isOtherBelow = b.isNegative && !b.digits.isEmpty();
    if (isBelow != isOtherBelow)
        return isBelow ? std::strong_ordering::less : std::strong_ordering::greater;
    return isBelow ? compareMagnitudes(b, a) : compareMagnitudes(a, b);
}

} // namespace signet
