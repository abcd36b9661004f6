// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/explaincommand.h"

#include "cli/arguments.h"
#include "cli/signinginput.h"
#include "cli/workspace.h"
#include "core/jsonline.h"
#include "core/wipe.h"
#include "signing/clockskew.h"
#include "signing/mismatch.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ExplainCommand)
};

constexpr qint64 inputLimit = 4 * 1024 * 1024;

/// What some other code made; exactly one is given.
struct Theirs
{
    enum class Kind
    {
        Anything,
        Signature,
        BaseString,
        Request,
    };
    Kind kind = Kind::Anything;
    QByteArray text;
};

Result<Theirs> readTheirs(SignInput &input)
{
    const std::pair<const char *, Theirs::Kind> members[] = {{"theirs", Theirs::Kind::Anything},
        {"their_signature", Theirs::Kind::Signature}, {"their_x_ci", Theirs::Kind::Signature},
        {"their_base_string", Theirs::Kind::BaseString}, {"their_request", Theirs::Kind::Request}};
    std::optional<Theirs> found;
    for (const auto &[name, kind] : members) {
        const Result<std::optional<QString>> text = input.text(name);
        if (!text)
            return fail(text.error());
        if (*text && found)
            return fail(ErrorCode::InvalidInput,
                Tr::tr("Give one thing to explain: a signature, a base string or a request, not two."));
        if (*text)
            found = Theirs{kind, (*text)->toUtf8()};
    }
    if (!found || found->text.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
            Tr::tr("What is there to explain? Give what the other code made: --signature, --base-string, "
                   "--request FILE, or “theirs” in the JSON."));
    return *found;
}

Result<ForeignRequest> foreignRequest(const QByteArray &text)
{
    const Pasted read = readPasted(text);
    if (read.kind != Pasted::Kind::Request)
        return fail(ErrorCode::InvalidInput,
            Tr::tr(
                "That is no request. It must be raw HTTP (GET /path HTTP/1.1 and headers), header lines, or "
                "a curl command."));
    return read.request;
}

Result<MismatchAnswer> explainPartner(SignInput &input, Redactor &redactor)
{
    const Result<PartnerCredentials> credentials = readPartnerCredentials(input);
    const Result<Theirs> theirs = readTheirs(input);
    for (const Result<void> &ok :
        {credentials.map([](const auto &) {}), theirs.map([](const auto &) {}), input.checkNothingElse()}) {
        if (!ok)
            return fail(ok.error());
    }
    redactor.add(credentials->developerKey, QStringLiteral("developer key"));
    redactor.add(credentials->customerKey, QStringLiteral("customer key"));
    const PartnerFacts facts{
        credentials->userName.value_or(QString()), credentials->developerKey, credentials->customerKey};
    switch (theirs->kind) {
    case Theirs::Kind::Anything:
        return explainPasted(facts, theirs->text);
    case Theirs::Kind::Signature:
        return explainXCi(facts, theirs->text);
    case Theirs::Kind::BaseString:
        return fail(ErrorCode::InvalidInput, Tr::tr("KlickTipp's X-Ci has no base string."));
    case Theirs::Kind::Request:
        break;
    }
    const Result<ForeignRequest> request = foreignRequest(theirs->text);
    if (!request)
        return fail(request.error());
    return explainRequest(facts, *request);
}

Result<MismatchAnswer> explainSigned(const SignatureFacts &facts, const Theirs &theirs)
{
    const Theirs::Kind found = theirs.kind != Theirs::Kind::Anything                 ? theirs.kind
                               : readPasted(theirs.text).kind == Pasted::Kind::Value ? Theirs::Kind::Signature
                                                                                     : Theirs::Kind::Anything;
    if (found == Theirs::Kind::Signature && facts.timestamp.isEmpty())
        return fail(ErrorCode::InvalidInput,
            Tr::tr(
                "A signature alone does not tell its time. Add “timestamp_ms”, the time that the other code "
                "signed."));
    switch (found) {
    case Theirs::Kind::Anything:
        return explainPasted(facts, theirs.text);
    case Theirs::Kind::Signature:
        return explainSignature(facts, theirs.text);
    case Theirs::Kind::BaseString:
        return explainBaseString(facts, theirs.text);
    case Theirs::Kind::Request:
        break;
    }
    const Result<ForeignRequest> request = foreignRequest(theirs.text);
    if (!request)
        return fail(request.error());
    return explainRequest(facts, *request);
}

/// The part of @p url below the base, as it was typed.
QByteArray typedBelow(const QString &url, const QByteArray &basePath)
{
    QByteArray typed = url.toUtf8();
    if (const qsizetype scheme = typed.indexOf("://"); scheme >= 0) {
        const qsizetype slash = typed.indexOf('/', scheme + 3);
        typed = slash < 0 ? QByteArray() : typed.mid(slash);
        if (isWithinBase(typed, basePath))
            typed.remove(0, basePath.size());
    }
    return typed;
}

Result<MismatchAnswer> explainCoredination(SignInput &input, Redactor &redactor)
{
    const Result<SigningInput> read = readSigningInput(input);
    const Result<QString> url = input.requiredText("url");
    const Result<Theirs> theirs = readTheirs(input);
    const Result<std::optional<QString>> body = input.text("body");
    const Result<std::optional<QString>> date = input.text("date");
    for (const Result<void> &ok : {read.map([](const auto &) {}), theirs.map([](const auto &) {}),
             body.map([](const auto &) {}), date.map([](const auto &) {}), input.checkNothingElse()}) {
        if (!ok)
            return fail(ok.error());
    }
    const ApiCredentials &credentials = read->credentials;
    redactor.add(credentials.apiKey.value_or(Secret()), QStringLiteral("API key"));
    redactor.add(credentials.apiToken.value_or(Secret()), QStringLiteral("API token"));
    redactor.add(credentials.signingSecret.value_or(Secret()), QStringLiteral("signing secret"));
    if (!credentials.signingSecret)
        return fail(ErrorCode::InvalidInput, Tr::tr("“secret” is missing: the signing secret."));
    SignatureOptions options = read->options;
    options.timestampMs = options.timestampMs.value_or(0);
    const Result<SignatureResult> result =
        signRequest(read->request, read->request.origin(), credentials, options);
    if (!result)
        return fail(result.error());
    SignatureFacts facts = SignatureFacts::of(result->signedRequest.request, credentials, options);
    facts.typed = typedBelow(*url, facts.basePath);
    if (!read->options.timestampMs)
        facts.timestamp.clear();
    if (*body)
        facts.body = (*body)->toUtf8();
    Result<MismatchAnswer> answer = explainSigned(facts, *theirs);
    if (!answer || !*date || facts.timestamp.isEmpty())
        return answer;
    const std::optional<qint64> skew =
        clockSkewMs((*date)->toLatin1(), *options.timestampMs, *options.timestampMs);
    if (const QString words = skew ? skewWords(*skew) : QString(); !words.isEmpty())
        answer->notes.prepend(words);
    return answer;
}

/// What the options say, beside the JSON.
Result<void> addOptions(SignInput &input, const Arguments &arguments)
{
    const std::pair<const char *, const char *> texts[] = {{"scheme", "scheme"}, {"method", "method"},
        {"url", "url"}, {"base-url", "base_url"}, {"placement", "placement"},
        {"signature", "their_signature"}, {"base-string", "their_base_string"}, {"date", "date"}};
    for (const auto &[option, member] : texts) {
        const QString name = QString::fromLatin1(option);
        const Result<void> added =
            arguments.has(name) ? input.add(member, arguments.value(name)) : Result<void>();
        if (!added)
            return added;
    }
    if (arguments.has(QStringLiteral("timestamp-ms"))) {
        bool isNumber = false;
        const qint64 number = arguments.value(QStringLiteral("timestamp-ms")).toLongLong(&isNumber);
        if (!isNumber)
            return fail(ErrorCode::InvalidInput, Tr::tr("--timestamp-ms wants milliseconds since 1970."));
        if (const Result<void> added = input.add("timestamp_ms", number); !added)
            return added;
    }
    if (arguments.has(QStringLiteral("sign-base-path"))) {
        if (const Result<void> added = input.add("sign_base_path", true); !added)
            return added;
    }
    if (!arguments.has(QStringLiteral("request")))
        return {};
    QFile file(arguments.value(QStringLiteral("request")));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, Tr::tr("The file “%1” cannot be read.").arg(file.fileName()));
    return input.add("their_request", QString::fromUtf8(file.read(inputLimit)));
}

Result<MismatchAnswer> explain(const QByteArray &json, const Arguments &arguments, Redactor &redactor)
{
    Result<SignInput> input = SignInput::parse(json);
    if (!input)
        return fail(input.error());
    if (const Result<void> added = addOptions(*input, arguments); !added)
        return fail(added.error());
    const Result<QString> scheme = input->requiredText("scheme");
    if (!scheme)
        return fail(scheme.error());
    if (*scheme == u"klicktipp-partner")
        return explainPartner(*input, redactor);
    if (*scheme == u"coredination")
        return explainCoredination(*input, redactor);
    return fail(ErrorCode::InvalidInput,
        Tr::tr("There is no scheme “%1”. Use klicktipp-partner or coredination.").arg(*scheme));
}

QByteArray asJson(const MismatchAnswer &answer)
{
    const QByteArray verdict = answer.verdict == MismatchVerdict::Same        ? "same"
                               : answer.verdict == MismatchVerdict::Explained ? "explained"
                                                                              : "unexplained";
    JsonLine json;
    json.beginObject().member("verdict", QByteArrayView(verdict)).key("causes").beginArray();
    for (const QList<Mistake> &cause : answer.causes) {
        json.beginArray();
        for (const Mistake &mistake : cause)
            json.beginObject().member("mistake", mistake.id).member("advice", mistake.advice).endObject();
        json.endArray();
    }
    json.endArray().key("notes").beginArray();
    for (const QString &note : answer.notes)
        json.value(note);
    json.endArray().member("tried", static_cast<qint64>(answer.tried)).endObject();
    return json.text();
}

QString asText(const MismatchAnswer &answer)
{
    QStringList lines{verdictWords(answer)};
    for (const QList<Mistake> &cause : answer.causes) {
        QStringList advice;
        for (const Mistake &mistake : cause)
            advice.append(mistake.advice);
        lines.append(QStringLiteral("  • ") + advice.join(QStringLiteral("\n    ")));
    }
    lines.append(answer.notes);
    return lines.join(u'\n');
}

} // namespace

QString ExplainCommand::name() const
{
    return QStringLiteral("explain");
}

QString ExplainCommand::synopsis() const
{
    return QStringLiteral("[--signature S | --base-string S | --request FILE] < JSON");
}

QString ExplainCommand::summary() const
{
    return Tr::tr("Finds the mistake behind a signature that other code made, without network or store.");
}

Task<int> ExplainCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    arguments.addOption(QStringLiteral("signature"), QStringLiteral("S"), Tr::tr("The signature it made."));
    arguments.addOption(
        QStringLiteral("base-string"), QStringLiteral("S"), Tr::tr("The text that it signed."));
    arguments.addOption(QStringLiteral("request"), QStringLiteral("FILE"),
        Tr::tr("The request that it sent: raw HTTP or a curl command."));
    arguments.addOption(
        QStringLiteral("scheme"), QStringLiteral("SCHEME"), Tr::tr("klicktipp-partner or coredination."));
    for (const auto &[name, value] :
        {std::pair("method", "METHOD"), std::pair("url", "URL"), std::pair("base-url", "URL"),
            std::pair("timestamp-ms", "MS"), std::pair("placement", "WHERE"), std::pair("date", "DATE")})
        arguments.addOption(QString::fromLatin1(name), QString::fromLatin1(value),
            Tr::tr("What the JSON does not say; there it is written with _."));
    arguments.addSwitch(QStringLiteral("sign-base-path"), Tr::tr("The path of the base URL is signed, too."));
    if (const std::optional<int> code = arguments.parse(words, 0, 0))
        co_return *code;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        co_return workspace.report({ErrorCode::Io, Tr::tr("Standard input cannot be read.")});
    QByteArray json = input.read(inputLimit);
    const Result<MismatchAnswer> answer = explain(json, arguments, workspace.console().redactor());
    wipe(json);
    if (!answer)
        co_return workspace.report(answer.error());
    if (workspace.json())
        workspace.console().result(asJson(*answer));
    else
        workspace.console().result(asText(*answer));
    co_return answer->verdict == MismatchVerdict::Unexplained ? SomeFailed : Success;
}

} // namespace signet::cli
