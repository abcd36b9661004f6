// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signcommand.h"

#include "cli/arguments.h"
#include "cli/presentation.h"
#include "cli/signinginput.h"
#include "cli/signinput.h"
#include "cli/workspace.h"
#include "core/jsonline.h"
#include "signing/sessionheaders.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SignCommand)
};

/// What the answer holds; empty members are left out.
struct Signed
{
    QList<Header> headers;
    QByteArray url;
    QByteArray baseString;
    QByteArray signature;
    Trace trace;
};

Result<Signed> signPartner(SignInput &input)
{
    const Result<PartnerCredentials> credentials = readPartnerCredentials(input);
    if (!credentials)
        return fail(credentials.error());
    if (const Result<void> ok = input.checkNothingElse(); !ok)
        return fail(ok.error());
    const Result<AuthenticationHeaders> headers = partnerHeaders(*credentials);
    if (!headers)
        return fail(headers.error());
    return Signed{headers->headers, {}, {}, {}, headers->trace};
}

Result<Signed> signSession(SignInput &input)
{
    const Result<QString> id = input.requiredText("session_id");
    const Result<std::optional<QString>> name = input.text("session_name");
    for (const Result<void> &ok :
        {id.map([](const auto &) {}), name.map([](const auto &) {}), input.checkNothingElse()}) {
        if (!ok)
            return fail(ok.error());
    }
    const Result<AuthenticationHeaders> headers = sessionHeaders({Secret::fromText(*id), *name});
    if (!headers)
        return fail(headers.error());
    return Signed{headers->headers, {}, {}, {}, headers->trace};
}

Result<Signed> signCoredination(SignInput &input)
{
    const Result<SigningInput> read = readSigningInput(input);
    if (!read)
        return fail(read.error());
    if (const Result<void> ok = input.checkNothingElse(); !ok)
        return fail(ok.error());
    const Result<SignatureResult> result =
        signRequest(read->request, read->request.origin(), read->credentials, read->options);
    if (!result)
        return fail(result.error());
    const WireRequest &sent = result->signedRequest.request;
    return Signed{sent.headers(), read->isPathOnly ? sent.target() : sent.url(), result->baseString,
        result->signature, result->signedRequest.trace};
}

Result<Signed> sign(const QByteArray &line)
{
    Result<SignInput> input = SignInput::parse(line);
    if (!input)
        return fail(input.error());
    const Result<QString> scheme = input->requiredText("scheme");
    if (!scheme)
        return fail(scheme.error());
    if (*scheme == u"klicktipp-partner")
        return signPartner(*input);
    if (*scheme == u"klicktipp-session")
        return signSession(*input);
    if (*scheme == u"coredination")
        return signCoredination(*input);
    return fail(ErrorCode::InvalidInput,
        Tr::tr("There is no scheme “%1”. Use klicktipp-partner, klicktipp-session or coredination.")
            .arg(*scheme));
}

} // namespace

SignAnswer answerSignRequest(const QByteArray &line)
{
    const Result<Signed> result = sign(line);
    JsonLine json;
    json.beginObject();
    if (!result) {
        json.key("error").beginObject().member("code", errorName(result.error().code));
        json.member("message", result.error().message).endObject().endObject();
        return {json.text(), true};
    }
    json.key("headers").beginObject();
    for (const Header &header : result->headers)
        json.member(header.name, QByteArrayView(header.value));
    json.endObject();
    if (!result->url.isEmpty())
        json.member("url", QByteArrayView(result->url));
    if (!result->baseString.isEmpty())
        json.member("base_string", QByteArrayView(result->baseString))
            .member("signature", QByteArrayView(result->signature));
    writeTrace(json, result->trace);
    json.endObject();
    return {json.text(), false};
}

QString SignCommand::name() const
{
    return QStringLiteral("sign");
}

QString SignCommand::synopsis() const
{
    return {};
}

QString SignCommand::summary() const
{
    return Tr::tr("Signs JSON requests from standard input, one a line, without network or store.");
}

Task<int> SignCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    if (const std::optional<int> code = arguments.parse(words, 0, 0))
        co_return *code;
    // Not a QFile: its lines end at a NUL, and all that follows would go unanswered.
    QFile output;
    if (!output.open(stdout, QIODevice::WriteOnly))
        co_return InternalFailure;
    bool failed = false;
    for (std::string text; std::getline(std::cin, text);) {
        QByteArray line = QByteArray::fromStdString(text);
        std::fill(text.begin(), text.end(), '\0');
        if (line.trimmed().isEmpty())
            continue;
        const SignAnswer answer = answerSignRequest(line);
        wipe(line);
        failed = failed || answer.isError;
        if (output.write(answer.json + '\n') < 0 || !output.flush())
            co_return workspace.report({ErrorCode::Io, Tr::tr("The answer could not be written.")});
    }
    co_return failed ? BadUsage : Success;
}

} // namespace signet::cli
