// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/fault.h"
#include "sandbox/json.h"

namespace signet {

/// One request that arrived, as it came.
struct LoggedRequest
{
    qint64 atMs = 0;
    Site site = Site::KlickTipp;
    QByteArray requestLine;
    QList<RawHeader> headers;
    QByteArray body;
    int status = 0; ///< of the answer; sent or, for silence and close, only made
    QString verdict;
};

/// What arrived at the sandbox, the last 20,000 requests of it.
class RequestLog
{
public:
    void add(LoggedRequest entry);
    void clear() { m_entries.clear(); }
    [[nodiscard]] const QList<LoggedRequest> &entries() const { return m_entries; }
    [[nodiscard]] QByteArray toJson() const;

private:
    QList<LoggedRequest> m_entries;
};

} // namespace signet
