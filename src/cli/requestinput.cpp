// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/requestinput.h"

#include "cli/arguments.h"
#include "cli/console.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RequestCommand)
};

constexpr qint64 bodyLimit = 64LL << 20; // a device such as /dev/zero never ends

/// The contents of the file @p path; "-" is standard input.
Result<QByteArray> contentsOf(const QString &path)
{
    QFile file(path);
    const bool isOpen = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return fail(ErrorCode::Io, Tr::tr("The file %1 cannot be read.").arg(path));
    const QByteArray contents = file.read(bodyLimit + 1);
    if (contents.size() > bodyLimit)
        return fail(ErrorCode::TooLarge,
            Tr::tr("The file %1 is larger than %2 MiB. Send less at a time.").arg(path).arg(bodyLimit >> 20));
    return contents;
}

Result<QByteArray> bodyFrom(const QString &text)
{
    return text.startsWith(u'@') ? contentsOf(text.mid(1)) : Result<QByteArray>(text.toUtf8());
}

Result<QList<Header>> headersFrom(const QStringList &lines)
{
    QList<Header> headers;
    for (const QString &line : lines) {
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0)
            return fail(ErrorCode::InvalidHeader, Tr::tr("A header looks like “Name: value”."));
        headers.append({line.left(colon).toUtf8(), line.mid(colon + 1).trimmed().toUtf8()});
    }
    return headers;
}

Result<Draft> draftFrom(const Arguments &arguments)
{
    Draft draft;
    draft.method = arguments.positional().at(1);
    draft.target = arguments.positional().at(2);
    const Result<QList<Header>> headers = headersFrom(arguments.values(QStringLiteral("header")));
    if (!headers)
        return fail(headers.error());
    draft.headers = *headers;
    if (arguments.has(QStringLiteral("data"))) {
        const Result<QByteArray> body = bodyFrom(arguments.value(QStringLiteral("data")));
        if (!body)
            return fail(body.error());
        draft.body = *body;
    }
    return draft;
}
} // namespace

void addRequestOptions(Arguments &arguments)
{
    arguments.addOption({QStringLiteral("H"), QStringLiteral("header")}, QStringLiteral("HEADER"),
        Tr::tr("One more header, “Name: value”."));
    arguments.addOption({QStringLiteral("d"), QStringLiteral("data")}, QStringLiteral("BODY"),
        Tr::tr("The body, or @FILE, or @- for standard input."));
    arguments.addOption(QStringLiteral("curl"), QStringLiteral("FILE"),
        Tr::tr("Instead of METHOD and PATH: a file with a curl command, or - for standard input. The keys in "
               "it are left out."));
    arguments.addSwitch(QStringLiteral("store-secrets"),
        Tr::tr(
            "Stores the keys in the curl command for the account or integration that they belong to, before "
            "it is sent. Asks before it replaces one."));
    arguments.addSwitch(QStringLiteral("replace"), Tr::tr("With --store-secrets: replaces without asking."));
}

Result<std::optional<Draft>> typedRequest(const Arguments &arguments)
{
    const bool isTyped = arguments.positional().size() > 1 || arguments.has(QStringLiteral("header")) ||
                         arguments.has(QStringLiteral("data"));
    if (isTyped == arguments.has(QStringLiteral("curl")) || arguments.positional().size() == 2)
        return fail(ErrorCode::InvalidInput, Tr::tr("Name METHOD and PATH, or a file with --curl."));
    if (!isTyped)
        return std::optional<Draft>();
    const Result<Draft> draft = draftFrom(arguments);
    return draft ? Result<std::optional<Draft>>(*draft) : fail(draft.error());
}

Result<CurlImport> curlRequest(const Arguments &arguments, const Integration &integration, Console &console)
{
    const Result<QByteArray> text = contentsOf(arguments.value(QStringLiteral("curl")));
    if (!text)
        return fail(text.error());
    Result<CurlImport> read = importCurl(*text, integration);
    if (!read)
        return fail(read.error());
    if (read->isBodyLeftOut)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("A part of the command stands in a file, which is not read. Write it into the command, or "
                   "name METHOD and PATH with -d @FILE."));
    for (const FoundSecret &found : read->secrets)
        console.redactor().add(found.value);
    const bool isStored = arguments.has(QStringLiteral("store-secrets"));
    for (const FoundSecret &found : read->secrets) {
        if (found.field && !isStored)
            console.note(Tr::tr("%1 holds a secret and is left out. --store-secrets would store it.")
                             .arg(found.where));
    }
    for (const QString &remark : read->remarks)
        console.note(remark);
    return read;
}

} // namespace signet::cli
