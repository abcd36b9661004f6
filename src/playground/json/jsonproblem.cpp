// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsonindex.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(JsonProblem)
};

constexpr qsizetype longestExcerpt = 24;

/// What stands at @p offset, up to the next thing that is not part of a word.
QString excerpt(QByteArrayView body, qsizetype offset)
{
    static constexpr QByteArrayView ends(" \t\r\n,:{}[]\"");
    qsizetype end = offset;
    while (end < body.size() && end - offset < longestExcerpt && !ends.contains(body[end]))
        ++end;
    if (end == offset && end < body.size())
        ++end;
    return QString::fromUtf8(body.sliced(offset, end - offset)).simplified();
}

QString why(JsonFault fault, const QString &found)
{
    switch (fault) {
    case JsonFault::Empty:
        return Tr::tr("there is nothing to read.");
    case JsonFault::Ends:
        return Tr::tr("the text ends in the middle of a value.");
    case JsonFault::NoValue:
        return Tr::tr("a value was expected, not “%1”.").arg(found);
    case JsonFault::NoKey:
        return Tr::tr("a key in double quotes was expected, not “%1”.").arg(found);
    case JsonFault::NoColon:
        return Tr::tr("a colon is missing after the key.");
    case JsonFault::NoComma:
        return Tr::tr("a comma or a closing bracket was expected, not “%1”.").arg(found);
    case JsonFault::WrongBracket:
        return Tr::tr("“%1” closes what was opened with another bracket.").arg(found);
    case JsonFault::TrailingComma:
        return Tr::tr("no value follows this comma.");
    case JsonFault::SingleQuote:
        return Tr::tr("single quotes; JSON has double quotes only.");
    case JsonFault::BadNumber:
        return Tr::tr("“%1” is not a JSON number.").arg(found);
    case JsonFault::BadWord:
        return Tr::tr("“%1” is none of true, false and null.").arg(found);
    case JsonFault::BadEscape:
        return Tr::tr("this backslash begins no JSON escape.");
    case JsonFault::ControlCharacter:
        return Tr::tr("a line break or control character inside a text.");
    case JsonFault::OpenString:
        return Tr::tr("this text has no closing quote.");
    case JsonFault::MoreAfterwards:
        return Tr::tr("something follows after the end of the value: “%1”.").arg(found);
    case JsonFault::TooDeep:
        return Tr::tr("nested more than %1 levels deep.").arg(JsonIndex::maximumDepth);
    case JsonFault::TooLarge:
        return Tr::tr("more than two gigabytes.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString jsonProblemWords(const JsonProblem &problem, QByteArrayView body)
{
    const QByteArrayView before = body.first(std::min(problem.offset, body.size()));
    const qsizetype lineBegin = before.lastIndexOf('\n') + 1;
    const qsizetype line = 1 + std::ranges::count(before, '\n');
    const auto isCharacter = [](char c) { return (uchar(c) & 0xC0) != 0x80; };
    const qsizetype column = 1 + std::ranges::count_if(before.sliced(lineBegin), isCharacter);
    return Tr::tr("Line %1, column %2: %3")
        .arg(
            QString::number(line), QString::number(column), why(problem.fault, excerpt(body, before.size())));
}

} // namespace signet
