// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/catalogue/openapireader.h"

#include "playground/catalogue/openapiexample.h"
#include "playground/draft/secretnames.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OpenApiReader)
};

constexpr qsizetype exampleLimit = 16 * 1024 * 1024; // a small file can ask for many large ones
constexpr qsizetype endpointLimit = 5000;
constexpr qsizetype parameterLimit = 200;
constexpr qsizetype titleLength = 80;
constexpr qsizetype textLength = 200;
constexpr qsizetype exampleLength = 2000;
constexpr const char *methods[] = {"get", "post", "put", "patch", "delete", "head"};

CatalogueText inBoth(const QString &text)
{
    return {text, text};
}

/// A part of a JSON pointer.
QString step(const QString &name)
{
    return u'/' + QString(name).replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

QString nameOf(const OpenApiValue &name)
{
    return QString::fromUtf8(name.GetString(), static_cast<qsizetype>(name.GetStringLength()));
}

/// As it can be shown in one line: without what controls a terminal or turns the direction of writing.
QString shown(QString text)
{
    text.removeIf([](QChar c) {
        return (c.category() == QChar::Other_Control && !c.isSpace()) ||
               c.category() == QChar::Other_Format || c.isNull();
    });
    return text.simplified();
}

/// One segment of a path, whatever is in it.
QString asSegment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// The text of a JSON value that stands for a parameter: `"a"` is a, `[1,2]` is 1,2.
QString asParameter(const QByteArray &json)
{
    rapidjson::Document value;
    value.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag>(
        json.constData(), static_cast<std::size_t>(json.size()));
    if (value.HasParseError())
        return {};
    if (value.IsString())
        return nameOf(value);
    QStringList parts;
    for (rapidjson::SizeType i = 0; value.IsArray() && i < value.Size(); ++i) {
        if (value[i].IsString())
            parts.append(nameOf(value[i]));
    }
    return value.IsBool() ? QString::fromLatin1(json) : parts.join(u',');
}

qsizetype sizeOf(const Endpoint &endpoint)
{
    qsizetype size = endpoint.body.size() + endpoint.id.size() + endpoint.path.size();
    for (const EndpointParameter &parameter : endpoint.parameters)
        size += parameter.name.size() + parameter.example.size() + parameter.summary.english.size();
    return size;
}

class OpenApiReader
{
public:
    explicit OpenApiReader(const rapidjson::Document &document) : m_document(document), m_references(document)
    {
    }

    Result<OpenApiContents> read()
    {
        const OpenApiValue *info = openApiMember(m_document, "info");
        OpenApiContents contents;
        contents.title = info != nullptr ? shown(openApiText(*info, "title")).left(titleLength) : QString();
        contents.servers = servers();
        readKeyParameters();
        const OpenApiValue *paths = openApiMember(m_document, "paths");
        if (paths == nullptr || !paths->IsObject())
            return fail(broken(QStringLiteral("/paths")));
        for (const auto &entry : paths->GetObject()) {
            const QString path = nameOf(entry.name);
            m_where = QStringLiteral("/paths") + step(path);
            if (path.startsWith(u"x-"))
                continue;
            if (!path.startsWith(u'/') || shown(path) != path)
                return fail(broken(m_where));
            if (const Result<void> ok = readPath(path, entry.value); !ok)
                return fail(ok.error());
        }
        if (m_endpoints.isEmpty())
            return fail(ErrorCode::InvalidInput,
                Tr::tr("The OpenAPI file has no operation that can be sent. Choose another file."));
        contents.endpoints = grouped();
        return contents;
    }

private:
    static Error broken(const QString &where)
    {
        return {ErrorCode::InvalidInput,
            Tr::tr("The OpenAPI file cannot be read at %1. Correct it there.").arg(where.left(200)), {}};
    }

    QStringList servers() const
    {
        const OpenApiValue *list = openApiMember(m_document, "servers");
        QStringList all;
        for (rapidjson::SizeType i = 0; list != nullptr && list->IsArray() && i < list->Size(); ++i)
            all.append(openApiText((*list)[i], "url"));
        all.removeAll(QString());
        return all;
    }

    /// Query parameters that the file itself says are keys.
    void readKeyParameters()
    {
        const OpenApiValue *components = openApiMember(m_document, "components");
        const OpenApiValue *schemes =
            components != nullptr ? openApiMember(*components, "securitySchemes") : nullptr;
        if (schemes == nullptr || !schemes->IsObject())
            return;
        for (const auto &entry : schemes->GetObject()) {
            const OpenApiValue *scheme = m_references.resolved(entry.value);
            if (scheme != nullptr && openApiText(*scheme, "in") == u"query")
                m_keyParameters.append(openApiText(*scheme, "name"));
        }
    }

    Result<void> readPath(const QString &path, const OpenApiValue &given)
    {
        const OpenApiValue *item = m_references.resolved(given);
        if (item == nullptr || !item->IsObject())
            return fail(broken(m_where));
        const QString here = m_where;
        for (const char *method : methods) {
            const OpenApiValue *operation = openApiMember(*item, method);
            if (operation == nullptr)
                continue;
            m_where = here + u'/' + QLatin1StringView(method);
            if (!operation->IsObject())
                return fail(broken(m_where));
            if (m_endpoints.size() == endpointLimit)
                return fail(ErrorCode::TooLarge,
                    Tr::tr("The OpenAPI file has more than %1 operations. Split it.").arg(endpointLimit));
            Endpoint endpoint = described(path, QString::fromLatin1(method).toUpper(), *operation);
            for (const OpenApiValue *owner : {operation, item}) {
                const Result<void> ok = readParameters(endpoint, *owner, owner == item ? here : m_where);
                if (!ok)
                    return ok;
            }
            addImplicitParameters(endpoint);
            readBody(endpoint, *operation);
            m_exampleSize += sizeOf(endpoint);
            if (m_exampleSize > exampleLimit)
                return fail(ErrorCode::TooLarge,
                    Tr::tr("The examples of the OpenAPI file are larger than 16 MiB. Split it."));
            m_endpoints.append(endpoint);
        }
        return {};
    }

    Endpoint described(const QString &path, const QString &method, const OpenApiValue &operation)
    {
        Endpoint endpoint;
        endpoint.method = method;
        endpoint.path = path;
        endpoint.id = openApiText(operation, "operationId");
        if (endpoint.id.isEmpty() || m_ids.contains(endpoint.id))
            endpoint.id = method + u' ' + path;
        while (m_ids.contains(endpoint.id))
            endpoint.id += u'+';
        m_ids.insert(endpoint.id);
        const QString summary = shown(openApiText(operation, "summary")).left(textLength);
        endpoint.summary = inBoth(summary.isEmpty() ? method + u' ' + path : summary);
        const OpenApiValue *tags = openApiMember(operation, "tags");
        const bool hasTag = tags != nullptr && tags->IsArray() && !tags->Empty() && (*tags)[0].IsString();
        const QString group = shown(hasTag ? nameOf((*tags)[0]) : path.section(u'/', 1, 1)).left(textLength);
        endpoint.group = inBoth(group.isEmpty() ? QStringLiteral("/") : group);
        const OpenApiValue *deprecated = openApiMember(operation, "deprecated");
        if (deprecated != nullptr && deprecated->IsTrue())
            endpoint.warning = {QStringLiteral("The file calls this deprecated."),
                QStringLiteral("Die Datei nennt das veraltet.")};
        return endpoint;
    }

    /// An operation's own come first, and win over the path's.
    Result<void> readParameters(Endpoint &endpoint, const OpenApiValue &owner, const QString &where)
    {
        const OpenApiValue *list = openApiMember(owner, "parameters");
        for (rapidjson::SizeType i = 0; list != nullptr && list->IsArray() && i < list->Size(); ++i) {
            const OpenApiValue *given = m_references.resolved((*list)[i]);
            const QString name = given != nullptr ? openApiText(*given, "name") : QString();
            if (name.isEmpty() || endpoint.parameters.size() == parameterLimit)
                return fail(broken(where + QStringLiteral("/parameters/%1").arg(i)));
            const QString place = openApiText(*given, "in");
            const bool isKnown = std::any_of(endpoint.parameters.begin(), endpoint.parameters.end(),
                [&name](const EndpointParameter &known) { return known.name == name; });
            const bool isInPath = place == u"path" && endpoint.path.contains(u'{' + name + u'}');
            const bool isKey =
                place == u"query" && (isSignedParameter(name) || m_keyParameters.contains(name));
            if (!isKnown && !isKey && (place == u"query" || isInPath))
                endpoint.parameters.append(parameter(*given, name, isInPath));
        }
        return {};
    }

    EndpointParameter parameter(const OpenApiValue &given, const QString &name, bool isInPath) const
    {
        EndpointParameter made;
        made.name = name;
        made.place = isInPath ? ParameterPlace::Path : ParameterPlace::Query;
        const OpenApiValue *required = openApiMember(given, "required");
        made.isRequired = isInPath || (required != nullptr && required->IsTrue());
        const OpenApiValue *schema = openApiMember(given, "schema");
        schema = schema != nullptr ? m_references.resolved(*schema) : nullptr;
        const QString type = schema != nullptr ? openApiType(*schema) : QString();
        made.type = type == u"integer" ? ParameterType::Integer
                    : type == u"array" ? ParameterType::List
                                       : ParameterType::Text;
        if (!isSecretMember(name))
            made.example = asParameter(openApiExample(given, m_references).json).left(exampleLength);
        if (isInPath)
            made.example = made.example.isEmpty() ? QStringLiteral("1") : asSegment(made.example);
        made.summary = inBoth(shown(openApiText(given, "description")).left(textLength));
        return made;
    }

    /// What the path has in braces and nobody describes.
    static void addImplicitParameters(Endpoint &endpoint)
    {
        static const QRegularExpression inBraces(QStringLiteral(R"(\{([^{}/]+)\})"));
        for (auto it = inBraces.globalMatch(endpoint.path); it.hasNext();) {
            const QString name = it.next().captured(1);
            const bool isKnown = std::any_of(endpoint.parameters.begin(), endpoint.parameters.end(),
                [&name](const EndpointParameter &known) {
                    return known.name == name && known.place == ParameterPlace::Path;
                });
            if (!isKnown && endpoint.parameters.size() < parameterLimit)
                endpoint.parameters.append(
                    {name, ParameterPlace::Path, ParameterType::Text, true, QStringLiteral("1"), {}});
        }
    }

    void readBody(Endpoint &endpoint, const OpenApiValue &operation) const
    {
        const OpenApiValue *given = openApiMember(operation, "requestBody");
        given = given != nullptr ? m_references.resolved(*given) : nullptr;
        const OpenApiValue *content = given != nullptr ? openApiMember(*given, "content") : nullptr;
        if (content == nullptr || !content->IsObject())
            return;
        for (const auto &media : content->GetObject()) {
            const QString type = nameOf(media.name).section(u';', 0, 0).trimmed().toLower();
            if (type != u"application/json" && !type.endsWith(u"+json"))
                continue;
            const OpenApiExample example = openApiExample(media.value, m_references);
            endpoint.body = example.json;
            endpoint.hasSecretBody = example.hasSecret;
            return;
        }
    }

    /// Groups in the order in which they first appear.
    QList<Endpoint> grouped()
    {
        QHash<QString, qsizetype> order;
        for (const Endpoint &endpoint : std::as_const(m_endpoints)) {
            if (!order.contains(endpoint.group.english))
                order.insert(endpoint.group.english, order.size());
        }
        std::stable_sort(
            m_endpoints.begin(), m_endpoints.end(), [&order](const Endpoint &left, const Endpoint &right) {
                return order.value(left.group.english) < order.value(right.group.english);
            });
        return m_endpoints;
    }

    const rapidjson::Document &m_document;
    const OpenApiReferences m_references;
    QStringList m_keyParameters;
    qsizetype m_exampleSize = 0;
    QString m_where;
    QSet<QString> m_ids;
    QList<Endpoint> m_endpoints;
};

tl::unexpected<Error> invalid(const QString &message)
{
    return fail(ErrorCode::InvalidInput, message);
}

bool looksLikeYaml(const QByteArray &text)
{
    return text.startsWith("openapi:") || text.contains("\nopenapi:") || text.startsWith("swagger:") ||
           text.contains("\nswagger:");
}
} // namespace

Result<OpenApiContents> readOpenApi(const QByteArray &json)
{
    if (json.size() > openApiSizeLimit)
        return fail(ErrorCode::TooLarge, Tr::tr("The file is larger than 16 MiB. Take a part of it."));
    rapidjson::Document document;
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    const qsizetype start = json.startsWith("\xef\xbb\xbf") ? 3 : 0;
    document.Parse<flags>(json.constData() + start, static_cast<std::size_t>(json.size() - start));
    if (document.HasParseError() && looksLikeYaml(json))
        return invalid(Tr::tr("This is YAML. Save it as JSON first, for example with “yq -o json”."));
    if (document.HasParseError())
        return invalid(Tr::tr("The file is not JSON: byte %1 is not what belongs there.")
                           .arg(static_cast<qsizetype>(document.GetErrorOffset()) + start));
    if (openApiMember(document, "swagger") != nullptr)
        return invalid(Tr::tr("This is Swagger 2. Convert it to OpenAPI 3 first, for example with "
                              "converter.swagger.io or “swagger2openapi”."));
    if (!openApiText(document, "openapi").startsWith(u"3."))
        return invalid(Tr::tr("This is no OpenAPI 3 file: /openapi does not say 3."));
    return OpenApiReader(document).read();
}

} // namespace signet
