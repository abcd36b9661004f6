// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/requestlog.h"

namespace signet {

void RequestLog::add(LoggedRequest entry)
{
    constexpr qsizetype most = 20'000;
    if (m_entries.size() >= most)
        m_entries.removeFirst();
    m_entries.append(std::move(entry));
}

QByteArray RequestLog::toJson() const
{
    JsonWriter json;
    json.beginArray();
    for (const LoggedRequest &entry : m_entries) {
        json.beginObject();
        json.key(u"at_ms").number(entry.atMs);
        json.key(u"site").text(siteName(entry.site).toString());
        // Latin-1: every octet as one character.
        json.key(u"request_line").text(QString::fromLatin1(entry.requestLine));
        json.key(u"headers").beginArray();
        for (const RawHeader &header : entry.headers)
            json.beginArray()
                .text(QString::fromLatin1(header.name))
                .text(QString::fromLatin1(header.value))
                .endArray();
        json.endArray();
        json.key(u"body").text(QString::fromUtf8(entry.body));
        json.key(u"status").number(entry.status);
        json.key(u"verdict").text(entry.verdict);
        json.endObject();
    }
    return json.endArray().result();
}

} // namespace signet
