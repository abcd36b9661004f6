// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/requestcommand.h"

#include "cli/arguments.h"
#include "cli/following.h"
#include "cli/foundsecrets.h"
#include "cli/presentation.h"
#include "cli/requestinput.h"
#include "cli/workspace.h"
#include "playground/code/codesnippet.h"
#include "playground/history/historyentry.h"
#include "playground/history/historyrecorder.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RequestCommand)
};

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

int printCode(Workspace &workspace, const QString &name, const Draft &draft, const Subject &sender)
{
    const Result<CodeLanguage> language = codeLanguageFromName(name);
    if (!language)
        return workspace.report(language.error());
    const Result<WireRequest> request = compileDraft(draft, sender.integration);
    if (!request)
        return workspace.report(request.error());
    const Result<CodeRecipe> recipe = codeRecipe(*request, sender.integration, sender.account);
    const Result<QString> code = recipe ? codeFor(*language, *recipe) : Result<QString>(fail(recipe.error()));
    if (!code)
        return workspace.report(code.error());
    JsonLine json;
    json.beginObject().member("code", *code).endObject();
    if (workspace.json())
        workspace.console().result(json.text());
    else
        workspace.console().raw(code->toUtf8());
    return Success;
}

void addSendingOptions(Arguments &arguments)
{
    arguments.addSwitch(QStringLiteral("app-only"),
        Tr::tr("Coredination: with the integration's API key alone, not on behalf of the account's user."));
    arguments.addSwitch(QStringLiteral("on-behalf"),
        Tr::tr("Coredination: on behalf of the account's user. Without either, the account's own setting."));
    arguments.addSwitch(QStringLiteral("follow"),
        Tr::tr("Follows redirects within the integration's own origin, each signed anew; never another's."));
    arguments.addSwitch(QStringLiteral("no-history"), Tr::tr("Leaves this request out of the history."));
    arguments.addSwitch(
        QStringLiteral("trace"), Tr::tr("Explains on standard error how the request was signed."));
    arguments.addOption(QStringLiteral("code"), QStringLiteral("LANGUAGE"),
        Tr::tr("Sends nothing; prints the request as code: curl, python, php or javascript."));
}

/// Who sends, and whose history it belongs to.
struct Sender
{
    Subject acting; ///< without the account where the application acts alone
    std::optional<Account> owner;
};

Result<Sender> senderFrom(const Arguments &arguments, const AccountRepository &repository)
{
    Result<Subject> subject = findSubject(repository, arguments.positional().first());
    if (!subject)
        return fail(subject.error());
    const Result<std::optional<bool>> appOnly =
        arguments.choice(QStringLiteral("app-only"), QStringLiteral("on-behalf"));
    if (!appOnly)
        return fail(appOnly.error());
    Sender sender{*subject, subject->account};
    if (sender.owner && appOnly->value_or(sender.owner->isAppOnly))
        sender.acting.account.reset();
    return sender;
}

QList<HistoryItem> historyItems(const FollowedRun &followed)
{
    QList<HistoryItem> items;
    for (qsizetype at = 0; at < followed.run.exchanges.size(); ++at)
        items.append({followed.run.exchanges.at(at), RequestForm::of(followed.drafts.at(at))});
    return items;
}

int report(Workspace &workspace, const FollowedRun &followed, bool withTrace)
{
    Console &console = workspace.console();
    for (const Exchange &exchange : followed.run.exchanges)
        console.redactor().add(exchange.sent.sensitive);
    if (workspace.json())
        console.result(resultAsJson(followed, withTrace));
    else
        printResult(console, followed.run, withTrace);
    if (!followed.whyStopped.isEmpty() && !workspace.json())
        console.note(followed.whyStopped);
    if (followed.run.problem)
        return workspace.report(*followed.run.problem);
    const Exchange &last = followed.run.exchanges.last();
    if (!last.isAnswered())
        return NotCompleted;
    return last.status >= 200 && last.status < 300 ? Success : SomeFailed;
}

} // namespace

QString RequestCommand::name() const
{
    return QStringLiteral("request");
}

QString RequestCommand::synopsis() const
{
    return QStringLiteral(
        "ACCOUNT|INTEGRATION (METHOD PATH [-H 'Name: value'…] [-d BODY|@FILE] | --curl FILE "
        "[--store-secrets [--replace]]) "
        "[--app-only|--on-behalf] [--follow] [--no-history] [--trace] [--code LANGUAGE]");
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
    addRequestOptions(arguments);
    addSendingOptions(arguments);
    if (const std::optional<int> code = arguments.parse(words, 1, 3))
        co_return *code;
    const Result<std::optional<Draft>> typed = typedRequest(arguments);
    if (!typed)
        co_return workspace.report(typed.error());
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    const Result<Sender> sender = senderFrom(arguments, services->repository);
    if (!sender)
        co_return workspace.report(sender.error());
    const Integration integration = sender->acting.integration;
    const Result<CurlImport> read =
        *typed ? CurlImport{**typed, {}, false, {}} : curlRequest(arguments, integration, console);
    if (!read)
        co_return workspace.report(read.error());
    if (arguments.has(QStringLiteral("store-secrets"))) {
        const OfferContext offered{integration, sender->owner};
        const Result<void> stored = co_await storeFoundSecrets(
            &workspace, offered, read->secrets, arguments.has(QStringLiteral("replace")));
        if (!stored)
            co_return workspace.report(stored.error());
    }
    if (arguments.has(QStringLiteral("code")))
        co_return printCode(workspace, arguments.value(QStringLiteral("code")), read->draft, sender->acting);
    const bool follow = arguments.has(QStringLiteral("follow"));
    const Result<FollowedRun> followed =
        co_await sendFollowing(services->runner, read->draft, sender->acting, follow);
    if (!followed)
        co_return workspace.report(followed.error());
    if (!arguments.has(QStringLiteral("no-history"))) {
        const HistoryContext context{integration, sender->owner, ActivitySource::CommandLine};
        const Result<void> recorded = co_await recordHistory(
            services->repository, services->credentials, historyItems(*followed), context);
        if (!recorded)
            console.problem(recorded.error());
    }
    co_return report(workspace, *followed, arguments.has(QStringLiteral("trace")));
}

} // namespace signet::cli
