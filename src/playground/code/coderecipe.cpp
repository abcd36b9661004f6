// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/code/coderecipe.h"

#include "core/requestcompiler.h"
#include "playground/draft/foundsecret.h"
#include "signing/partnercipher.h"
#include "signing/requestsignature.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CodeRecipe)
};

CodePiece literal(const QByteArray &text)
{
    return {false, text};
}

CodePiece variable(const QByteArray &name)
{
    return {true, name};
}

void append(CodeRecipe &recipe, const QByteArray &header, const CodePieces &value)
{
    recipe.headers.append(CodeHeader{header, value});
}

/// The text in front of a parameter that is appended to @p target: "/a?b=1&".
QByteArray beforeParameter(const QByteArray &target)
{
    return appendToQuery(target, {});
}

Result<CodeRecipe> klickTipp(CodeRecipe recipe, const std::optional<Account> &account)
{
    if (!account)
        return fail(ErrorCode::InvalidInput, Tr::tr("Code for KlickTipp needs an account. Choose one."));
    if (account->method == AuthMethod::SessionLogin) {
        recipe.scheme = CodeScheme::SessionLogin;
        recipe.userName = account->userName.trimmed();
        recipe.inputs = {{"password", "KLICKTIPP_PASSWORD", SecretField::Password}};
        recipe.loginTarget = recipe.request.basePath() + "/account/login";
        recipe.logoutTarget = recipe.request.basePath() + "/account/logout";
        append(recipe, "X-Session-Id", {variable("session_id")});
        append(recipe, "Cookie", {variable("session_name"), literal("="), variable("session_id")});
        return recipe;
    }
    recipe.scheme = CodeScheme::PartnerKey;
    recipe.inputs = {{"developer_key", "KLICKTIPP_DEVELOPER_KEY", SecretField::DeveloperKey},
        {"customer_key", "KLICKTIPP_CUSTOMER_KEY", SecretField::CustomerKey}};
    if (!account->userName.trimmed().isEmpty()) {
        const Result<QByteArray> name = cleanUserName(account->userName);
        if (!name)
            return fail(name.error());
        append(recipe, "X-Un", {literal(*name)});
    }
    append(recipe, "X-Ci", {variable("x_ci")});
    return recipe;
}

void placeKeys(CodeRecipe &recipe, Placement placement)
{
    for (const CodeInput &input : std::as_const(recipe.inputs)) {
        const bool isKey = input.variable == "api_key";
        if (placement == Placement::Header) {
            append(recipe, isKey ? "API-Key" : "API-Token", {variable(input.variable)});
            continue;
        }
        // A variable in front of it never ends with a separator.
        recipe.target =
            recipe.target.size() == 1
                ? CodePieces{literal(beforeParameter(recipe.target.first().text) + input.variable + '=')}
                : recipe.target + CodePieces{literal('&' + input.variable + '=')};
        recipe.target.append(variable("escaped_" + input.variable));
        recipe.escaped.append(input.variable);
    }
}

void placeSignature(CodeRecipe &recipe, const CoredinationSettings &settings)
{
    const bool inQuery = settings.signaturePlacement == Placement::Query;
    recipe.signedUri = recipe.target;
    QByteArray &start = recipe.signedUri.first().text;
    // The other side recomputes it from the address without the signature's own parameters.
    if (inQuery && recipe.signedUri.size() == 1)
        start = withoutSignature(appendToQuery(start, "signature_timestamp"));
    if (!settings.signBasePath)
        start.remove(0, recipe.request.basePath().size());
    if (!inQuery) {
        append(recipe, "API-Signature-Timestamp", {variable("timestamp")});
        append(recipe, "API-Signature", {variable("signature")});
        return;
    }
    if (recipe.target.size() == 1)
        recipe.target = {literal(beforeParameter(recipe.target.first().text) + "signature_timestamp=")};
    else
        recipe.target.append(literal("&signature_timestamp="));
    recipe.target += {variable("timestamp"), literal("&signature="), variable("escaped_signature")};
    recipe.escaped.append("signature");
}

Result<CodeRecipe> coredination(
    CodeRecipe recipe, const CoredinationSettings &settings, const std::optional<Account> &account)
{
    TakenSecrets taken;
    const QByteArray target = recipe.target.first().text;
    const QByteArray query = target.mid(target.indexOf('?') + 1);
    if (target.contains('?') && withoutSecretParameters(query, taken) != query)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The address holds a key. Remove it: code takes keys from the environment."));
    recipe.inputs = {{"api_key", "COREDINATION_API_KEY", SecretField::ApiKey}};
    if (account)
        recipe.inputs.append({"api_token", "COREDINATION_API_TOKEN", SecretField::ApiToken});
    placeKeys(recipe, settings.credentialsPlacement);
    recipe.scheme = CodeScheme::Keys;
    if (settings.signRequests) {
        recipe.scheme = CodeScheme::Signature;
        recipe.inputs.append({"signing_secret", "COREDINATION_SIGNING_SECRET", SecretField::SigningSecret});
        placeSignature(recipe, settings);
    }
    return recipe;
}
} // namespace

Result<CodeRecipe> codeRecipe(
    const WireRequest &request, const Integration &integration, const std::optional<Account> &account)
{
    const bool isSigned = integration.service == Service::Coredination;
    CodeRecipe recipe{request, CodeScheme::Nothing, {}, {},
        {literal(isSigned ? withoutSignature(request.target()) : request.target())}, {}, {}, {}, {}, {}};
    for (const Header &header : request.headers())
        append(recipe, header.name, {literal(header.value)});
    if (integration.service == Service::KlickTipp)
        return klickTipp(std::move(recipe), account);
    return coredination(std::move(recipe), integration.coredination, account);
}

} // namespace signet
