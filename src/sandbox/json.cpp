// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/json.h"

namespace signet {

namespace {

std::optional<QString> asText(const rapidjson::Value &value)
{
    if (value.IsString())
        return QString::fromUtf8(value.GetString(), qsizetype(value.GetStringLength()));
    if (value.IsBool())
        return value.GetBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.IsInt64())
        return QString::number(value.GetInt64());
    if (value.IsNumber())
        return QString::number(value.GetDouble());
    return std::nullopt;
}

NamedTexts membersOf(const rapidjson::Value &object)
{
    NamedTexts members;
    for (auto it = object.MemberBegin(); it != object.MemberEnd(); ++it) {
        if (const auto value = asText(it->value))
            members.append(
                {QString::fromUtf8(it->name.GetString(), qsizetype(it->name.GetStringLength())), *value});
    }
    return members;
}

} // namespace

JsonWriter &JsonWriter::beginObject()
{
    m_writer.StartObject();
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_writer.EndObject();
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    m_writer.StartArray();
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_writer.EndArray();
    return *this;
}

JsonWriter &JsonWriter::key(QStringView name)
{
    const QByteArray utf8 = name.toUtf8();
    m_writer.Key(utf8.constData(), rapidjson::SizeType(utf8.size()), true);
    return *this;
}

JsonWriter &JsonWriter::text(QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    m_writer.String(utf8.constData(), rapidjson::SizeType(utf8.size()), true);
    return *this;
}

JsonWriter &JsonWriter::number(qint64 value)
{
    m_writer.Int64(value);
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    m_writer.Bool(value);
    return *this;
}

JsonWriter &JsonWriter::texts(const NamedTexts &values)
{
    beginObject();
    for (const auto &[name, value] : values)
        key(name).text(value);
    return endObject();
}

QByteArray JsonWriter::result() const
{
    return QByteArray(m_buffer.GetString(), qsizetype(m_buffer.GetSize()));
}

QByteArray jsonTextArray(const QStringList &lines)
{
    JsonWriter json;
    json.beginArray();
    for (const QString &line : lines)
        json.text(line);
    return json.endArray().result();
}

std::optional<JsonObject> JsonObject::parse(const QByteArray &text)
{
    JsonObject object;
    object.m_document = std::make_shared<rapidjson::Document>();
    object.m_document->Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(
        text.constData(), size_t(text.size()));
    if (object.m_document->HasParseError() || !object.m_document->IsObject())
        return std::nullopt;
    return object;
}

bool JsonObject::has(const char *name) const
{
    return m_document->FindMember(name) != m_document->MemberEnd();
}

std::optional<QString> JsonObject::text(const char *name) const
{
    const auto it = m_document->FindMember(name);
    return it == m_document->MemberEnd() ? std::nullopt : asText(it->value);
}

QStringList JsonObject::list(const char *name) const
{
    QStringList values;
    const auto it = m_document->FindMember(name);
    if (it == m_document->MemberEnd())
        return values;
    if (!it->value.IsArray()) {
        if (const auto value = asText(it->value))
            values.append(*value);
        return values;
    }
    for (const rapidjson::Value &element : it->value.GetArray()) {
        if (const auto value = asText(element))
            values.append(*value);
    }
    return values;
}

NamedTexts JsonObject::object(const char *name) const
{
    const auto it = m_document->FindMember(name);
    if (it == m_document->MemberEnd() || !it->value.IsObject())
        return {};
    return membersOf(it->value);
}

NamedTexts JsonObject::texts() const
{
    return membersOf(*m_document);
}

} // namespace signet
