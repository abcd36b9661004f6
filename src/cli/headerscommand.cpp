// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/headerscommand.h"

#include "cli/arguments.h"
#include "cli/workspace.h"
#include "core/jsonline.h"
#include "core/requestcompiler.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(HeadersCommand)
};

/// The address first, then a header a line.
QByteArray asText(const WireRequest &request)
{
    QByteArray text = request.url() + '\n';
    for (const Header &header : request.headers())
        text += header.name + ": " + header.value + '\n';
    return text;
}

/// The lines of a file for `curl --config`.
QByteArray asCurlConfig(const WireRequest &request)
{
    const auto quoted = [](QByteArray value) {
        return '"' + value.replace('\\', "\\\\").replace('"', "\\\"") + "\"\n";
    };
    QByteArray text = "request = " + quoted(request.method()) + "url = " + quoted(request.url());
    for (const Header &header : request.headers())
        text += "header = " + quoted(header.name + ": " + header.value);
    return text;
}

QByteArray asJson(const WireRequest &request)
{
    JsonLine json;
    json.beginObject().member("method", QByteArrayView(request.method()));
    json.member("url", QByteArrayView(request.url())).key("headers").beginObject();
    for (const Header &header : request.headers())
        json.member(header.name, QByteArrayView(header.value));
    json.endObject().endObject();
    return json.text() + '\n';
}

QString warning(Service service)
{
    switch (service) {
    case Service::KlickTipp:
        return Tr::tr("These headers are a key: they work for every request of this account until its "
                      "customer key or the developer key is replaced.");
    case Service::Coredination:
        return Tr::tr("These headers hold keys. The signature is for exactly this address and this moment, "
                      "and expires: send it at once, and ask again for each request.");
    }
    Q_UNREACHABLE();
}

Result<WireRequest> requestFor(const Subject &subject, const QString &method, const QString &target)
{
    if (subject.account && subject.account->method == AuthMethod::SessionLogin)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("This account logs in, and its session would end with this command. Use `signet-cli "
                   "request`, or an account with a customer key."));
    RequestSpec spec;
    spec.method = method;
    spec.base = subject.integration.baseUrl;
    spec.target = target;
    return compileRequest(spec);
}
} // namespace

QString HeadersCommand::name() const
{
    return QStringLiteral("headers");
}

QString HeadersCommand::synopsis() const
{
    return QStringLiteral("ACCOUNT|INTEGRATION METHOD URL [--curl]");
}

QString HeadersCommand::summary() const
{
    return Tr::tr("Prints the address and the headers that authenticate one request, which is not sent.");
}

Task<int> HeadersCommand::run(QStringList words, Workspace &workspace)
{
    Console &console = workspace.console();
    Arguments arguments(*this, console);
    arguments.addSwitch(QStringLiteral("curl"), Tr::tr("As a configuration for `curl --config -`."));
    if (const std::optional<int> code = arguments.parse(words, 3, 3))
        co_return *code;
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    const QStringList given = arguments.positional();
    Result<Subject> sender = findSubject(services->repository, given.at(0));
    if (!sender)
        co_return workspace.report(sender.error());
    if (sender->account && sender->account->isAppOnly)
        sender->account.reset();
    const Result<WireRequest> request = requestFor(*sender, given.at(1), given.at(2));
    if (!request)
        co_return workspace.report(request.error());
    const Result<SignedRequest> ready =
        co_await services->signer.sign(*request, sender->integration, sender->account);
    if (!ready)
        co_return workspace.report(ready.error());
    QByteArray text = workspace.json()                        ? asJson(ready->request)
                      : arguments.has(QStringLiteral("curl")) ? asCurlConfig(ready->request)
                                                              : asText(ready->request);
    console.disclose(text, false);
    wipe(text);
    console.note(warning(sender->integration.service));
    co_return Success;
}

} // namespace signet::cli
