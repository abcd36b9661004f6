// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/probejson.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <string_view>

namespace signet {

namespace {
constexpr qsizetype maximumNames = 100;
constexpr qsizetype maximumNameLength = 200;

QString shownName(const char *text, rapidjson::SizeType size)
{
    QString name = QString::fromUtf8(text, static_cast<qsizetype>(size)).left(maximumNameLength);
    name.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return name.trimmed();
}

/// Follows the events of one document; only the outermost level matters.
class Listener : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Listener>
{
public:
    ProbeJson json;

    bool Default()
    {
        noteValue(ProbeJson::Kind::Scalar);
        return true;
    }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        noteValue(ProbeJson::Kind::Scalar);
        if (m_depth == 1 && json.kind == ProbeJson::Kind::Object && json.names.size() < maximumNames)
            json.names.append(shownName(text, size));
        return true;
    }
    bool RawNumber(const char *, rapidjson::SizeType, bool) { return Default(); }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        if (m_depth == 1 && std::string_view(text, size) == "error")
            json.hasError = true;
        return true;
    }
    bool StartObject() { return descend(ProbeJson::Kind::Object); }
    bool StartArray() { return descend(ProbeJson::Kind::Array); }
    bool EndObject(rapidjson::SizeType) { return ascend(); }
    bool EndArray(rapidjson::SizeType) { return ascend(); }

private:
    void noteValue(ProbeJson::Kind kind)
    {
        if (m_depth == 0)
            json.kind = kind;
        else
            json.isEmpty = false;
    }
    bool descend(ProbeJson::Kind kind)
    {
        noteValue(kind);
        ++m_depth;
        return true;
    }
    bool ascend()
    {
        --m_depth;
        return true;
    }

    int m_depth = 0;
};
} // namespace

ProbeJson readProbeJson(const QByteArray &body)
{
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag |
                               rapidjson::kParseValidateEncodingFlag;
    rapidjson::MemoryStream stream(body.constData(), static_cast<std::size_t>(body.size()));
    rapidjson::Reader reader;
    Listener listener;
    if (reader.Parse<flags>(stream, listener).IsError())
        return {};
    return listener.json;
}

} // namespace signet
