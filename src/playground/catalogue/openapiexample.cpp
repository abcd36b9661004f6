// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/catalogue/openapiexample.h"

#include "playground/draft/secretnames.h"

#include <rapidjson/pointer.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <string_view>

namespace signet {

namespace {

constexpr int stepLimit = 16;
constexpr int depthLimit = 10;
constexpr int valueLimit = 2000;

std::string_view textOf(const OpenApiValue &value)
{
    return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength())
                            : std::string_view();
}

QString textFrom(const OpenApiValue &value)
{
    return QString::fromUtf8(value.GetString(), static_cast<qsizetype>(value.GetStringLength()));
}

/// Writes one example. Its recursion is bounded by depthLimit, not by the document.
class ExampleWriter
{
public:
    explicit ExampleWriter(const OpenApiReferences &references) : m_references(references)
    {
        m_writer.SetIndent(' ', 2);
        m_writer.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    }

    void writeValue(const OpenApiValue &value, int depth)
    {
        if (depth > depthLimit || ++m_values > valueLimit) {
            m_writer.Null();
            return;
        }
        if (value.IsObject()) {
            m_writer.StartObject();
            for (const auto &member : value.GetObject()) {
                m_writer.Key(member.name.GetString(), member.name.GetStringLength());
                if (isForCredential(member.name) && !isNested(member.value))
                    m_writer.String("");
                else
                    writeValue(member.value, depth + 1);
            }
            m_writer.EndObject();
        } else if (value.IsArray()) {
            m_writer.StartArray();
            for (const auto &element : value.GetArray())
                writeValue(element, depth + 1);
            m_writer.EndArray();
        } else {
            value.Accept(m_writer);
        }
    }

    void writeSchema(const OpenApiValue &given, int depth)
    {
        const OpenApiValue *schema = m_references.resolved(given);
        if (schema == nullptr || !schema->IsObject() || depth > depthLimit || ++m_values > valueLimit) {
            m_writer.Null();
            return;
        }
        if (textOf(memberOr(*schema, "format")) == "password") {
            m_hasSecret = true;
            m_writer.String("");
            return;
        }
        for (const char *name : {"example", "default", "const"}) {
            if (const OpenApiValue *example = openApiMember(*schema, name))
                return writeValue(*example, depth);
        }
        for (const char *name : {"enum", "examples"}) {
            const OpenApiValue &all = memberOr(*schema, name);
            if (all.IsArray() && !all.Empty())
                return writeValue(all[0], depth);
        }
        for (const char *name : {"oneOf", "anyOf"}) {
            const OpenApiValue &all = memberOr(*schema, name);
            if (all.IsArray() && !all.Empty())
                return writeSchema(all[0], depth + 1);
        }
        writeByType(*schema, depth);
    }

    [[nodiscard]] OpenApiExample take() const
    {
        return {{m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())}, m_hasSecret};
    }

private:
    /// Notes a password: what is typed there is not kept at all.
    bool isForCredential(const OpenApiValue &name)
    {
        const QString text = textFrom(name);
        m_hasSecret = m_hasSecret || text.compare(u"password", Qt::CaseInsensitive) == 0;
        return isSecretMember(text);
    }

    static bool isNested(const OpenApiValue &value) { return value.IsObject() || value.IsArray(); }

    static bool isNestedSchema(const OpenApiValue &schema)
    {
        const QString type = openApiType(schema);
        return type == u"object" || type == u"array" || openApiMember(schema, "properties") != nullptr;
    }

    static const OpenApiValue &memberOr(const OpenApiValue &object, const char *name)
    {
        static const OpenApiValue nothing;
        const OpenApiValue *found = openApiMember(object, name);
        return found != nullptr ? *found : nothing;
    }

    void writeByType(const OpenApiValue &schema, int depth)
    {
        const QString type = openApiType(schema);
        const bool isObject = type == u"object" || openApiMember(schema, "properties") != nullptr ||
                              openApiMember(schema, "allOf") != nullptr;
        if (isObject) {
            m_writer.StartObject();
            writeProperties(schema, depth);
            m_writer.EndObject();
        } else if (type == u"array") {
            m_writer.StartArray();
            if (const OpenApiValue *items = openApiMember(schema, "items"))
                writeSchema(*items, depth + 1);
            m_writer.EndArray();
        } else if (type == u"integer" || type == u"number") {
            m_writer.Int(1);
        } else if (type == u"boolean") {
            m_writer.Bool(true);
        } else if (type == u"string") {
            m_writer.String("");
        } else {
            m_writer.Null();
        }
    }

    void writeProperties(const OpenApiValue &schema, int depth)
    {
        const OpenApiValue &all = memberOr(schema, "allOf");
        for (rapidjson::SizeType i = 0; all.IsArray() && i < all.Size() && depth < depthLimit; ++i) {
            const OpenApiValue *part = m_references.resolved(all[i]);
            if (part != nullptr && part->IsObject() && ++m_values <= valueLimit)
                writeProperties(*part, depth + 1);
        }
        const OpenApiValue &properties = memberOr(schema, "properties");
        if (!properties.IsObject())
            return;
        for (const auto &property : properties.GetObject()) {
            const OpenApiValue *resolved = m_references.resolved(property.value);
            const OpenApiValue *readOnly =
                resolved != nullptr && resolved->IsObject() ? openApiMember(*resolved, "readOnly") : nullptr;
            if (m_values >= valueLimit || (readOnly != nullptr && readOnly->IsTrue()))
                continue;
            m_writer.Key(property.name.GetString(), property.name.GetStringLength());
            if (isForCredential(property.name) && (resolved == nullptr || !isNestedSchema(*resolved)))
                m_writer.String("");
            else
                writeSchema(property.value, depth + 1);
        }
    }

    const OpenApiReferences &m_references;
    rapidjson::StringBuffer m_buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> m_writer{m_buffer};
    int m_values = 0;
    bool m_hasSecret = false;
};

/// `examples` is an object of objects with a `value`.
const OpenApiValue *namedExample(const OpenApiValue &media, const OpenApiReferences &references)
{
    const OpenApiValue *all = openApiMember(media, "examples");
    if (all == nullptr || !all->IsObject() || all->MemberCount() == 0)
        return nullptr;
    const OpenApiValue *first = references.resolved(all->MemberBegin()->value);
    return first != nullptr ? openApiMember(*first, "value") : nullptr;
}
} // namespace

const OpenApiValue *openApiMember(const OpenApiValue &object, const char *name)
{
    if (!object.IsObject())
        return nullptr;
    const auto found = object.FindMember(name);
    return found != object.MemberEnd() ? &found->value : nullptr;
}

QString openApiText(const OpenApiValue &object, const char *name)
{
    const OpenApiValue *found = openApiMember(object, name);
    return found != nullptr && found->IsString() ? textFrom(*found) : QString();
}

QString openApiType(const OpenApiValue &schema)
{
    const OpenApiValue *types = openApiMember(schema, "type");
    for (rapidjson::SizeType i = 0; types != nullptr && types->IsArray() && i < types->Size(); ++i) {
        if ((*types)[i].IsString() && textOf((*types)[i]) != "null")
            return textFrom((*types)[i]);
    }
    return openApiText(schema, "type");
}

const OpenApiValue *OpenApiReferences::resolved(const OpenApiValue &value) const
{
    const OpenApiValue *found = &value;
    for (int step = 0; found != nullptr && step < stepLimit; ++step) {
        const OpenApiValue *reference = openApiMember(*found, "$ref");
        if (reference == nullptr || !reference->IsString())
            return found;
        const std::string_view text = textOf(*reference);
        const QByteArray name(text.data(), static_cast<qsizetype>(text.size()));
        const auto known = m_known.constFind(name);
        if (known != m_known.constEnd()) {
            found = *known;
            continue;
        }
        const rapidjson::Pointer pointer(text.data(), text.size());
        found = text.starts_with('#') && pointer.IsValid() ? pointer.Get(m_document) : nullptr;
        m_known.insert(name, found);
    }
    return nullptr;
}

OpenApiExample openApiExample(const OpenApiValue &media, const OpenApiReferences &references)
{
    ExampleWriter writer(references);
    ExampleWriter schemaWriter(references); // tells whether there is a password, whatever the example is
    const OpenApiValue *schema = openApiMember(media, "schema");
    if (schema != nullptr)
        schemaWriter.writeSchema(*schema, 0);
    const OpenApiValue *example = openApiMember(media, "example");
    if (example == nullptr)
        example = namedExample(media, references);
    if (example == nullptr)
        return schema != nullptr ? schemaWriter.take() : OpenApiExample();
    writer.writeValue(*example, 0);
    const OpenApiExample given = writer.take();
    return {given.json, given.hasSecret || schemaWriter.take().hasSecret};
}

} // namespace signet
