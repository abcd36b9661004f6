// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/answer/stopflag.h"
#include "playground/lines/blocks.h"

#include <QByteArray>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace signet {

enum class JsonKind : quint8
{
    Object,
    Array,
    EmptyObject,
    EmptyArray,
    End, ///< the closing bracket of an Object or Array that is not empty
    String,
    Number,
    Word, ///< true, false, null
};

/// One line of the pretty view: a value with its key, or a closing bracket. Offsets count the body's octets,
/// other references are numbers of entries.
struct JsonEntry
{
    quint32 begin;  ///< of the key where there is one, else of the value or the bracket
    quint32 link;   ///< Object, Array: its End; End: its beginning; else: past the value's last octet
    quint32 parent; ///< the container; JsonIndex::none at the top. End: how many values the container holds
    quint16 depth;
    JsonKind kind;
    bool hasKey;

    [[nodiscard]] bool isOpen() const { return kind == JsonKind::Object || kind == JsonKind::Array; }
};

enum class JsonFault
{
    Empty,
    Ends,
    NoValue,
    NoKey,
    NoColon,
    NoComma,
    WrongBracket,
    TrailingComma,
    SingleQuote,
    BadNumber,
    BadWord,
    BadEscape,
    ControlCharacter,
    OpenString,
    MoreAfterwards,
    TooDeep,
    TooLarge,
};

/// Why a text is not JSON, and at which octet.
struct JsonProblem
{
    JsonFault fault;
    qsizetype offset;
};

/// A JSON text as it came, and where its values are: nothing is copied, decoded, sorted or rounded. Follows
/// RFC 8259, but takes octets that are no UTF-8 and a byte order mark. Never changes once it is read: any
/// thread may use it.
class JsonIndex
{
public:
    static constexpr quint32 none = std::numeric_limits<quint32>::max();
    static constexpr int maximumDepth = 60'000;
    static constexpr qsizetype longLine = 16 * 1024;
    /// What is nested deeper is indented no further, or the text would grow with the square of the depth.
    static constexpr int maximumIndent = 64; // levels
    static constexpr int indentWidth = 2;
    /// Offsets are 32 bits wide.
    static constexpr qsizetype maximumSize = std::numeric_limits<qint32>::max();

    explicit JsonIndex(QByteArray body) : m_body(std::move(body)) {}

    [[nodiscard]] const QByteArray &body() const { return m_body; }
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }
    [[nodiscard]] const JsonEntry &at(qsizetype entry) const { return m_entries[entry]; }
    /// For who shows a line each: the octets of the longest one, with indentation, but for long ones.
    [[nodiscard]] qsizetype widest() const { return m_widest; }
    /// The entries whose lines have more than longLine octets.
    [[nodiscard]] const std::vector<quint32> &longEntries() const { return m_longEntries; }
    /// Read to its end and found valid. Otherwise the entries are those up to where reading stopped, and the
    /// containers that were still open have no End (their link is `none`).
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// Nothing where reading was stopped before its end.
    [[nodiscard]] const std::optional<JsonProblem> &problem() const { return m_problem; }

    /// As written, with its quotes; empty where there is none.
    [[nodiscard]] QByteArrayView key(qsizetype entry) const;
    /// As written; a container from bracket to bracket; of an End its bracket.
    [[nodiscard]] QByteArrayView value(qsizetype entry) const;
    /// The entry after @p entry and all that it holds.
    [[nodiscard]] qsizetype next(qsizetype entry) const;
    /// How many values the container @p entry holds.
    [[nodiscard]] qsizetype children(qsizetype entry) const;
    /// Whether a comma follows: another value of the same container.
    [[nodiscard]] bool hasNext(qsizetype entry) const;

private:
    friend class JsonReader;
    [[nodiscard]] qsizetype valueBegin(qsizetype entry) const;

    QByteArray m_body;
    Blocks<JsonEntry> m_entries;
    std::vector<quint32> m_longEntries;
    qsizetype m_widest = 0;
    std::optional<JsonProblem> m_problem;
    bool m_isWhole = false;
};

/// Reads @p body in one pass without recursion. Ends early at @p stop, or at the first value that begins
/// @p enough octets after the beginning: for a first screen.
[[nodiscard]] JsonIndex readJson(
    QByteArray body, StopFlag stop = {}, qsizetype enough = JsonIndex::maximumSize);

/// Translated: "Line 3, column 14: a comma is missing here." Columns count characters.
[[nodiscard]] QString jsonProblemWords(const JsonProblem &problem, QByteArrayView body);

/// Past the last octet of the string whose opening quote is at @p begin. The string must be valid.
[[nodiscard]] qsizetype jsonStringEnd(QByteArrayView body, qsizetype begin);
/// The text that the string @p written (with quotes) stands for, as UTF-8.
[[nodiscard]] QByteArray jsonStringText(QByteArrayView written);

} // namespace signet
