// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/successor.h"

#include <cerrno>
#include <unistd.h>

#include <vector>

namespace signet::cli {

namespace {
std::vector<char *> pointersTo(QList<QByteArray> &texts)
{
    std::vector<char *> pointers;
    pointers.reserve(static_cast<size_t>(texts.size()) + 1);
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}
} // namespace

Successor::Successor()
{
    ::sigaction(SIGPIPE, nullptr, &m_pipeAction);
}

int Successor::become() const
{
    QList<QByteArray> words = command;
    QList<QByteArray> variables = environment;
    for (const auto &[name, value] : secrets)
        variables.append(name + '=' + value.reveal().toByteArray());
    const std::vector<char *> argv = pointersTo(words);
    std::vector<char *> envp = pointersTo(variables);
    ::sigaction(SIGPIPE, &m_pipeAction, nullptr);
    char **const before = environ;
    environ = envp.data();
    ::execvp(argv.front(), argv.data());
    environ = before;
    return errno == ENOENT || errno == ENOTDIR ? notFound : notExecutable;
}

} // namespace signet::cli
