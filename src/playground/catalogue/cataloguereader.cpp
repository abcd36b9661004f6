// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/catalogue/cataloguereader.h"

#include <QCoreApplication>
#include <QSet>

#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <initializer_list>
#include <string_view>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Catalogue)
};

using Json = rapidjson::Value;

QString textOf(const Json &value)
{
    return QString::fromUtf8(value.GetString(), static_cast<qsizetype>(value.GetStringLength()));
}

/// Reads members and remembers the first thing that is wrong; everything after that reads as empty.
class Reader
{
public:
    Result<CatalogueContents> read(const QByteArray &json)
    {
        rapidjson::Document document;
        constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
        if (document.Parse<flags>(json.constData(), static_cast<std::size_t>(json.size())).HasParseError())
            return fail(ErrorCode::InvalidInput, Tr::tr("The catalogue of endpoints is not JSON."),
                QStringLiteral("at byte %1").arg(document.GetErrorOffset()));
        m_where = QStringLiteral("/");
        CatalogueContents contents;
        checkMembers(document, {"service", "endpoints"});
        const Result<Service> service = serviceFromName(text(document, "service"));
        if (service)
            contents.service = *service;
        else
            complain(QStringLiteral("unknown service"));
        const Json *endpoints = member(document, "endpoints", rapidjson::kArrayType);
        for (rapidjson::SizeType i = 0; endpoints != nullptr && i < endpoints->Size(); ++i) {
            m_where = QStringLiteral("endpoint %1").arg(i + 1);
            contents.endpoints.append(endpoint((*endpoints)[i]));
        }
        if (!m_problem.isEmpty())
            return fail(ErrorCode::InvalidInput,
                Tr::tr("The catalogue of endpoints cannot be used: %1.").arg(m_problem));
        return contents;
    }

private:
    void complain(const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = m_where + QStringLiteral(": ") + what;
    }

    void checkMembers(const Json &object, std::initializer_list<std::string_view> known)
    {
        if (!object.IsObject())
            return complain(QStringLiteral("not an object"));
        QSet<QString> seen;
        for (const auto &each : object.GetObject()) {
            const QString name = textOf(each.name);
            const std::string_view raw(each.name.GetString(), each.name.GetStringLength());
            if (std::find(known.begin(), known.end(), raw) == known.end())
                complain(QStringLiteral("unknown member “%1”").arg(name));
            if (seen.contains(name))
                complain(QStringLiteral("“%1” twice").arg(name));
            seen.insert(name);
        }
    }

    const Json *optional(const Json &object, const char *name)
    {
        const auto it = object.IsObject() ? object.FindMember(name) : Json::ConstMemberIterator();
        return object.IsObject() && it != object.MemberEnd() ? &it->value : nullptr;
    }

    const Json *member(const Json &object, const char *name, rapidjson::Type type)
    {
        const Json *found = optional(object, name);
        if (found != nullptr && found->GetType() == type)
            return found;
        complain(QStringLiteral("“%1” is missing or of another type").arg(QLatin1StringView(name)));
        return nullptr;
    }

    QString text(const Json &object, const char *name, bool mayBeEmpty = false)
    {
        const Json *found = member(object, name, rapidjson::kStringType);
        const QString value = found != nullptr ? textOf(*found) : QString();
        if (value.isEmpty() && !mayBeEmpty)
            complain(QStringLiteral("“%1” is empty").arg(QLatin1StringView(name)));
        return value;
    }

    bool truth(const Json &object, const char *name)
    {
        const Json *found = optional(object, name);
        if (found != nullptr && !found->IsBool())
            complain(QStringLiteral("“%1” is neither true nor false").arg(QLatin1StringView(name)));
        return found != nullptr && found->IsBool() && found->GetBool();
    }

    CatalogueText texts(const Json &object, const char *name)
    {
        const Json *found = member(object, name, rapidjson::kObjectType);
        if (found == nullptr)
            return {};
        checkMembers(*found, {"en", "de"});
        return {text(*found, "en"), text(*found, "de")};
    }

    Endpoint endpoint(const Json &object)
    {
        checkMembers(object,
            {"id", "method", "path", "group", "summary", "parameters", "body", "warning", "secretBody"});
        Endpoint made;
        made.id = text(object, "id");
        if (!made.id.isEmpty())
            m_where = made.id;
        made.method = text(object, "method");
        made.path = text(object, "path");
        made.group = texts(object, "group");
        made.summary = texts(object, "summary");
        if (optional(object, "warning") != nullptr)
            made.warning = texts(object, "warning");
        if (const Json *body = optional(object, "body"))
            made.body = indented(*body);
        made.hasSecretBody = truth(object, "secretBody");
        if (optional(object, "parameters") != nullptr) {
            const Json *parameters = member(object, "parameters", rapidjson::kArrayType);
            for (rapidjson::SizeType i = 0; parameters != nullptr && i < parameters->Size(); ++i)
                made.parameters.append(parameter((*parameters)[i]));
        }
        checkRoute(made);
        return made;
    }

    EndpointParameter parameter(const Json &object)
    {
        checkMembers(object, {"name", "in", "type", "required", "example", "summary"});
        EndpointParameter made;
        made.name = text(object, "name");
        made.isRequired = truth(object, "required");
        made.example = text(object, "example", true);
        made.summary = texts(object, "summary");
        const QString place = text(object, "in");
        made.place = place == u"path" ? ParameterPlace::Path : ParameterPlace::Query;
        if (place != u"path" && place != u"query")
            complain(QStringLiteral("a parameter is in “%1”").arg(place));
        const QString type = text(object, "type");
        const QStringList types{QStringLiteral("text"), QStringLiteral("integer"), QStringLiteral("list"),
            QStringLiteral("flag")};
        if (!types.contains(type))
            complain(QStringLiteral("a parameter has the type “%1”").arg(type));
        made.type = static_cast<ParameterType>(std::max<qsizetype>(0, types.indexOf(type)));
        if (made.example.isEmpty() && made.type != ParameterType::Flag)
            complain(QStringLiteral("“%1” has no example").arg(made.name));
        return made;
    }

    QByteArray indented(const Json &body)
    {
        if (!body.IsObject())
            complain(QStringLiteral("“body” is not an object"));
        rapidjson::StringBuffer buffer;
        rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
        writer.SetIndent(' ', 2);
        writer.SetFormatOptions(rapidjson::kFormatSingleLineArray);
        body.Accept(writer);
        return {buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())};
    }

    void checkRoute(const Endpoint &made)
    {
        const QStringList methods{QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"),
            QStringLiteral("PATCH"), QStringLiteral("DELETE")};
        if (!methods.contains(made.method))
            complain(QStringLiteral("the method is “%1”").arg(made.method));
        if (!made.path.startsWith(u'/'))
            complain(QStringLiteral("the path does not start with “/”"));
        qsizetype inPath = 0;
        for (const EndpointParameter &each : made.parameters) {
            if (each.place != ParameterPlace::Path)
                continue;
            ++inPath;
            if (!made.path.contains(u'{' + each.name + u'}'))
                complain(QStringLiteral("the path has no {%1}").arg(each.name));
        }
        if (made.path.count(u'{') != inPath)
            complain(QStringLiteral("a part of the path is no parameter"));
        if (m_ids.contains(made.id) || m_ids.contains(made.method + made.path))
            complain(QStringLiteral("this endpoint is there twice"));
        m_ids << made.id << made.method + made.path;
    }

    QString m_where;
    QString m_problem;
    QSet<QString> m_ids;
};

} // namespace

Result<CatalogueContents> readCatalogue(const QByteArray &json)
{
    return Reader().read(json);
}

} // namespace signet
