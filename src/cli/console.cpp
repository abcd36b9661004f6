// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include <QCoreApplication>

#include <cerrno>
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

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// Switches the terminal's echo off for as long as it lives.
class HiddenInput
{
public:
    HiddenInput()
    {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isHidden = tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0;
    }
    ~HiddenInput()
    {
        if (m_isHidden)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    HiddenInput(const HiddenInput &) = delete;
    HiddenInput &operator=(const HiddenInput &) = delete;

private:
    termios m_before = {};
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
    result(text.toUtf8());
}

void Console::result(const QByteArray &utf8)
{
    write(stdout, m_redactor.redact(utf8) + '\n');
}

void Console::raw(const QByteArray &bytes)
{
    write(stdout, m_redactor.redact(bytes));
}

void Console::note(const QString &text)
{
    write(stderr, m_redactor.redact(text.toUtf8()) + '\n');
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
        write(stderr, prompt.toUtf8() + ": ");
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
    write(stderr, question.toUtf8() + Tr::tr(" [y/N] ").toUtf8());
    const Result<QByteArray> answer = readLine(STDIN_FILENO);
    return answer && (answer->startsWith('y') || answer->startsWith('Y') || answer->startsWith('j'));
}

} // namespace signet::cli
