// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shellwords.h"

#include <QByteArrayView>

namespace signet {

namespace {

class ShellReader
{
public:
    explicit ShellReader(const QByteArray &line) : m_line(line) {}

    std::optional<QList<QByteArray>> read()
    {
        while (!isAtEnd()) {
            const char c = take();
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
                endWord();
            else if (!readPart(c))
                return {};
        }
        endWord();
        return m_words;
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
        if (c == '\'')
            return readSingleQuoted();
        if (c == '"')
            return readDoubleQuoted();
        if (c == '$' && !isAtEnd() && m_line.at(m_at) == '\'') {
            ++m_at;
            return readAnsiQuoted();
        }
        m_word += c;
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
        switch (c) {
        case 'n':
            m_word += '\n';
            break;
        case 'r':
            m_word += '\r';
            break;
        case 't':
            m_word += '\t';
            break;
        case 'x':
            m_word += QByteArray::fromHex(m_line.mid(m_at, 2));
            m_at += 2;
            break;
        case 'u': {
            const char16_t unit = static_cast<char16_t>(m_line.mid(m_at, 4).toUInt(nullptr, 16));
            m_word += QString(QChar(unit)).toUtf8();
            m_at += 4;
            break;
        }
        default:
            m_word += c;
        }
    }

    const QByteArray &m_line;
    qsizetype m_at = 0;
    QList<QByteArray> m_words;
    QByteArray m_word;
    bool m_isInWord = false;
};

} // namespace

std::optional<QList<QByteArray>> shellWords(const QByteArray &line)
{
    return ShellReader(line).read();
}

} // namespace signet
