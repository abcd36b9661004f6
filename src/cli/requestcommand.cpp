// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/requestcommand.h"

#include "cli/arguments.h"
#include "cli/following.h"
#include "cli/presentation.h"
#include "cli/workspace.h"
#include "playground/historyentry.h"
#include "playground/historyrecorder.h"

#include <QFile>

#include <cstdio>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RequestCommand)
};

constexpr qint64 bodyLimit = 64LL << 20; // a device such as /dev/zero never ends

Result<QByteArray> bodyFrom(const QString &text)
{
    if (!text.startsWith(u'@'))
        return text.toUtf8();
    QFile file(text.mid(1));
    const bool isOpen =
        text == u"@-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return fail(ErrorCode::Io, Tr::tr("The body file %1 cannot be read.").arg(text.mid(1)));
    const QByteArray body = file.read(bodyLimit + 1);
    if (body.size() > bodyLimit)
        return fail(ErrorCode::TooLarge,
            Tr::tr("The body is larger than %1 MiB. Send less at a time.").arg(bodyLimit >> 20));
    return body;
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

void printTrace(Console &console, const Exchange &exchange)
{
    const WireRequest &request = exchange.sent.request;
    console.note(QString::fromLatin1(request.method() + ' ' + request.url()));
    int number = 1;
    for (const TraceStep &step : exchange.sent.trace.steps) {
        console.note(QStringLiteral("%1  %2").arg(number++).arg(step.name));
        console.note(QStringLiteral("   ") +
                     QString::fromUtf8(step.inputText()).replace(u'\n', QStringLiteral("\n   ")));
        console.note(QStringLiteral("   = ") +
                     QString::fromUtf8(step.output).replace(u'\n', QStringLiteral("\n     ")));
        console.note(QStringLiteral("   ") + step.why);
    }
}

void writeExchange(JsonLine &json, const Exchange &exchange, bool withTrace)
{
    json.member("method", QByteArrayView(exchange.sent.request.method()));
    json.member("url", QByteArrayView(exchange.sent.request.url())).member("answered", exchange.isAnswered());
    if (exchange.isAnswered()) {
        json.member("status", static_cast<qint64>(exchange.status))
            .member("reason", QByteArrayView(exchange.reason));
        json.key("headers").beginArray();
        for (const Header &header : exchange.headers) {
            json.beginArray()
                .value(QByteArrayView(header.name))
                .value(QByteArrayView(header.value))
                .endArray();
        }
        json.endArray();
        const bool isText = QString::fromUtf8(exchange.body).toUtf8() == exchange.body;
        json.member(isText ? "body" : "body_base64",
            QByteArrayView(isText ? exchange.body : exchange.body.toBase64()));
    } else {
        json.member("problem", exchange.problem);
    }
    json.member("duration_ms", static_cast<qint64>(exchange.timings.total));
    if (withTrace)
        writeTrace(json, exchange.sent.trace);
}

/// The last exchange's members; those before it, which were refused or redirected, under "previous".
QByteArray resultAsJson(const FollowedRun &followed, bool withTrace)
{
    const RunResult &result = followed.run;
    JsonLine json;
    json.beginObject();
    writeExchange(json, result.exchanges.last(), withTrace);
    json.key("previous").beginArray();
    for (const Exchange &exchange : result.exchanges.first(result.exchanges.size() - 1)) {
        json.beginObject();
        writeExchange(json, exchange, withTrace);
        json.endObject();
    }
    json.endArray();
    if (!followed.whyStopped.isEmpty())
        json.member("not_followed", followed.whyStopped);
    json.endObject();
    return json.text();
}

QString inOneLine(const Exchange &exchange)
{
    if (!exchange.isAnswered())
        return exchange.problem;
    return Tr::tr("%1 %2, %3 ms, %4 bytes")
        .arg(exchange.status)
        .arg(QString::fromLatin1(exchange.reason))
        .arg(exchange.timings.total)
        .arg(exchange.body.size());
}

/// The lines about every exchange on standard error, the last one's body on standard output.
void printResult(Console &console, const RunResult &result, bool withTrace)
{
    for (qsizetype i = 0; i < result.exchanges.size(); ++i) {
        if (i > 0 && result.exchanges.at(i - 1).isRedirect())
            console.note(Tr::tr("Followed the redirect, signed anew."));
        else if (i > 0)
            console.note(Tr::tr("The session was over: logged in again, and sent again."));
        if (withTrace)
            printTrace(console, result.exchanges.at(i));
        console.note(inOneLine(result.exchanges.at(i)));
    }
    // What was cut off or is damaged is no answer: the line above says so, and a pipe must not take it for
    // one.
    const QByteArray body =
        result.exchanges.last().isAnswered() ? result.exchanges.last().body : QByteArray();
    console.raw(body);
    if (!body.isEmpty() && !body.endsWith('\n'))
        console.raw("\n");
}

} // namespace

QString RequestCommand::name() const
{
    return QStringLiteral("request");
}

QString RequestCommand::synopsis() const
{
    return QStringLiteral("ACCOUNT|INTEGRATION METHOD PATH [-H 'Name: value'…] [-d BODY|@FILE] "
                          "[--app-only|--on-behalf] [--follow] [--no-history] [--trace]");
}

QString RequestCommand::summary() const
{
    return Tr::tr(
        "Signs and sends one request below the integration's base URL and prints the answer's body.");
}

Task<int> RequestCommand::run(QStringList words, Workspace &workspace)
{
    Console &console = workspace.console();
    Arguments arguments(*this, console);
    arguments.addOption({QStringLiteral("H"), QStringLiteral("header")}, QStringLiteral("HEADER"),
        Tr::tr("One more header, “Name: value”."));
    arguments.addOption({QStringLiteral("d"), QStringLiteral("data")}, QStringLiteral("BODY"),
        Tr::tr("The body, or @FILE, or @- for standard input."));
    arguments.addSwitch(QStringLiteral("app-only"),
        Tr::tr("Coredination: with the integration's API key alone, not on behalf of the account's user."));
    arguments.addSwitch(QStringLiteral("on-behalf"),
        Tr::tr("Coredination: on behalf of the account's user. Without either, the account's own setting."));
    arguments.addSwitch(QStringLiteral("follow"),
        Tr::tr("Follows redirects within the integration's own origin, each signed anew; never another's."));
    arguments.addSwitch(QStringLiteral("no-history"), Tr::tr("Leaves this request out of the history."));
    arguments.addSwitch(
        QStringLiteral("trace"), Tr::tr("Explains on standard error how the request was signed."));
    if (const std::optional<int> code = arguments.parse(words, 3, 3))
        co_return *code;
    const Result<Draft> draft = draftFrom(arguments);
    if (!draft)
        co_return workspace.report(draft.error());
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    Result<Subject> sender = findSubject(services->repository, arguments.positional().first());
    if (!sender)
        co_return workspace.report(sender.error());
    const Result<std::optional<bool>> appOnly =
        arguments.choice(QStringLiteral("app-only"), QStringLiteral("on-behalf"));
    if (!appOnly)
        co_return workspace.report(appOnly.error());
    HistoryContext context{sender->integration, sender->account, formOf(*draft), ActivitySource::CommandLine};
    if (sender->account && appOnly->value_or(sender->account->isAppOnly))
        sender->account.reset();

    const bool follow = arguments.has(QStringLiteral("follow"));
    const Result<FollowedRun> followed = co_await sendFollowing(services->runner, *draft, *sender, follow);
    if (!followed)
        co_return workspace.report(followed.error());
    const RunResult &result = followed->run;
    if (!arguments.has(QStringLiteral("no-history"))) {
        const Result<void> recorded =
            co_await recordHistory(services->repository, services->credentials, result, context);
        if (!recorded)
            console.problem(recorded.error());
    }
    for (const Exchange &exchange : result.exchanges)
        console.redactor().add(exchange.sent.sensitive);
    const bool withTrace = arguments.has(QStringLiteral("trace"));
    if (workspace.json())
        console.result(resultAsJson(*followed, withTrace));
    else
        printResult(console, result, withTrace);
    if (!followed->whyStopped.isEmpty() && !workspace.json())
        console.note(followed->whyStopped);
    if (result.problem)
        co_return workspace.report(*result.problem);
    const Exchange &last = result.exchanges.last();
    if (!last.isAnswered())
        co_return NotCompleted;
    co_return last.status >= 200 && last.status < 300 ? Success : SomeFailed;
}

} // namespace signet::cli
