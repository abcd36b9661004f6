// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/coredinationapi.h"

#include "sandbox/json.h"

#include <algorithm>

namespace signet {

namespace {

HttpReply refused(int status, const QString &text)
{
    JsonWriter json;
    return jsonReply(status, json.beginObject().key(u"error").text(text).endObject().result(), text);
}

HttpReply notAllowed(const QByteArray &allowed)
{
    HttpReply reply = refused(405, QStringLiteral("The method is not allowed here."));
    reply.addHeader("Allow", allowed);
    return reply;
}

void write(JsonWriter &json, const FieldCustomer &customer)
{
    json.beginObject();
    json.key(u"id").text(customer.id);
    json.key(u"name").text(customer.name);
    json.key(u"email").text(customer.email);
    json.key(u"phone").text(customer.phone);
    json.key(u"city").text(customer.city);
    json.key(u"inactive").boolean(customer.inactive);
    json.key(u"modified").number(customer.modifiedMs);
    json.endObject();
}

QByteArray toJson(const FieldCustomer &customer)
{
    JsonWriter json;
    write(json, customer);
    return json.result();
}

void change(FieldCustomer &customer, const JsonObject &body)
{
    customer.name = body.text("name").value_or(customer.name);
    customer.email = body.text("email").value_or(customer.email);
    customer.phone = body.text("phone").value_or(customer.phone);
    customer.city = body.text("city").value_or(customer.city);
    if (const auto inactive = body.text("inactive"))
        customer.inactive = *inactive == QLatin1StringView("true");
}

/// limit, offset, modified and inactive of a query.
struct Selection
{
    qsizetype limit = 100;
    qsizetype offset = 0;
    qint64 modifiedSinceMs = 0;
    bool withInactive = false;
    bool valid = true;

    [[nodiscard]] static Selection of(const HttpRequest &request)
    {
        Selection selection;
        for (const QByteArray &parameter : request.query().split('&')) {
            const qsizetype equals = parameter.indexOf('=');
            const QByteArray name = equals < 0 ? parameter : parameter.left(equals);
            bool ok = true;
            const QByteArray value = equals < 0 ? QByteArray() : parameter.mid(equals + 1);
            if (name == "limit")
                selection.limit = value.toInt(&ok);
            else if (name == "offset")
                selection.offset = value.toInt(&ok);
            else if (name == "modified")
                selection.modifiedSinceMs = value.toLongLong(&ok);
            else if (name == "inactive")
                selection.withInactive = value != "false"; // a flag is true by its presence
            selection.valid = selection.valid && ok && selection.limit >= 0 && selection.offset >= 0;
        }
        return selection;
    }
};

} // namespace

CoredinationApi::CoredinationApi(
    const SandboxCredentials &credentials, const SandboxSettings &settings, const Clock &clock)
    : m_clock(clock), m_auth(credentials, settings, clock)
{
}

void CoredinationApi::reset()
{
    m_auth.reset();
    m_data = inventedFieldService();
}

HttpReply CoredinationApi::answer(const HttpRequest &request, bool sessionExpired)
{
    const QByteArray path = request.path();
    const QByteArray base = coredinationBasePath;
    const bool inside = path == base || path.startsWith(base + '/');
    const QByteArray below = inside ? path.mid(base.size()) : QByteArray();
    if (sessionExpired)
        m_auth.expireTokens();
    const bool needsKey = below != "/version";
    const CoredinationAuth::Verdict verdict = m_auth.authenticate(request, needsKey, sessionExpired);
    if (verdict.refusal)
        return *verdict.refusal;

    const QStringList parts = QString::fromUtf8(QByteArray::fromPercentEncoding(below.mid(1))).split(u'/');
    HttpReply reply = parts.size() > 2 ? refused(404, QStringLiteral("There is no such resource."))
                                       : route(request, parts.value(0), parts.value(1));
    const QString accepted = verdict.accepted.isEmpty() ? QStringLiteral("no credentials") : verdict.accepted;
    reply.verdict = reply.verdict.isEmpty() ? accepted : accepted + QStringLiteral("; ") + reply.verdict;
    return reply;
}

HttpReply CoredinationApi::route(const HttpRequest &request, const QString &resource, const QString &id)
{
    if (resource == QLatin1StringView("customer") && !id.isEmpty())
        return customer(request, id);
    if (resource == QLatin1StringView("customer")) {
        if (request.method == "POST")
            return createCustomer(request);
        return request.method == "GET" ? customers(request) : notAllowed("GET, POST");
    }
    if (resource == QLatin1StringView("authentication") && id.isEmpty())
        return request.method == "POST" ? authentication(request) : notAllowed("POST");
    if (resource == QLatin1StringView("job") && id.isEmpty())
        return request.method == "GET" ? jobs(request) : notAllowed("GET");
    if (resource == QLatin1StringView("version") && id.isEmpty()) {
        if (request.method != "GET")
            return notAllowed("GET");
        return jsonReply(200, R"({"version":"1.83-sandbox","api":1})");
    }
    return refused(404, QStringLiteral("There is no such resource."));
}

HttpReply CoredinationApi::authentication(const HttpRequest &request)
{
    const auto body = JsonObject::parse(request.body);
    const auto email = body ? body->text("email") : std::nullopt;
    const auto password = body ? body->text("password") : std::nullopt;
    if (!email || !password)
        return refused(400, QStringLiteral("Expected a JSON object with email and password."));
    const auto token = m_auth.login(*email, *password);
    if (!token)
        return refused(401, QStringLiteral("E-mail or password is wrong."));
    JsonWriter json;
    json.beginObject().key(u"api_token").text(*token);
    json.key(u"user").beginObject().key(u"email").text(*email).endObject();
    json.key(u"created").number(m_clock.nowMs());
    return jsonReply(200, json.endObject().result(), QStringLiteral("token for ") + *email);
}

HttpReply CoredinationApi::customers(const HttpRequest &request)
{
    const Selection selection = Selection::of(request);
    if (!selection.valid)
        return refused(400, QStringLiteral("limit, offset and modified must be numbers."));
    JsonWriter json;
    json.beginArray();
    qsizetype skipped = 0;
    qsizetype written = 0;
    for (const FieldCustomer &customer : std::as_const(m_data.customers)) {
        if ((customer.inactive && !selection.withInactive) || customer.modifiedMs < selection.modifiedSinceMs)
            continue;
        if (skipped++ < selection.offset || written >= selection.limit)
            continue;
        write(json, customer);
        ++written;
    }
    return jsonReply(200, json.endArray().result());
}

HttpReply CoredinationApi::customer(const HttpRequest &request, const QString &id)
{
    const auto it = std::find_if(m_data.customers.begin(), m_data.customers.end(),
        [&id](const FieldCustomer &customer) { return customer.id == id; });
    if (it == m_data.customers.end())
        return refused(404, QStringLiteral("There is no such customer."));
    if (request.method == "GET")
        return jsonReply(200, toJson(*it));
    if (request.method == "DELETE") {
        m_data.customers.erase(it);
        HttpReply reply;
        reply.status = 204;
        return reply;
    }
    if (request.method != "PUT")
        return notAllowed("GET, PUT, DELETE");
    const auto body = JsonObject::parse(request.body);
    if (!body)
        return refused(400, QStringLiteral("Expected a JSON object."));
    change(*it, *body);
    it->modifiedMs = m_clock.nowMs();
    return jsonReply(200, toJson(*it));
}

HttpReply CoredinationApi::createCustomer(const HttpRequest &request)
{
    const auto body = JsonObject::parse(request.body);
    if (!body || body->text("name").value_or(QString()).isEmpty())
        return refused(400, QStringLiteral("Expected a JSON object with a name."));
    FieldCustomer customer;
    customer.id = QString::number(m_nextId++);
    customer.modifiedMs = m_clock.nowMs();
    change(customer, *body);
    m_data.customers.append(customer);
    HttpReply reply = jsonReply(201, toJson(customer));
    reply.addHeader("Location", QByteArray(coredinationBasePath) + "/customer/" + customer.id.toLatin1());
    return reply;
}

HttpReply CoredinationApi::jobs(const HttpRequest &request)
{
    const Selection selection = Selection::of(request);
    if (!selection.valid)
        return refused(400, QStringLiteral("limit and offset must be numbers."));
    JsonWriter json;
    json.beginArray();
    for (const FieldJob &job : m_data.jobs.mid(selection.offset, selection.limit)) {
        json.beginObject();
        json.key(u"id").text(job.id);
        json.key(u"customer").text(job.customerId);
        json.key(u"title").text(job.title);
        json.key(u"state").text(job.state);
        json.key(u"planned").number(job.plannedMs);
        json.endObject();
    }
    return jsonReply(200, json.endArray().result());
}

} // namespace signet
