// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/klicktippcontacts.h"

#include <algorithm>

namespace signet {

namespace {

QString unixSeconds(const KlickTippCall &call)
{
    return QString::number(call.nowSeconds);
}

HttpReply done()
{
    return jsonReply(200, "[true]");
}

bool isEmail(const QString &text)
{
    return text.indexOf(u'@') > 0 && !text.endsWith(u'@');
}

bool isTagged(const KlickTippContact &contact, const QString &tagId)
{
    return std::any_of(
        contact.tags.begin(), contact.tags.end(), [&tagId](const auto &tag) { return tag.first == tagId; });
}

void setTag(KlickTippContact &contact, const QString &tagId, const QString &seconds)
{
    if (!isTagged(contact, tagId))
        contact.tags.append({tagId, seconds});
}

void setFields(KlickTippContact &contact, const NamedTexts &fields)
{
    for (const auto &[name, value] : fields) {
        const auto it = std::find_if(contact.fields.begin(), contact.fields.end(),
            [&field = name](const auto &known) { return known.first == field; });
        if (it == contact.fields.end())
            contact.fields.append({name, value});
        else
            it->second = value;
    }
}

/// The contact that the body's `email` names, or how its absence is answered.
KlickTippContact *namedContact(const KlickTippCall &call, HttpReply &refusal)
{
    const auto email = call.body.text("email");
    if (!email) {
        refusal = missingArgument("email");
        return nullptr;
    }
    KlickTippContact *contact = call.data.contactByEmail(*email);
    if (!contact)
        refusal = errorCode(7);
    return contact;
}

HttpReply detail(KlickTippData &data, const KlickTippContact &contact)
{
    NamedTexts smart;
    NamedTexts manual;
    for (const auto &tag : contact.tags) {
        const KlickTippTag *known = data.tag(tag.first);
        (known && known->smart ? smart : manual).append(tag);
    }
    JsonWriter json;
    json.beginObject();
    json.key(u"id").text(contact.id);
    json.key(u"listid").text(contact.listId);
    json.key(u"optin").text(contact.date);
    json.key(u"optin_ip").text(u"0.0.0.0");
    json.key(u"email").text(contact.email);
    json.key(u"status").text(contact.status);
    json.key(u"bounce").text(u"Not Bounced");
    json.key(u"date").text(contact.date);
    json.key(u"ip").text(u"0.0.0.0");
    json.key(u"sms_phone").text(contact.smsNumber);
    json.key(u"sms_status").text(contact.smsNumber.isEmpty() ? u"" : u"Subscribed");
    for (const auto &[name, value] : contact.fields)
        json.key(name).text(value);
    json.key(u"tags").beginArray();
    for (const auto &tag : contact.tags)
        json.text(tag.first);
    json.endArray();
    json.key(u"smart_tags").texts(smart);
    json.key(u"manual_tags").texts(manual);
    json.key(u"emails_sent").texts({{QStringLiteral("1"), contact.date}});
    return jsonReply(200, json.endObject().result());
}

} // namespace

HttpReply errorCode(int code)
{
    JsonWriter json;
    return jsonReply(406, json.beginObject().key(u"error").number(code).endObject().result());
}

HttpReply missingArgument(const char *name)
{
    return jsonReply(
        401, jsonTextArray({QStringLiteral("Missing required argument %1").arg(QLatin1StringView(name))}));
}

HttpReply listContacts(const KlickTippCall &call)
{
    QStringList wanted;
    for (const QByteArray &parameter : call.request.query().split('&')) {
        if (parameter.startsWith("status="))
            wanted =
                QString::fromUtf8(QByteArray::fromPercentEncoding(parameter.mid(7))).toLower().split(u',');
    }
    JsonWriter json;
    json.beginObject().key(u"subscribers").beginArray();
    for (const KlickTippContact &contact : std::as_const(call.data.contacts)) {
        if (wanted.isEmpty() || wanted.contains(contact.status.toLower()))
            json.text(contact.id);
    }
    return jsonReply(200, json.endArray().endObject().result());
}

HttpReply saveContact(const KlickTippCall &call)
{
    const QString email = call.body.text("email").value_or(QString());
    const QString sms = call.body.text("smsnumber").value_or(QString());
    const QString listId = call.body.text("listid").value_or(QStringLiteral("358"));
    const auto tagId = call.body.text("tagid");
    if (email.isEmpty() && sms.isEmpty())
        return errorCode(32);
    if (!email.isEmpty() && !isEmail(email))
        return errorCode(5);
    if (!call.data.hasList(listId))
        return errorCode(402);
    if (tagId && !call.data.tag(*tagId))
        return errorCode(403);
    KlickTippContact *contact = email.isEmpty() ? nullptr : call.data.contactByEmail(email);
    if (!contact) {
        KlickTippContact fresh;
        fresh.id = QString::number(call.data.nextContactId++);
        fresh.email = email;
        fresh.date = unixSeconds(call);
        call.data.contacts.append(fresh);
        contact = &call.data.contacts.last();
    }
    contact->status = QStringLiteral("Subscribed");
    contact->listId = listId;
    if (!sms.isEmpty())
        contact->smsNumber = sms;
    setFields(*contact, call.body.object("fields"));
    if (tagId)
        setTag(*contact, *tagId, unixSeconds(call));
    return detail(call.data, *contact);
}

HttpReply showContact(const KlickTippCall &call)
{
    const KlickTippContact *contact = call.data.contact(call.id);
    if (!contact)
        return jsonReply(404, jsonTextArray({QStringLiteral("There is no such entity.")}));
    return detail(call.data, *contact);
}

HttpReply updateContact(const KlickTippCall &call)
{
    KlickTippContact *contact = call.data.contact(call.id);
    if (!contact)
        return errorCode(4);
    const auto email = call.body.text("newemail");
    if (email && !isEmail(*email))
        return errorCode(5);
    const KlickTippContact *owner = email ? call.data.contactByEmail(*email) : nullptr;
    if (owner && owner != contact)
        return errorCode(30);
    contact->email = email.value_or(contact->email);
    contact->smsNumber = call.body.text("newsmsnumber").value_or(contact->smsNumber);
    setFields(*contact, call.body.object("fields"));
    return done();
}

HttpReply deleteContact(const KlickTippCall &call)
{
    if (!call.data.contact(call.id))
        return errorCode(4);
    call.data.contacts.removeIf([&call](const KlickTippContact &contact) { return contact.id == call.id; });
    return done();
}

HttpReply unsubscribe(const KlickTippCall &call)
{
    HttpReply refusal;
    KlickTippContact *contact = namedContact(call, refusal);
    if (!contact)
        return refusal;
    if (contact->status == QStringLiteral("Unsubscribed"))
        return errorCode(9);
    contact->status = QStringLiteral("Unsubscribed");
    return done();
}

HttpReply tagContact(const KlickTippCall &call)
{
    HttpReply refusal;
    KlickTippContact *contact = namedContact(call, refusal);
    if (!contact)
        return refusal;
    const QStringList tagIds = call.body.list("tagids");
    if (tagIds.isEmpty())
        return missingArgument("tagids");
    for (const QString &tagId : tagIds) {
        const KlickTippTag *known = call.data.tag(tagId);
        if (!known)
            return errorCode(403);
        if (known->smart)
            return errorCode(31);
    }
    for (const QString &tagId : tagIds)
        setTag(*contact, tagId, unixSeconds(call));
    return done();
}

HttpReply untagContact(const KlickTippCall &call)
{
    HttpReply refusal;
    KlickTippContact *contact = namedContact(call, refusal);
    if (!contact)
        return refusal;
    const auto tagId = call.body.text("tagid");
    if (!tagId)
        return missingArgument("tagid");
    const KlickTippTag *known = call.data.tag(*tagId);
    if (!known)
        return errorCode(403);
    if (known->smart)
        return errorCode(31);
    contact->tags.removeIf([&tagId](const auto &tag) { return tag.first == *tagId; });
    return done();
}

HttpReply searchContact(const KlickTippCall &call)
{
    const auto email = call.body.text("email");
    if (!email)
        return missingArgument("email");
    const KlickTippContact *contact = call.data.contactByEmail(*email);
    if (!contact)
        return jsonReply(404, jsonTextArray({QStringLiteral("There is no such entity.")}));
    JsonWriter json;
    return jsonReply(200, json.beginArray().number(contact->id.toLongLong()).endArray().result());
}

HttpReply taggedContacts(const KlickTippCall &call)
{
    const auto tagId = call.body.text("tagid");
    if (!tagId)
        return missingArgument("tagid");
    if (!call.data.tag(*tagId))
        return errorCode(403);
    const QStringList status = call.body.list("status");
    NamedTexts found;
    for (const KlickTippContact &contact : std::as_const(call.data.contacts)) {
        if (!status.isEmpty() && !status.contains(contact.status.toLower()))
            continue;
        for (const auto &[id, seconds] : contact.tags) {
            if (id == *tagId)
                found.append({contact.id, seconds});
        }
    }
    JsonWriter json;
    return jsonReply(200, json.texts(found).result());
}

} // namespace signet
