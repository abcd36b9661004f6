// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faultyreply.h"

#include "sandbox/json.h"

#include <array>

namespace signet {

namespace {

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
        table[i] = value;
    }
    return table;
}();

quint32 crc32(const QByteArray &data)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : data)
        crc = crcTable[(crc ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (crc >> 8U);
    return crc ^ 0xFFFFFFFFU;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes;
    for (int i = 0; i < 4; ++i) {
        bytes.append(static_cast<char>(value & 0xFFU));
        value >>= 8U;
    }
    return bytes;
}

QByteArray errorBody(Site site, const QString &text)
{
    if (site == Site::KlickTipp)
        return jsonTextArray({text});
    JsonWriter json;
    return json.beginObject().key(u"error").text(text).endObject().result();
}

HttpReply refusal(int status, Site site)
{
    if (site == Site::Consent)
        return htmlReply(status, "<!doctype html><title>Fault</title><p>A fault of the sandbox.</p>");
    return jsonReply(status, errorBody(site, QStringLiteral("A fault of the sandbox: %1.").arg(status)));
}

HttpReply errorCode(int status, qint64 code)
{
    JsonWriter json;
    return jsonReply(status, json.beginObject().key(u"error").number(code).endObject().result());
}

HttpReply compressed(HttpReply reply)
{
    reply.body = gzip(reply.body);
    reply.addHeader("Content-Encoding", "gzip");
    return reply;
}

HttpReply delivered(HttpReply reply, Delivery delivery)
{
    reply.delivery = delivery;
    return reply;
}

HttpReply replyFor(const Fault &fault, Site site, const HttpRequest &request, const QByteArray &foreign,
    const std::function<HttpReply()> &answer)
{
    switch (fault.kind) {
    case FaultKind::Status:
        return refusal(int(fault.value), site);
    case FaultKind::ErrorCode:
        return errorCode(406, fault.value);
    case FaultKind::SoftErrorCode:
        return errorCode(200, fault.value);
    case FaultKind::RateLimited: {
        HttpReply reply = refusal(429, site);
        reply.addHeader("Retry-After", QByteArray::number(fault.value));
        return reply;
    }
    case FaultKind::Silence:
        return delivered(answer(), Delivery::Silence);
    case FaultKind::Close:
        return delivered(answer(), Delivery::Close);
    case FaultKind::Drip:
        return delivered(answer(), Delivery::Drip);
    case FaultKind::RedirectForeign: {
        HttpReply reply;
        reply.status = int(fault.value);
        reply.addHeader("Location", foreign + request.target);
        return reply;
    }
    case FaultKind::Huge: {
        HttpReply reply = jsonReply(200, {});
        reply.fillerBytes = fault.value;
        return reply;
    }
    case FaultKind::Gzip:
        return compressed(answer());
    case FaultKind::GzipBomb:
        return compressed(jsonReply(200, QByteArray(fault.value, '\0')));
    case FaultKind::Html:
        return htmlReply(200, "<!doctype html><title>Wartung</title><h1>We are back in a minute</h1>");
    case FaultKind::BadJson:
        return jsonReply(200, R"({"358":"Newsletter","21":)");
    case FaultKind::ExpiredSession:
    case FaultKind::NoKey:
    case FaultKind::TwoKeys:
        break; // the sites themselves see to these
    }
    return answer();
}

} // namespace

HttpReply faultyReply(const Fault &fault, Site site, const HttpRequest &request, const QByteArray &foreign,
    const std::function<HttpReply()> &answer)
{
    HttpReply reply = replyFor(fault, site, request, foreign, answer);
    const QString note = QStringLiteral("fault %1").arg(fault.text);
    reply.verdict = reply.verdict.isEmpty() ? note : note + QStringLiteral("; ") + reply.verdict;
    return reply;
}

QByteArray gzip(const QByteArray &plain)
{
    // qCompress puts four bytes of length before a zlib stream: two bytes of head, deflate, four of checksum.
    constexpr qsizetype before = 4 + 2;
    constexpr qsizetype behind = 4;
    const QByteArray packed = plain.isEmpty() ? QByteArray() : qCompress(plain, 9);
    const QByteArray deflated =
        plain.isEmpty() ? QByteArray("\x03\x00", 2) : packed.mid(before, packed.size() - before - behind);
    return QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10) + deflated +
           littleEndian(crc32(plain)) + littleEndian(static_cast<quint32>(plain.size() & 0xFFFFFFFF));
}

} // namespace signet
