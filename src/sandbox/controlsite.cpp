// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/controlsite.h"

#include "sandbox/sandbox.h"

namespace signet {

namespace {

HttpReply refused(int status, const QString &text)
{
    JsonWriter json;
    return jsonReply(status, json.beginObject().key(u"error").text(text).endObject().result());
}

HttpReply changeFaults(Sandbox &sandbox, const JsonObject &body)
{
    if (body.text("clear") == QLatin1StringView("true"))
        sandbox.faults().clear();
    const auto text = body.text("fault");
    if (!text)
        return jsonReply(200, sandbox.stateJson());
    Result<Fault> fault = parseFault(*text);
    if (!fault)
        return refused(400, fault.error().message);
    sandbox.faults().add(*fault);
    return jsonReply(200, sandbox.stateJson());
}

HttpReply changeSettings(Sandbox &sandbox, const JsonObject &body)
{
    if (const auto name = body.text("session_answer")) {
        const Result<SessionAnswer> answer = sessionAnswerFromName(*name);
        if (!answer)
            return refused(400, answer.error().message);
        sandbox.settings().sessionAnswer = *answer;
    }
    if (const auto value = body.text("sign_base_path"))
        sandbox.settings().signBasePath = *value == QLatin1StringView("true");
    if (const auto value = body.text("signatures_mandatory"))
        sandbox.settings().signaturesMandatory = *value == QLatin1StringView("true");
    return jsonReply(200, sandbox.stateJson());
}

} // namespace

HttpReply answerControl(Sandbox &sandbox, const HttpRequest &request)
{
    if (!request.headerValues("Origin").isEmpty() || !request.headerValues("Sec-Fetch-Site").isEmpty())
        return refused(403, QStringLiteral("The control origin is not for web pages."));
    const QByteArray path = request.path();
    if (request.method == "GET" && path == "/__sandbox/state")
        return jsonReply(200, sandbox.stateJson());
    if (request.method == "GET" && path == "/__sandbox/log")
        return jsonReply(200, sandbox.log().toJson());
    if (request.method != "POST")
        return refused(
            404, QStringLiteral("Known: GET state, GET log, POST reset, POST fault, POST settings."));
    if (path == "/__sandbox/reset") {
        sandbox.reset();
        return jsonReply(200, sandbox.stateJson());
    }
    const auto body = JsonObject::parse(request.body);
    if (!body)
        return refused(400, QStringLiteral("Expected a JSON object."));
    if (path == "/__sandbox/fault")
        return changeFaults(sandbox, *body);
    if (path == "/__sandbox/settings")
        return changeSettings(sandbox, *body);
    return refused(404, QStringLiteral("Known: GET state, GET log, POST reset, POST fault, POST settings."));
}

} // namespace signet
