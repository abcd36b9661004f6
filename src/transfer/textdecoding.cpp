// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/textdecoding.h"

#include <QCoreApplication>

#include <array>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportFile)
};

constexpr int mostBytesOfCharacter = 4;

/// What Windows-1252 has where Latin-1 has control characters; the five that it leaves open stay those.
constexpr std::array<char16_t, 32> windows1252{0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

uchar octet(char c)
{
    return static_cast<uchar>(c);
}

void appendUtf8(QByteArray &text, char32_t c)
{
    const auto follow = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        text.append(static_cast<char>(c));
    } else if (c < 0x800) {
        text.append(static_cast<char>(0xC0 | (c >> 6)));
        text.append(follow(0));
    } else if (c < 0x10000) {
        text.append(static_cast<char>(0xE0 | (c >> 12)));
        text.append(follow(6));
        text.append(follow(0));
    } else {
        text.append(static_cast<char>(0xF0 | (c >> 18)));
        text.append(follow(12));
        text.append(follow(6));
        text.append(follow(0));
    }
}

/// Room for the worst case, so that growing leaves no copy behind.
WipedBytes roomFor(qsizetype characters)
{
    QByteArray bytes;
    bytes.reserve(characters * mostBytesOfCharacter);
    return WipedBytes(std::move(bytes));
}

WipedBytes fromWindows1252(QByteArrayView bytes)
{
    WipedBytes text = roomFor(bytes.size());
    for (const char c : bytes) {
        const uchar code = octet(c);
        const bool isRemapped = code >= 0x80 && code < 0xA0;
        appendUtf8(text.bytes(), isRemapped ? windows1252.at(code - 0x80U) : code);
    }
    return text;
}

/// @p bytes without the mark; an odd byte at the end is dropped.
WipedBytes fromUtf16(QByteArrayView bytes, bool isBigEndian)
{
    WipedBytes text = roomFor(bytes.size() / 2);
    const auto unitAt = [bytes, isBigEndian](qsizetype i) {
        const char first = bytes.at(i);
        const char second = bytes.at(i + 1);
        return isBigEndian ? char16_t((octet(first) << 8) | octet(second))
                           : char16_t((octet(second) << 8) | octet(first));
    };
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        const char16_t unit = unitAt(i);
        if (!QChar::isSurrogate(unit)) {
            appendUtf8(text.bytes(), unit);
            continue;
        }
        const char16_t next = i + 3 < bytes.size() ? unitAt(i + 2) : u'\0';
        const bool isPair = QChar::isHighSurrogate(unit) && QChar::isLowSurrogate(next);
        appendUtf8(text.bytes(),
            isPair ? QChar::surrogateToUcs4(unit, next) : char32_t(QChar::ReplacementCharacter));
        if (isPair)
            i += 2;
    }
    return text;
}

DecodedText decoded(WipedBytes file)
{
    const QByteArrayView bytes = file.view();
    if (bytes.startsWith("\xFF\xFE"))
        return {fromUtf16(bytes.sliced(2), false), TextEncoding::Utf16};
    if (bytes.startsWith("\xFE\xFF"))
        return {fromUtf16(bytes.sliced(2), true), TextEncoding::Utf16};
    if (bytes.startsWith("\xEF\xBB\xBF"))
        file.bytes().remove(0, 3);
    if (file.view().isValidUtf8())
        return {std::move(file), TextEncoding::Utf8};
    return {fromWindows1252(file.view()), TextEncoding::Windows1252};
}
} // namespace

Result<DecodedText> decodeText(WipedBytes file)
{
    DecodedText text = decoded(std::move(file));
    const qsizetype nul = text.text.view().indexOf('\0');
    if (nul >= 0)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("Line %1 holds characters that no text has. Save the file as text (CSV, UTF-8) and try "
                   "again.")
                .arg(lineAt(text.text.view(), nul)));
    return text;
}

int lineAt(QByteArrayView text, qsizetype offset)
{
    int line = 1;
    for (qsizetype i = 0; i < offset; ++i) {
        if (text.at(i) == '\n' || (text.at(i) == '\r' && !text.sliced(i + 1).startsWith('\n')))
            ++line;
    }
    return line;
}

} // namespace signet
