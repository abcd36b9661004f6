// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonline.h"

namespace signet {

JsonLine &JsonLine::beginObject()
{
    m_writer.StartObject();
    return *this;
}

JsonLine &JsonLine::endObject()
{
    m_writer.EndObject();
    return *this;
}

JsonLine &JsonLine::beginArray()
{
    m_writer.StartArray();
    return *this;
}

JsonLine &JsonLine::endArray()
{
    m_writer.EndArray();
    return *this;
}

JsonLine &JsonLine::key(QByteArrayView name)
{
    m_writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    return *this;
}

JsonLine &JsonLine::value(QByteArrayView text)
{
    const QByteArray valid = QString::fromUtf8(text).toUtf8();
    m_writer.String(valid.constData(), static_cast<rapidjson::SizeType>(valid.size()));
    return *this;
}

JsonLine &JsonLine::value(qint64 number)
{
    m_writer.Int64(number);
    return *this;
}

JsonLine &JsonLine::value(bool truth)
{
    m_writer.Bool(truth);
    return *this;
}

JsonLine &JsonLine::null()
{
    m_writer.Null();
    return *this;
}

} // namespace signet
