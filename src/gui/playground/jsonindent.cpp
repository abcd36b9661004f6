// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/jsonindent.h"

namespace signet {

namespace {

constexpr qsizetype maximumDepth = 5'000;
constexpr qsizetype maximumIndent = 64; // levels: deep nesting would grow quadratically

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class Indenter
{
public:
    explicit Indenter(QByteArrayView json) : m_json(json) { m_out.reserve(json.size() * 2); }

    std::optional<QByteArray> run()
    {
        while (m_at < m_json.size()) {
            if (!step(m_json[m_at]))
                return std::nullopt;
        }
        if (!m_open.isEmpty() || m_out.isEmpty())
            return std::nullopt;
        return m_out;
    }

private:
    bool step(char c)
    {
        switch (c) {
        case '{':
        case '[':
            return open(c);
        case '}':
        case ']':
            return close(c);
        case ',':
            ++m_at;
            m_out += ',';
            newLine();
            return !m_open.isEmpty();
        case ':':
            ++m_at;
            m_out += ": ";
            return m_open.endsWith('{');
        case '"':
            return copyString();
        default:
            return isSpace(c) ? skip() : copyWord();
        }
    }

    bool skip()
    {
        ++m_at;
        return true;
    }

    bool open(char c)
    {
        ++m_at;
        m_out += c;
        qsizetype next = m_at;
        while (next < m_json.size() && isSpace(m_json[next]))
            ++next;
        const char closing = c == '{' ? '}' : ']';
        if (next < m_json.size() && m_json[next] == closing) {
            m_out += closing;
            m_at = next + 1;
            return true;
        }
        m_open += c;
        newLine();
        return m_open.size() <= maximumDepth;
    }

    bool close(char c)
    {
        ++m_at;
        if (!m_open.endsWith(c == '}' ? '{' : '['))
            return false;
        m_open.chop(1);
        newLine();
        m_out += c;
        return true;
    }

    bool copyString()
    {
        qsizetype end = m_at + 1;
        while (end < m_json.size() && m_json[end] != '"')
            end += m_json[end] == '\\' ? 2 : 1;
        if (end >= m_json.size())
            return false;
        m_out += m_json.sliced(m_at, end + 1 - m_at);
        m_at = end + 1;
        return true;
    }

    bool copyWord()
    {
        static constexpr QByteArrayView allowed("+-.0123456789eEtrufalsn");
        qsizetype end = m_at;
        while (end < m_json.size() && allowed.contains(m_json[end]))
            ++end;
        if (end == m_at)
            return false;
        m_out += m_json.sliced(m_at, end - m_at);
        m_at = end;
        return true;
    }

    void newLine()
    {
        m_out += '\n';
        m_out += QByteArray(2 * std::min(m_open.size(), maximumIndent), ' ');
    }

    QByteArrayView m_json;
    QByteArray m_out;
    QByteArray m_open;
    qsizetype m_at = 0;
};

} // namespace

std::optional<QByteArray> indentJson(QByteArrayView json)
{
    return Indenter(json).run();
}

} // namespace signet
