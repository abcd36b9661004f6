// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

constexpr qsizetype inputLimit = 64 * 1024;

bool write(std::FILE *stream, QByteArrayView bytes)
{
    const size_t size = static_cast<size_t>(bytes.size());
    const bool isWritten = std::fwrite(bytes.data(), 1, size, stream) == size;
    return std::fflush(stream) == 0 && isWritten;
}

QByteArray forPeople(const QString &text)
{
    return withoutTerminalControls(text).toUtf8();
}

/// Where text turns round or is set apart from its surroundings: a name could show as another one.
bool isDirectionControl(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

termios terminalBefore = {}; // a signal handler has no other way to it

extern "C" void showInputAgain(int signal)
{
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminalBefore);
    raise(signal); // SA_RESETHAND: now it ends the program
}

/// Switches the terminal's echo off for as long as it lives, also where a signal ends the program.
class HiddenInput
{
public:
    HiddenInput()
    {
        if (tcgetattr(STDIN_FILENO, &terminalBefore) != 0)
            return;
        struct sigaction action = {};
        action.sa_handler = showInputAgain;
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        for (size_t i = 0; i < deadly.size(); ++i)
            sigaction(deadly.at(i), &action, &m_actionsBefore.at(i));
        termios hidden = terminalBefore;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
        m_isHidden = true;
    }
    ~HiddenInput()
    {
        if (!m_isHidden)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminalBefore);
        for (size_t i = 0; i < deadly.size(); ++i)
            sigaction(deadly.at(i), &m_actionsBefore.at(i), nullptr);
    }
    HiddenInput(const HiddenInput &) = delete;
    HiddenInput &operator=(const HiddenInput &) = delete;

private:
    static constexpr std::array deadly{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    std::array<struct sigaction, deadly.size()> m_actionsBefore = {};
    bool m_isHidden = false;
};

/// Unbuffered, so that what follows the line stays for the next reader. Empty where the input has ended.
Result<QByteArray> readLine(int descriptor)
{
    QByteArray line;
    char c = '\0';
    while (line.size() < inputLimit) {
        const ssize_t count = ::read(descriptor, &c, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 || c == '\n')
            break;
        line.append(c);
    }
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return fail(
            ErrorCode::InvalidInput, Tr::tr("A value was expected on standard input, and none came."));
    return line;
}

} // namespace

void Console::result(const QString &text)
{
    writeResult(m_redactor.redact(forPeople(text)) + '\n');
}

void Console::result(const QByteArray &utf8)
{
    raw(utf8 + '\n');
}

void Console::raw(const QByteArray &bytes)
{
    const QByteArray redacted = m_redactor.redact(bytes);
    writeResult(isatty(STDOUT_FILENO) != 0 ? forPeople(QString::fromUtf8(redacted)) : redacted);
}

void Console::disclose(QByteArrayView bytes, bool endsLine)
{
    const bool isTerminal = isatty(STDOUT_FILENO) != 0;
    if (isTerminal)
        writeResult(forPeople(QString::fromUtf8(bytes)));
    else
        writeResult(bytes);
    if ((isTerminal || endsLine) && !bytes.endsWith('\n'))
        writeResult("\n");
}

void Console::writeResult(QByteArrayView bytes)
{
    m_hasLostOutput = !write(stdout, bytes) || m_hasLostOutput;
}

void Console::note(const QString &text)
{
    write(stderr, m_redactor.redact(forPeople(text)) + '\n');
}

void Console::problem(const Error &error)
{
    note(QStringLiteral("signet-cli: %1 (%2)").arg(error.message, errorName(error.code)));
    if (!error.detail.isEmpty())
        note(QStringLiteral("  ") + error.detail);
}

bool Console::isInteractive() const
{
    return isatty(STDIN_FILENO) != 0;
}

Result<Secret> Console::readSecret(const QString &prompt)
{
    const bool ask = isInteractive();
    if (ask)
        write(stderr, forPeople(prompt) + ": ");
    const HiddenInput hidden;
    Result<QByteArray> line = readLine(STDIN_FILENO);
    if (ask)
        write(stderr, "\n");
    if (!line)
        return fail(line.error());
    return Secret::take(std::move(*line));
}

Result<Secret> Console::readSecretFrom(int descriptor)
{
    QByteArray bytes(inputLimit, '\0');
    qsizetype filled = 0;
    while (filled < inputLimit) {
        const ssize_t count =
            ::read(descriptor, bytes.data() + filled, static_cast<size_t>(inputLimit - filled));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(
                ErrorCode::InvalidInput, Tr::tr("File descriptor %1 cannot be read.").arg(descriptor));
        if (count == 0)
            break;
        filled += count;
    }
    while (filled > 0 && (bytes.at(filled - 1) == '\n' || bytes.at(filled - 1) == '\r'))
        --filled;
    const Secret secret(QByteArrayView(bytes).first(filled));
    wipe(bytes);
    if (secret.isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("File descriptor %1 holds nothing.").arg(descriptor));
    return secret;
}

bool Console::confirm(const QString &question)
{
    if (!isInteractive())
        return false;
    write(stderr, forPeople(question + Tr::tr(" [y/N] ")));
    const Result<QByteArray> answer = readLine(STDIN_FILENO);
    return answer && (answer->startsWith('y') || answer->startsWith('Y') || answer->startsWith('j'));
}

QString withoutTerminalControls(const QString &text)
{
    QString shown = text;
    for (QChar &c : shown) {
        if (c == u'\n' || c == u'\t')
            continue;
        if (c < QChar(0x20))
            c = QChar(0x2400 + c.unicode()); // Unicode's pictures of the control characters
        else if (c == QChar(0x7F))
            c = QChar(0x2421);
        else if ((c > QChar(0x7F) && c < QChar(0xA0)) || isDirectionControl(c))
            c = QChar(QChar::ReplacementCharacter);
    }
    return shown;
}

} // namespace signet::cli
