// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signinginput.h"

#include "core/requestcompiler.h"

#include <QCoreApplication>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SignCommand)
};

std::optional<Secret> asSecret(const std::optional<QString> &text)
{
    return text ? std::optional(Secret::fromText(*text)) : std::nullopt;
}

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

} // namespace

Result<PartnerCredentials> readPartnerCredentials(SignInput &input)
{
    const Result<std::optional<QString>> userName = input.text("username");
    const Result<QString> developerKey = input.requiredText("developer_key");
    const Result<QString> customerKey = input.requiredText("customer_key");
    for (const Result<void> &ok : {userName.map([](const auto &) {}), developerKey.map([](const auto &) {}),
             customerKey.map([](const auto &) {})}) {
        if (!ok)
            return fail(ok.error());
    }
    return PartnerCredentials{*userName, Secret::fromText(*developerKey), Secret::fromText(*customerKey)};
}

Result<SigningInput> readSigningInput(SignInput &input)
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
    for (const Result<void> &ok :
        {key.map([](const auto &) {}), token.map([](const auto &) {}), secret.map([](const auto &) {})}) {
        if (!ok)
            return fail(ok.error());
    }
    return SigningInput{compiled->request, compiled->isPathOnly, *options,
        {asSecret(*key), asSecret(*token), asSecret(*secret)}};
}

} // namespace signet::cli
