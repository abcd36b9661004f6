// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <memory>
#include <optional>
#include <utility>

namespace signet {

/// Text values by name, in order.
using NamedTexts = QList<std::pair<QString, QString>>;

/// Writes JSON in the order of its calls (QJsonDocument would sort the keys).
class JsonWriter
{
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(QStringView name);
    JsonWriter &text(QStringView value);
    JsonWriter &number(qint64 value);
    JsonWriter &boolean(bool value);
    /// An object of texts.
    JsonWriter &texts(const NamedTexts &values);

    [[nodiscard]] QByteArray result() const;

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer{m_buffer};
};

/// `["text"]` for each of @p lines: how KlickTipp words its errors.
[[nodiscard]] QByteArray jsonTextArray(const QStringList &lines);

/// A JSON object that somebody sent.
class JsonObject
{
public:
    /// Nothing if @p text is not exactly one JSON object.
    [[nodiscard]] static std::optional<JsonObject> parse(const QByteArray &text);

    [[nodiscard]] bool has(const char *name) const;
    /// A string, or a number or boolean as its text; nothing where there is none.
    [[nodiscard]] std::optional<QString> text(const char *name) const;
    /// Likewise each element of an array, or the one value where there is no array.
    [[nodiscard]] QStringList list(const char *name) const;
    /// Likewise each member of an object.
    [[nodiscard]] NamedTexts object(const char *name) const;
    /// Every member at the top that is a text, number or boolean.
    [[nodiscard]] NamedTexts texts() const;

private:
    std::shared_ptr<rapidjson::Document> m_document;
};

} // namespace signet
