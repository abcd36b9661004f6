// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace signet {

/// Writes JSON in the order of the calls, on one line. Text is UTF-8; what is not valid UTF-8 is replaced, so
/// that the line stays JSON.
class JsonLine
{
public:
    JsonLine() : m_writer(m_buffer) {}

    JsonLine &beginObject();
    JsonLine &endObject();
    JsonLine &beginArray();
    JsonLine &endArray();
    JsonLine &key(QByteArrayView name);
    JsonLine &value(QByteArrayView text);
    JsonLine &value(const QString &text) { return value(QByteArrayView(text.toUtf8())); }
    JsonLine &value(QLatin1StringView text) { return value(QByteArrayView(text.data(), text.size())); }
    JsonLine &value(qint64 number);
    JsonLine &value(bool truth);
    JsonLine &null();

    /// key() and value() in one.
    template <typename T>
    JsonLine &member(QByteArrayView name, const T &what)
    {
        key(name);
        return value(what);
    }

    [[nodiscard]] QByteArray text() const
    {
        return {m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())};
    }

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer;
};

} // namespace signet
