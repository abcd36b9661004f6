// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsonindex.h"
#include "playground/json/jsonoctets.h"

#include <algorithm>

namespace signet {

namespace {

constexpr qsizetype entriesBetweenLooks = 4096; // at the flag

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isWordCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

} // namespace

/// What may come next, step by step; the way back up is in the entries themselves.
class JsonReader
{
public:
    JsonReader(JsonIndex &index, StopFlag stop, qsizetype enough)
        : m_index(index), m_text(index.m_body), m_stop(std::move(stop)), m_enough(enough)
    {
        if (m_text.startsWith("\xef\xbb\xbf"))
            m_at = 3;
    }

    void run()
    {
        if (m_text.size() > JsonIndex::maximumSize)
            fault(JsonFault::TooLarge, JsonIndex::maximumSize);
        else
            read();
        for (quint32 open = m_container; open != JsonIndex::none; open = m_index.m_entries[open].parent)
            m_index.m_entries[open].link = JsonIndex::none;
        m_index.m_widest = m_widest;
    }

private:
    enum class Expected
    {
        Value,
        ValueOrEnd,
        Key,
        KeyOrEnd,
        CommaOrEnd,
        Nothing,
    };

    void read()
    {
        while (!isStopped()) {
            skipSpace();
            if (m_at >= m_text.size()) {
                finish();
                return;
            }
            if (!step())
                return;
        }
    }

    bool isStopped() const
    {
        return m_at > m_enough || (m_index.size() % entriesBetweenLooks == 0 && m_stop.isRaised());
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && isJsonSpace(m_text[m_at]))
            ++m_at;
    }

    void finish()
    {
        if (m_expected == Expected::Nothing)
            m_index.m_isWhole = true;
        else
            fault(m_index.m_entries.isEmpty() ? JsonFault::Empty : JsonFault::Ends, m_at);
    }

    bool fault(JsonFault fault, qsizetype offset)
    {
        m_index.m_problem = JsonProblem{fault, offset};
        return false;
    }

    bool step()
    {
        const char c = m_text[m_at];
        switch (m_expected) {
        case Expected::Key:
            return key(m_at);
        case Expected::KeyOrEnd:
            return c == '}' ? close() : key(m_at);
        case Expected::Value:
            return value(m_at, false);
        case Expected::ValueOrEnd:
            return c == ']' ? close() : value(m_at, false);
        case Expected::CommaOrEnd:
            return commaOrEnd(c);
        case Expected::Nothing:
            return fault(JsonFault::MoreAfterwards, m_at);
        }
        Q_UNREACHABLE();
    }

    bool commaOrEnd(char c)
    {
        if (c == ',') {
            m_comma = m_at++;
            m_expected = m_isInObject ? Expected::Key : Expected::Value;
            return true;
        }
        if (c == '}' || c == ']')
            return (c == '}') == m_isInObject ? close() : fault(JsonFault::WrongBracket, m_at);
        return fault(JsonFault::NoComma, m_at);
    }

    bool key(qsizetype begin)
    {
        const char c = m_text[begin];
        if (c == '}' && m_comma >= 0)
            return fault(JsonFault::TrailingComma, m_comma);
        if (c != '"')
            return fault(c == '\'' ? JsonFault::SingleQuote : JsonFault::NoKey, begin);
        if (!string())
            return false;
        skipSpace();
        if (m_at >= m_text.size())
            return fault(JsonFault::Ends, m_at);
        if (m_text[m_at] != ':')
            return fault(JsonFault::NoColon, m_at);
        ++m_at;
        skipSpace();
        if (m_at >= m_text.size())
            return fault(JsonFault::Ends, m_at);
        return value(begin, true);
    }

    /// @p begin is where the line begins: at the key, if there is one.
    bool value(qsizetype begin, bool hasKey)
    {
        const char c = m_text[m_at];
        switch (c) {
        case '{':
        case '[':
            return open(begin, hasKey, c == '{');
        case '"':
            return string() && scalar(begin, hasKey, JsonKind::String);
        case ']':
            if (m_expected == Expected::Value && m_comma >= 0)
                return fault(JsonFault::TrailingComma, m_comma);
            break;
        case '\'':
            return fault(JsonFault::SingleQuote, m_at);
        default:
            break;
        }
        if (c == '-' || isDigit(c))
            return number() && scalar(begin, hasKey, JsonKind::Number);
        if (isWordCharacter(c))
            return word() && scalar(begin, hasKey, JsonKind::Word);
        return fault(JsonFault::NoValue, m_at);
    }

    void append(qsizetype begin, quint32 link, bool hasKey, JsonKind kind)
    {
        m_index.m_entries.append({quint32(begin), link, m_container, m_depth, kind, hasKey});
        ++m_count;
    }

    /// That the last line goes from @p begin to m_at.
    void noteLine(qsizetype begin)
    {
        constexpr qsizetype around = 2; // a comma, a blank behind the colon
        const qsizetype size =
            m_at - begin + around + std::min<int>(m_depth, JsonIndex::maximumIndent) * JsonIndex::indentWidth;
        if (size <= JsonIndex::longLine)
            m_widest = std::max(m_widest, size);
        else
            m_index.m_longEntries.push_back(quint32(m_index.size() - 1));
    }

    bool scalar(qsizetype begin, bool hasKey, JsonKind kind)
    {
        append(begin, quint32(m_at), hasKey, kind);
        noteLine(begin);
        afterValue();
        return true;
    }

    void afterValue()
    {
        m_expected = m_container == JsonIndex::none ? Expected::Nothing : Expected::CommaOrEnd;
    }

    bool open(qsizetype begin, bool hasKey, bool isObject)
    {
        const qsizetype bracket = m_at++;
        skipSpace();
        if (m_at < m_text.size() && m_text[m_at] == (isObject ? '}' : ']')) {
            ++m_at;
            return scalar(begin, hasKey, isObject ? JsonKind::EmptyObject : JsonKind::EmptyArray);
        }
        if (m_depth >= JsonIndex::maximumDepth)
            return fault(JsonFault::TooDeep, bracket);
        append(begin, 0, hasKey, isObject ? JsonKind::Object : JsonKind::Array);
        noteLine(begin);
        if (m_container != JsonIndex::none)
            m_index.m_entries[m_container].link = m_count; // kept there until its End is known
        m_container = quint32(m_index.size() - 1);
        m_isInObject = isObject;
        m_count = 0;
        ++m_depth;
        m_comma = -1;
        m_expected = isObject ? Expected::KeyOrEnd : Expected::ValueOrEnd;
        return true;
    }

    bool close()
    {
        JsonEntry &container = m_index.m_entries[m_container];
        const quint32 outer = container.parent;
        container.link = quint32(m_index.size());
        --m_depth;
        m_index.m_entries.append({quint32(m_at), m_container, m_count, m_depth, JsonKind::End, false});
        m_container = outer;
        if (outer != JsonIndex::none) {
            m_count = m_index.m_entries[outer].link;
            m_isInObject = m_index.m_entries[outer].kind == JsonKind::Object;
        }
        ++m_at;
        afterValue();
        return true;
    }

    bool string()
    {
        const qsizetype begin = m_at++;
        while (true) {
            m_at = skipPlainString(m_text, m_at);
            if (m_at >= m_text.size())
                return fault(JsonFault::OpenString, begin);
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c != '\\')
                return fault(JsonFault::ControlCharacter, m_at);
            if (!escape())
                return fault(JsonFault::BadEscape, m_at);
        }
    }

    bool escape()
    {
        if (m_at + 1 >= m_text.size())
            return false;
        const char what = m_text[m_at + 1];
        const bool isCode = what == 'u' && m_at + 6 <= m_text.size() &&
                            std::ranges::all_of(m_text.sliced(m_at + 2, 4), isHexDigit);
        if (!isCode && !QByteArrayView("\"\\/bfnrt").contains(what))
            return false;
        m_at += isCode ? 6 : 2;
        return true;
    }

    bool digits()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        return m_at > begin;
    }

    bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }

    bool number()
    {
        const qsizetype begin = m_at;
        m_at += isAt('-');
        bool isGood = true;
        if (isAt('0'))
            ++m_at;
        else
            isGood = digits();
        if (isGood && isAt('.')) {
            ++m_at;
            isGood = digits();
        }
        if (isGood && (isAt('e') || isAt('E'))) {
            ++m_at;
            m_at += isAt('+') || isAt('-');
            isGood = digits();
        }
        isGood = isGood && (m_at >= m_text.size() || !(isWordCharacter(m_text[m_at]) || isAt('.')));
        return isGood || fault(JsonFault::BadNumber, begin);
    }

    bool word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isWordCharacter(m_text[m_at]))
            ++m_at;
        const QByteArrayView found = m_text.sliced(begin, m_at - begin);
        return found == "null" || found == "true" || found == "false" || fault(JsonFault::BadWord, begin);
    }

    JsonIndex &m_index;
    const QByteArrayView m_text;
    const StopFlag m_stop;
    const qsizetype m_enough;
    Expected m_expected = Expected::Value;
    quint32 m_container = JsonIndex::none;
    qsizetype m_widest = 0;
    quint32 m_count = 0; ///< of the values that the container holds so far
    bool m_isInObject = false;
    quint16 m_depth = 0;
    qsizetype m_at = 0;
    qsizetype m_comma = -1;
};

JsonIndex readJson(QByteArray body, StopFlag stop, qsizetype enough)
{
    JsonIndex index(std::move(body));
    JsonReader(index, std::move(stop), enough).run();
    return index;
}

} // namespace signet
