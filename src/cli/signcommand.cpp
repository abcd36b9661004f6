// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signcommand.h"

#include "cli/arguments.h"
#include "core/jsonline.h"
#include "cli/presentation.h"
#include "cli/signinput.h"
#include "cli/workspace.h"
#include "core/integration.h"
#include "core/requestcompiler.h"
#include "signing/partnercipher.h"
#include "signing/requestsignature.h"
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

std::optional<Secret> asSecret(const std::optional<QString> &text)
{
    return text ? std::optional(Secret::fromText(*text)) : std::nullopt;
}

Result<Signed> signPartner(SignInput &input)
{
    const Result<std::optional<QString>> userName = input.text("username");
    const Result<QString> developerKey = input.requiredText("developer_key");
    const Result<QString> customerKey = input.requiredText("customer_key");
    for (const Result<void> &ok : {userName.map([](const auto &) {}), developerKey.map([](const auto &) {}),
             customerKey.map([](const auto &) {}), input.checkNothingElse()}) {
        if (!ok)
            return fail(ok.error());
    }
    const Result<AuthenticationHeaders> headers =
        partnerHeaders({*userName, Secret::fromText(*developerKey), Secret::fromText(*customerKey)});
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

/// A path without a base URL is compiled on a stand-in origin, and answered as a path again.
struct CompiledUrl
{
    WireRequest request;
    bool isPathOnly = false;
};

Result<CompiledUrl> compileInput(SignInput &input)
{
    const Result<QString> method = input.requiredText("method");
    const Result<QString> url = input.requiredText("url");
    const Result<std::optional<QString>> baseText = input.text("base_url");
    for (const Result<void> &ok :
        {method.map([](const auto &) {}), url.map([](const auto &) {}), baseText.map([](const auto &) {})}) {
        if (!ok)
            return fail(ok.error());
    }
    std::optional<BaseUrl> base;
    if (*baseText) {
        const Result<BaseUrl> parsed = BaseUrl::parse(**baseText);
        if (!parsed)
            return fail(parsed.error());
        base = *parsed;
    }
    const bool isPath = url->startsWith(u'/');
    const QString standIn = QStringLiteral("https://path-only.invalid");
    const Result<WireRequest> request = isPath && base
                                            ? compileRequest({*method, *base, *url, {}, {}, {}})
                                            : compileUrl(*method, isPath ? standIn + *url : *url, base);
    if (!request)
        return fail(request.error());
    return CompiledUrl{*request, isPath && !base};
}

Result<Placement> placementOf(SignInput &input, const char *name, Placement fallback)
{
    const Result<std::optional<QString>> text = input.text(name);
    if (!text)
        return fail(text.error());
    return *text ? placementFromName(**text) : fallback;
}

Result<SignatureOptions> signatureOptions(SignInput &input)
{
    SignatureOptions options;
    const Result<std::optional<bool>> signBasePath = input.truth("sign_base_path");
    if (!signBasePath)
        return fail(signBasePath.error());
    options.signBasePath = signBasePath->value_or(false);
    const Result<std::optional<qint64>> timestamp = input.integer("timestamp_ms");
    if (!timestamp)
        return fail(timestamp.error());
    if (timestamp->value_or(0) < 0)
        return fail(ErrorCode::InvalidInput, Tr::tr("“timestamp_ms” must not be negative."));
    options.timestampMs = *timestamp;
    const Result<Placement> both = placementOf(input, "placement", Placement::Header);
    if (!both)
        return fail(both.error());
    const Result<Placement> credentials = placementOf(input, "credentials_placement", *both);
    if (!credentials)
        return fail(credentials.error());
    const Result<Placement> signature = placementOf(input, "signature_placement", *both);
    if (!signature)
        return fail(signature.error());
    options.credentialsPlacement = *credentials;
    options.signaturePlacement = *signature;
    return options;
}

Result<Signed> signCoredination(SignInput &input)
{
    const Result<CompiledUrl> compiled = compileInput(input);
    if (!compiled)
        return fail(compiled.error());
    const Result<SignatureOptions> options = signatureOptions(input);
    if (!options)
        return fail(options.error());
    const Result<std::optional<QString>> key = input.text("api_key");
    const Result<std::optional<QString>> token = input.text("api_token");
    const Result<std::optional<QString>> secret = input.text("secret");
    for (const Result<void> &ok : {key.map([](const auto &) {}), token.map([](const auto &) {}),
             secret.map([](const auto &) {}), input.checkNothingElse()}) {
        if (!ok)
            return fail(ok.error());
    }
    const Result<SignatureResult> result = signRequest(compiled->request, compiled->request.origin(),
        {asSecret(*key), asSecret(*token), asSecret(*secret)}, *options);
    if (!result)
        return fail(result.error());
    const WireRequest &sent = result->signedRequest.request;
    return Signed{sent.headers(), compiled->isPathOnly ? sent.target() : sent.url(), result->baseString,
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
