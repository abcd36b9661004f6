// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/klicktippapi.h"

#include <algorithm>

namespace signet {

namespace {

HttpReply noSuchEntity()
{
    return jsonReply(404, jsonTextArray({QStringLiteral("There is no such entity.")}));
}

HttpReply done()
{
    return jsonReply(200, "[true]");
}

HttpReply fields(const KlickTippCall &call)
{
    JsonWriter json;
    return jsonReply(200, json.texts(call.data.fields).result());
}

HttpReply field(const KlickTippCall &call)
{
    for (const auto &[name, label] : std::as_const(call.data.fields)) {
        if (name != QStringLiteral("field") + call.id)
            continue;
        JsonWriter json;
        return jsonReply(
            200, json.beginObject().key(u"id").text(call.id).key(u"name").text(label).endObject().result());
    }
    return noSuchEntity();
}

HttpReply lists(const KlickTippCall &call)
{
    JsonWriter json;
    return jsonReply(200, json.texts(call.data.lists).result());
}

HttpReply list(const KlickTippCall &call)
{
    for (const auto &[id, name] : std::as_const(call.data.lists)) {
        if (id != call.id)
            continue;
        JsonWriter json;
        json.beginObject();
        json.key(u"listid").number(id.toLongLong());
        json.key(u"name").text(name);
        json.key(u"usesingleoptin").boolean(false);
        json.key(u"pendingurl").text(u"");
        json.key(u"thankyouurl").text(u"");
        json.key(u"resendconfirmationemail").boolean(true);
        json.key(u"usechangeemail").boolean(false);
        return jsonReply(200, json.endObject().result());
    }
    return noSuchEntity();
}

HttpReply listRedirect(const KlickTippCall &call)
{
    const auto listId = call.body.text("listid");
    const auto email = call.body.text("email");
    if (!listId || !email)
        return missingArgument(listId ? "email" : "listid");
    if (!call.data.hasList(*listId) || !call.data.contactByEmail(*email))
        return noSuchEntity();
    return jsonReply(200, jsonTextArray({QStringLiteral("https://danke.example/?liste=%1").arg(*listId)}));
}

HttpReply tags(const KlickTippCall &call)
{
    NamedTexts names;
    for (const KlickTippTag &tag : std::as_const(call.data.tags))
        names.append({tag.id, tag.name});
    JsonWriter json;
    return jsonReply(200, json.texts(names).result());
}

HttpReply createTag(const KlickTippCall &call)
{
    const auto name = call.body.text("name");
    if (!name || name->isEmpty())
        return missingArgument("name");
    const qint64 id = call.data.nextTagId++;
    call.data.tags.append({QString::number(id), *name, call.body.text("text").value_or(QString()), false});
    JsonWriter json;
    return jsonReply(200, json.beginArray().number(id).endArray().result());
}

HttpReply tag(const KlickTippCall &call)
{
    const KlickTippTag *found = call.data.tag(call.id);
    if (!found)
        return noSuchEntity();
    JsonWriter json;
    json.texts({{QStringLiteral("tagid"), found->id}, {QStringLiteral("name"), found->name},
        {QStringLiteral("text"), found->text}});
    return jsonReply(200, json.result());
}

HttpReply updateTag(const KlickTippCall &call)
{
    KlickTippTag *found = call.data.tag(call.id);
    if (!found)
        return noSuchEntity();
    if (found->smart)
        return errorCode(31);
    found->name = call.body.text("name").value_or(found->name);
    found->text = call.body.text("text").value_or(found->text);
    return done();
}

HttpReply deleteTag(const KlickTippCall &call)
{
    const KlickTippTag *found = call.data.tag(call.id);
    if (!found)
        return noSuchEntity();
    if (found->smart)
        return errorCode(31);
    call.data.tags.removeIf([&call](const KlickTippTag &tag) { return tag.id == call.id; });
    return done();
}

struct Route
{
    const char *method;
    const char *path; ///< ends in '*' where an id follows
    HttpReply (*handler)(const KlickTippCall &);
};

constexpr std::array routes{
    Route{"GET", "/field", fields},
    Route{"GET", "/field/*", field},
    Route{"GET", "/list", lists},
    Route{"GET", "/list/*", list},
    Route{"POST", "/list/redirect", listRedirect},
    Route{"GET", "/subscriber", listContacts},
    Route{"POST", "/subscriber", saveContact},
    Route{"GET", "/subscriber/*", showContact},
    Route{"PUT", "/subscriber/*", updateContact},
    Route{"DELETE", "/subscriber/*", deleteContact},
    Route{"POST", "/subscriber/unsubscribe", unsubscribe},
    Route{"POST", "/subscriber/tag", tagContact},
    Route{"POST", "/subscriber/untag", untagContact},
    Route{"POST", "/subscriber/search", searchContact},
    Route{"POST", "/subscriber/tagged", taggedContacts},
    Route{"GET", "/tag", tags},
    Route{"POST", "/tag", createTag},
    Route{"GET", "/tag/*", tag},
    Route{"PUT", "/tag/*", updateTag},
    Route{"DELETE", "/tag/*", deleteTag},
};

/// The id in @p path, "" where the route has none; nothing if it is another path.
std::optional<QString> match(QByteArrayView pattern, const QByteArray &path)
{
    if (!pattern.endsWith('*'))
        return path == pattern ? std::optional(QString()) : std::nullopt;
    const QByteArrayView prefix = pattern.chopped(1);
    if (!path.startsWith(prefix) || path.size() == prefix.size() || path.mid(prefix.size()).contains('/'))
        return std::nullopt;
    return QString::fromUtf8(QByteArray::fromPercentEncoding(path.mid(prefix.size())));
}

} // namespace

KlickTippApi::KlickTippApi(
    const SandboxCredentials &credentials, const SandboxSettings &settings, const Clock &clock)
    : m_credentials(credentials), m_clock(clock), m_auth(credentials, settings, clock)
{
    reset();
}

void KlickTippApi::reset()
{
    m_auth.expireSessions();
    m_data.clear();
    qsizetype index = 0;
    for (const SandboxCustomer &customer : m_credentials.customers)
        m_data.emplace(customer.userName, inventedKlickTipp(customer, index++));
}

HttpReply KlickTippApi::answer(const HttpRequest &request, bool sessionExpired)
{
    if (sessionExpired)
        m_auth.expireSessions();
    const QByteArray path = request.path();
    if (request.method == "POST" && path == "/account/login")
        return m_auth.login(request);
    if (request.method == "POST" && path == "/account/logout")
        return m_auth.logout(request);
    const KlickTippAuth::Verdict verdict = m_auth.authenticate(request);
    if (const auto *refusal = std::get_if<HttpReply>(&verdict))
        return *refusal;
    const QString userName = std::get<QString>(verdict);
    HttpReply reply = route(request, m_data.at(userName));
    reply.verdict = QStringLiteral("accepted as ") + userName;
    return reply;
}

HttpReply KlickTippApi::route(const HttpRequest &request, KlickTippData &data) const
{
    const QByteArray path = request.path();
    for (const Route &candidate : routes) {
        if (request.method != candidate.method)
            continue;
        const auto id = match(candidate.path, path);
        if (!id)
            continue;
        const auto body = JsonObject::parse(request.body.isEmpty() ? QByteArray("{}") : request.body);
        if (!body)
            return jsonReply(400, jsonTextArray({QStringLiteral("The body must be a JSON object.")}));
        return candidate.handler({request, *body, *id, data, m_clock.nowMs() / 1000});
    }
    return jsonReply(404, jsonTextArray({QStringLiteral("Not found: Could not find the controller.")}));
}

} // namespace signet
