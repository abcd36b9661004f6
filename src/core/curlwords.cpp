// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curlwords.h"

#include "core/shellwords.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CurlImport)
};

constexpr qsizetype lengthLimit = 4 * 1024 * 1024;

/// What cmd.exe leaves of a command: carets quote what follows them outside of quotes, and continue lines.
QByteArray withoutCarets(const QByteArray &text)
{
    QByteArray left;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '\n' && !isQuoted)
            break;
        if (c != '^' || isQuoted || i + 1 == text.size()) {
            isQuoted = c == '"' ? !isQuoted : isQuoted;
            left += c;
            continue;
        }
        if (text.at(++i) != '\n')
            left += text.at(i);
        else if (text.mid(i + 1, 1) == "\n")
            left += text.at(++i); // an empty line after a continued one is a line break
    }
    return left;
}

/// The words that a program's own start-up code makes of its command line on Windows.
class WindowsWords
{
public:
    explicit WindowsWords(QByteArray line) : m_line(std::move(line)) {}

    /// Nothing where a quote is not closed.
    std::optional<QList<QByteArray>> read()
    {
        for (m_at = 0; m_at < m_line.size(); ++m_at)
            readOctet(m_line.at(m_at));
        endWord();
        return m_isQuoted ? std::nullopt : std::optional(m_words);
    }

private:
    void readOctet(char c)
    {
        if (c == '\\') {
            readBackslashes();
        } else if (c == '"' && m_isQuoted && m_line.mid(m_at + 1, 1) == "\"") {
            m_word += '"';
            ++m_at;
        } else if (c == '"') {
            m_isQuoted = !m_isQuoted;
            m_isInWord = true;
        } else if (!m_isQuoted && (c == ' ' || c == '\t')) {
            endWord();
        } else {
            m_word += c;
            m_isInWord = true;
        }
    }

    /// Before a quote two stand for one, and an odd one quotes it; elsewhere each is itself.
    void readBackslashes()
    {
        qsizetype end = m_at;
        while (end < m_line.size() && m_line.at(end) == '\\')
            ++end;
        const qsizetype count = end - m_at;
        const bool isBeforeQuote = end < m_line.size() && m_line.at(end) == '"';
        m_word += QByteArray(isBeforeQuote ? count / 2 : count, '\\');
        if (isBeforeQuote && count % 2 == 1) {
            m_word += '"';
            ++end;
        }
        m_isInWord = true;
        m_at = end - 1;
    }

    void endWord()
    {
        if (m_isInWord)
            m_words.append(m_word);
        m_word.clear();
        m_isInWord = false;
    }

    QByteArray m_line;
    qsizetype m_at = 0;
    bool m_isQuoted = false;
    bool m_isInWord = false;
    QByteArray m_word;
    QList<QByteArray> m_words;
};

/// A caret at the end of a line or before a quote: nobody writes that for bash.
bool isForWindows(const QByteArray &command)
{
    const qsizetype caret = command.indexOf("^\"");
    const qsizetype quote = command.indexOf('\'');
    return command.contains(" ^\n") || (caret >= 0 && (quote < 0 || caret < quote));
}

/// What follows "curl" at the beginning of a line; nothing where no line begins so.
std::optional<QByteArray> afterCurl(const QByteArray &text)
{
    static const QRegularExpression start(
        QStringLiteral(R"((?:^|\n)[ \t]*(?:\$[ \t]+)?curl(?:\.exe)?(?=[ \t\n^\\]|$))"));
    // Latin-1 is one character an octet: offsets stay.
    const QRegularExpressionMatch found = start.match(QString::fromLatin1(text));
    return found.hasMatch() ? std::optional(text.mid(found.capturedEnd())) : std::nullopt;
}

tl::unexpected<Error> invalid(const QString &message)
{
    return fail(ErrorCode::InvalidInput, message);
}

/// An error, or the words.
Result<CurlWords> wordsOf(const QByteArray &command)
{
    if (isForWindows(command)) {
        const auto words = WindowsWords(withoutCarets(command)).read();
        return words ? Result<CurlWords>(CurlWords{*words, false})
                     : invalid(Tr::tr("A quote of the command is not closed. Copy the whole command."));
    }
    const ShellCommand read = shellCommand(command);
    switch (read.problem) {
    case ShellCommand::Problem::OpenQuote:
        return invalid(Tr::tr("A quote of the command is not closed. Copy the whole command."));
    case ShellCommand::Problem::Substitution:
        return invalid(Tr::tr("The command runs another one ($(…) or backquotes), or takes a variable apart. "
                              "Write the value there instead."));
    case ShellCommand::Problem::None:
        break;
    }
    return CurlWords{read.words, read.goesOn};
}
} // namespace

Result<CurlWords> curlWords(const QByteArray &text)
{
    if (text.size() > lengthLimit)
        return fail(ErrorCode::TooLarge, Tr::tr("The command is longer than 4 MiB."));
    const auto command = afterCurl(QByteArray(text).replace("\r\n", "\n"));
    if (!command && text.contains("Invoke-WebRequest"))
        return invalid(Tr::tr("This is a command for PowerShell. Copy the request as cURL instead."));
    if (!command)
        return invalid(Tr::tr("This is not a curl command: no line begins with “curl”."));
    Result<CurlWords> result = wordsOf(*command);
    if (!result)
        return result;
    const bool hasNul = std::any_of(result->words.begin(), result->words.end(),
        [](const QByteArray &word) { return word.contains('\0'); });
    if (hasNul)
        return invalid(Tr::tr("The command holds a NUL character, which no command can."));
    return result;
}

} // namespace signet
