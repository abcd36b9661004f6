// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shellwords.h"

#include <QByteArrayView>
#include <QString>

namespace signet {

namespace {

using Problem = ShellCommand::Problem;

bool isNameOctet(char c, bool isFirst)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || (!isFirst && c >= '0' && c <= '9');
}

/// How many of the octets at @p at, at most @p most, are digits of @p base.
int digits(const QByteArray &text, qsizetype at, int most, int base)
{
    int count = 0;
    while (count < most && at + count < text.size()) {
        const char c = text.at(at + count);
        const bool isDigit = base == 8
                                 ? c >= '0' && c <= '7'
                                 : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!isDigit)
            break;
        ++count;
    }
    return count;
}

class ShellReader
{
public:
    explicit ShellReader(const QByteArray &line) : m_line(line) {}

    ShellCommand read()
    {
        while (!isAtEnd() && m_problem == Problem::None) {
            const char c = take();
            if (QByteArrayView("\n|&;<>()").contains(c)) {
                endWord();
                if (!m_words.isEmpty() || c != '\n')
                    break;
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                endWord();
            } else if (c == '#' && !m_isInWord) {
                const qsizetype end = m_line.indexOf('\n', m_at); // of a comment
                m_at = end < 0 ? m_line.size() : end;
            } else if (!readPart(c)) {
                m_problem = m_problem == Problem::None ? Problem::OpenQuote : m_problem;
            }
        }
        endWord();
        return {m_words, !m_line.mid(m_at).trimmed().isEmpty(), m_problem};
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_line.size(); }
    char take() { return m_line.at(m_at++); }

    void endWord()
    {
        if (m_isInWord)
            m_words.append(m_word);
        m_word.clear();
        m_isInWord = false;
    }

    /// False where the line ends inside of quotes.
    bool readPart(char c)
    {
        if (c == '\\') {
            readBackslash();
            return true;
        }
        m_isInWord = true;
        if (c == '`')
            return refuse();
        if (c == '\'')
            return readSingleQuoted();
        if (c == '"')
            return readDoubleQuoted();
        if (c == '$' && !isAtEnd() && m_line.at(m_at) == '\'') {
            ++m_at;
            return readAnsiQuoted();
        }
        if (c == '$')
            return readVariable();
        m_word += c;
        return true;
    }

    bool refuse()
    {
        m_problem = Problem::Substitution;
        return false;
    }

    /// After a dollar sign.
    bool readVariable()
    {
        const bool isBraced = !isAtEnd() && m_line.at(m_at) == '{';
        const qsizetype start = m_at + (isBraced ? 1 : 0);
        qsizetype end = start;
        while (end < m_line.size() && isNameOctet(m_line.at(end), end == start))
            ++end;
        if (end == start &&
            (isBraced || (!isAtEnd() && QByteArrayView("(@*?!0123456789").contains(m_line.at(m_at)))))
            return refuse();
        if (end == start) {
            m_word += '$'; // for itself
            return true;
        }
        if (isBraced && (end >= m_line.size() || m_line.at(end) != '}'))
            return refuse();
        m_word += "{{" + m_line.mid(start, end - start) + "}}";
        m_at = end + (isBraced ? 1 : 0);
        return true;
    }

    void readBackslash()
    {
        if (isAtEnd())
            return;
        char c = take();
        if (c == '\r' && !isAtEnd() && m_line.at(m_at) == '\n')
            c = take();
        if (c == '\n')
            return; // a continued line
        m_word += c;
        m_isInWord = true;
    }

    bool readSingleQuoted()
    {
        const qsizetype end = m_line.indexOf('\'', m_at);
        if (end < 0)
            return false;
        m_word += m_line.mid(m_at, end - m_at);
        m_at = end + 1;
        return true;
    }

    bool readDoubleQuoted()
    {
        while (!isAtEnd()) {
            const char c = take();
            if (c == '"')
                return true;
            if (c == '`')
                return refuse();
            if (c == '$') {
                if (!readVariable())
                    return false;
                continue;
            }
            const bool isEscape =
                c == '\\' && !isAtEnd() && QByteArrayView("\"\\$`\n").contains(m_line.at(m_at));
            if (!isEscape)
                m_word += c;
            else if (const char escaped = take(); escaped != '\n')
                m_word += escaped;
        }
        return false;
    }

    bool readAnsiQuoted()
    {
        while (!isAtEnd()) {
            const char c = take();
            if (c == '\'')
                return true;
            if (c != '\\' || isAtEnd())
                m_word += c;
            else
                readAnsiEscape(take());
        }
        return false;
    }

    void readAnsiEscape(char c)
    {
        constexpr QByteArrayView names("abefnrtvE");
        constexpr QByteArrayView values("\a\b\x1b\f\n\r\t\v\x1b");
        if (const qsizetype known = names.indexOf(c); known >= 0) {
            m_word += values.at(known);
        } else if (c == 'x' && digits(m_line, m_at, 2, 16) > 0) {
            m_word += static_cast<char>(takeNumber(2, 16));
        } else if (c >= '0' && c <= '7') {
            --m_at;
            m_word += static_cast<char>(takeNumber(3, 8));
        } else if ((c == 'u' || c == 'U') && digits(m_line, m_at, 8, 16) > 0) {
            readCodePoint(c == 'u' ? 4 : 8);
        } else {
            if (!QByteArrayView("\\'\"?").contains(c))
                m_word += '\\'; // no escape: both stay
            m_word += c;
        }
    }

    uint takeNumber(int most, int base)
    {
        const int count = digits(m_line, m_at, most, base);
        const uint number = m_line.mid(m_at, count).toUInt(nullptr, base);
        m_at += count;
        return number;
    }

    /// Browsers write what is beyond the first plane as two \u of UTF-16.
    void readCodePoint(int most)
    {
        char32_t point = takeNumber(most, 16);
        if (QChar::isHighSurrogate(point) && m_line.mid(m_at, 2) == "\\u" &&
            digits(m_line, m_at + 2, 4, 16) == 4) {
            const uint low = m_line.mid(m_at + 2, 4).toUInt(nullptr, 16);
            if (QChar::isLowSurrogate(low)) {
                point = QChar::surrogateToUcs4(static_cast<char16_t>(point), static_cast<char16_t>(low));
                m_at += 6;
            }
        }
        const bool isCharacter = point <= QChar::LastValidCodePoint && !QChar::isSurrogate(point);
        point = isCharacter ? point : U'\ufffd';
        m_word += QString::fromUcs4(&point, 1).toUtf8();
    }

    const QByteArray &m_line;
    Problem m_problem = Problem::None;
    qsizetype m_at = 0;
    QList<QByteArray> m_words;
    QByteArray m_word;
    bool m_isInWord = false;
};

} // namespace

ShellCommand shellCommand(const QByteArray &text)
{
    return ShellReader(text).read();
}

} // namespace signet
