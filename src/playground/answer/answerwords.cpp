// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/answer/answerwords.h"

#include <QCoreApplication>

#include <rapidjson/document.h>

#include <algorithm>
#include <utility>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AnswerWords)
};

constexpr qsizetype readLimit = 64 * 1024; // error answers are short
constexpr qsizetype shownLimit = 200;

constexpr std::pair<int, const char *> meanings[] = {
    {4, QT_TRANSLATE_NOOP("AnswerWords",
            "subscription not found; the contact has unsubscribed and may perhaps not be subscribed again")},
    {5, QT_TRANSLATE_NOOP("AnswerWords", "invalid e-mail address")},
    {6, QT_TRANSLATE_NOOP("AnswerWords", "the confirmation mail could not be sent")},
    {7, QT_TRANSLATE_NOOP(
            "AnswerWords", "e-mail address not found; when updating: a field has the wrong format")},
    {8, QT_TRANSLATE_NOOP("AnswerWords", "a field’s value was refused")},
    {9, QT_TRANSLATE_NOOP("AnswerWords", "not subscribed")},
    {10, QT_TRANSLATE_NOOP("AnswerWords", "the update failed")},
    {11, QT_TRANSLATE_NOOP("AnswerWords", "invalid phone number")},
    {12, QT_TRANSLATE_NOOP("AnswerWords", "internal error")},
    {30, QT_TRANSLATE_NOOP("AnswerWords", "the e-mail address may not be changed or is blocked")},
    {31, QT_TRANSLATE_NOOP("AnswerWords", "smart tags are set by the system only")},
    {32, QT_TRANSLATE_NOOP("AnswerWords", "an e-mail address or SMS number is required")},
    {100, QT_TRANSLATE_NOOP("AnswerWords", "invalid API key")},
    {401, QT_TRANSLATE_NOOP("AnswerWords", "user or contact not found")},
    {402, QT_TRANSLATE_NOOP("AnswerWords", "opt-in process not found")},
    {403, QT_TRANSLATE_NOOP("AnswerWords", "tag not found")},
    {404, QT_TRANSLATE_NOOP("AnswerWords", "user group not found")},
    {405, QT_TRANSLATE_NOOP("AnswerWords", "campaign not found")},
    {406, QT_TRANSLATE_NOOP("AnswerWords", "tier not found")},
    {501, QT_TRANSLATE_NOOP("AnswerWords", "an e-mail address is required")},
    {502, QT_TRANSLATE_NOOP("AnswerWords", "a user name is required")},
    {503, QT_TRANSLATE_NOOP("AnswerWords", "a password is required")},
    {504, QT_TRANSLATE_NOOP("AnswerWords", "a first name is required")},
    {505, QT_TRANSLATE_NOOP("AnswerWords", "a last name is required")},
    {506, QT_TRANSLATE_NOOP("AnswerWords", "the user name exists already")},
    {507, QT_TRANSLATE_NOOP("AnswerWords", "the e-mail address exists already")},
    {508, QT_TRANSLATE_NOOP("AnswerWords", "the user could not be updated")},
};

rapidjson::Document parsed(const QByteArray &body)
{
    rapidjson::Document document;
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    if (body.size() <= readLimit)
        document.Parse<flags>(body.constData(), static_cast<std::size_t>(body.size()));
    return document;
}

std::optional<int> number(const rapidjson::Value &value)
{
    if (value.IsInt() && value.GetInt() > 0)
        return value.GetInt();
    if (!value.IsString())
        return std::nullopt;
    bool ok = false;
    const int code =
        QByteArray(value.GetString(), static_cast<qsizetype>(value.GetStringLength())).toInt(&ok);
    return ok && code > 0 ? std::optional(code) : std::nullopt;
}

/// The member as one short line; empty where it is neither text nor number.
QString shown(const rapidjson::Document &document, const char *name)
{
    if (!document.IsObject() || !document.HasMember(name))
        return {};
    const rapidjson::Value &value = document[name];
    if (value.IsInt64())
        return QString::number(value.GetInt64());
    if (!value.IsString())
        return {};
    return QString::fromUtf8(value.GetString(), static_cast<qsizetype>(value.GetStringLength()))
        .left(shownLimit)
        .simplified();
}

/// Which field, why, which subcode (PROTOCOLS 1.4, codes 8 and 10).
QString particulars(int code, const QByteArray &body)
{
    const rapidjson::Document document = parsed(body);
    QStringList parts;
    if (code == 8) {
        for (const char *name : {"field", "name", "reason"}) {
            if (const QString text = shown(document, name); !text.isEmpty())
                parts.append(text);
        }
    } else if (const QString subcode = shown(document, "code"); code == 10 && !subcode.isEmpty()) {
        parts.append(Tr::tr("subcode %1").arg(subcode));
    }
    return parts.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(parts.join(QStringLiteral(", ")));
}

QString klickTippAdvice(int status)
{
    switch (status) {
    case 400:
        return Tr::tr("The request is not what the service expects. Compare the body with the example.");
    case 401:
        return Tr::tr("The user name, key or password does not fit, or the call lacks an argument. Check the "
                      "account; if it works, compare parameters and body with the example.");
    case 403:
        return Tr::tr("The access is known but may not do this. The API needs KlickTipp Premium, developer "
                      "keys need Enterprise: check the plan.");
    case 404:
        return Tr::tr("There is no such thing, or no such path. Check the id and the path.");
    case 406:
        return Tr::tr("The service did not accept the content. The answer says why; a login while a session "
                      "is alive is refused in this way, too.");
    default:
        return {};
    }
}

QString coredinationAdvice(int status)
{
    switch (status) {
    case 400:
        return Tr::tr(
            "The query or the body is not what the service expects. Compare them with the example.");
    case 401:
        return Tr::tr(
            "API key, token or signature is missing or wrong. Check the connection: Signet then tries "
            "the other form of the signed URI, too.");
    case 403:
        return Tr::tr("The credentials are right but not permitted. The API key may belong to another group, "
                      "or the resource needs a user’s token.");
    case 404:
        return Tr::tr("There is no such thing, or no such path. Check the id and the path.");
    case 406:
        return Tr::tr("The service cannot answer in the wanted form. Check the header Accept.");
    default:
        return {};
    }
}

QString generalAdvice(const Exchange &exchange)
{
    switch (exchange.status) {
    case 405:
        return Tr::tr("This path does not know this method. Choose another one.");
    case 429: {
        const QString wait = QString::fromLatin1(exchange.header("Retry-After").value_or(QByteArray()));
        bool isSeconds = false;
        const int seconds = wait.toInt(&isSeconds);
        return isSeconds ? Tr::tr("Too many requests. Wait %n second(s), then send again.", nullptr, seconds)
                         : Tr::tr("Too many requests. Wait a moment, then send again.");
    }
    default:
        break;
    }
    if (exchange.status >= 500)
        return Tr::tr("The service itself has a problem. Whether the request was executed is not certain: "
                      "look before you send it again.");
    if (exchange.status >= 400)
        return Tr::tr("The service refused the request. The answer may say why.");
    return {};
}

} // namespace

std::optional<int> klickTippErrorCode(int status, const QByteArray &body)
{
    const rapidjson::Document document = parsed(body);
    if (document.HasParseError())
        return std::nullopt;
    if (document.IsObject()) {
        const auto error = document.FindMember("error");
        return error == document.MemberEnd() ? std::nullopt : number(error->value);
    }
    return status >= 400 ? number(document) : std::nullopt;
}

QString klickTippErrorMeaning(int code)
{
    const auto *const found = std::find_if(std::begin(meanings), std::end(meanings),
        [code](const auto &meaning) { return meaning.first == code; });
    return found == std::end(meanings) ? Tr::tr("not documented") : Tr::tr(found->second);
}

AnswerWords answerWords(const Exchange &exchange, Service service)
{
    if (!exchange.isAnswered())
        return {};
    AnswerWords words;
    if (service == Service::KlickTipp) {
        if (const auto code = klickTippErrorCode(exchange.status, exchange.body)) {
            words.meaning = Tr::tr("KlickTipp error %1: %2")
                                .arg(*code)
                                .arg(klickTippErrorMeaning(*code) + particulars(*code, exchange.body));
            if (exchange.status != 401 && exchange.status != 403 && exchange.status < 429)
                words.advice = Tr::tr("The number is KlickTipp’s own and no HTTP status. Correct the request "
                                      "and send it again.");
        }
    }
    if (words.advice.isEmpty())
        words.advice = service == Service::KlickTipp ? klickTippAdvice(exchange.status)
                                                     : coredinationAdvice(exchange.status);
    if (words.advice.isEmpty())
        words.advice = generalAdvice(exchange);
    return words;
}

} // namespace signet
