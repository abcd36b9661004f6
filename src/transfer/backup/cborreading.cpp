// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/backup/cborreading.h"

#include "core/wipe.h"

namespace signet {

namespace {
/// Deeper than anything that is written; bounds what skipping recurses.
constexpr int maximumDepth = 16;
} // namespace

CborReading::CborReading(QByteArrayView bytes) : m_reader(bytes.data(), bytes.size()), m_size(bytes.size()) {}

bool CborReading::isAtEnd() const
{
    return m_isGood && m_reader.currentOffset() == m_size;
}

bool CborReading::enters()
{
    if (m_isGood && (m_reader.containerDepth() >= maximumDepth || !m_reader.enterContainer()))
        refuse();
    return m_isGood;
}

void CborReading::leave()
{
    if (m_isGood && (m_reader.lastError() != QCborError{QCborError::NoError} || !m_reader.leaveContainer()))
        refuse();
}

void CborReading::map(const std::function<void(const QString &)> &member)
{
    if (m_isGood && !m_reader.isMap())
        refuse();
    if (!enters())
        return;
    while (m_isGood && m_reader.hasNext()) {
        const QString name = text();
        if (m_isGood)
            member(name);
    }
    leave();
}

void CborReading::array(const std::function<void()> &element)
{
    if (m_isGood && !m_reader.isArray())
        refuse();
    if (!enters())
        return;
    while (m_isGood && m_reader.hasNext())
        element();
    leave();
}

QString CborReading::text()
{
    QString whole;
    if (m_isGood && !m_reader.isString())
        refuse();
    while (m_isGood) {
        const auto chunk = m_reader.readString();
        if (chunk.status == QCborStreamReader::EndOfString)
            return whole;
        if (chunk.status != QCborStreamReader::Ok)
            refuse();
        whole += chunk.data;
    }
    return {};
}

QByteArray CborReading::bytes()
{
    QByteArray whole;
    if (m_isGood && !m_reader.isByteArray())
        refuse();
    while (m_isGood) {
        const qsizetype size = m_reader.currentStringChunkSize();
        if (size > m_size) {
            refuse();
            break;
        }
        QByteArray chunk(qMax<qsizetype>(size, 0), Qt::Uninitialized);
        const auto read = m_reader.readStringChunk(chunk.data(), chunk.size());
        if (read.status == QCborStreamReader::EndOfString)
            return whole;
        if (read.status != QCborStreamReader::Ok || read.data != size)
            refuse();
        else if (whole.isEmpty())
            whole.swap(chunk); // encodeBackup() writes one chunk: no second copy
        else
            whole += chunk;
        wipe(chunk);
    }
    wipe(whole);
    return {};
}

Secret CborReading::secret()
{
    return Secret::take(bytes());
}

qint64 CborReading::number()
{
    if (m_isGood && !m_reader.isInteger())
        refuse();
    if (!m_isGood)
        return 0;
    const qint64 value = m_reader.toInteger();
    m_reader.next();
    return value;
}

bool CborReading::boolean()
{
    if (m_isGood && !m_reader.isBool())
        refuse();
    if (!m_isGood)
        return false;
    const bool value = m_reader.toBool();
    m_reader.next();
    return value;
}

void CborReading::skip()
{
    if (m_isGood && !m_reader.next(maximumDepth))
        refuse();
}

} // namespace signet
