// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sandbox/httpmessage.h"

namespace signet {

/// The parts of the sandbox that answer requests.
enum class Site
{
    KlickTipp,
    Consent,
    Coredination,
    Foreign,
    Control,
};

/// "klicktipp", "consent", …
[[nodiscard]] QLatin1StringView siteName(Site site);

enum class FaultKind
{
    ExpiredSession, ///< sessions and tokens are dead
    Status,         ///< answers with the status @c value, in the service's own form
    ErrorCode,      ///< 406 with KlickTipp's error @c value
    SoftErrorCode,  ///< the same with HTTP 200
    RateLimited,    ///< 429 with `Retry-After: value`
    Silence,
    Close,
    Drip,
    RedirectForeign, ///< status @c value, to the same target at the foreign origin
    Huge,            ///< a body of @c value bytes
    Gzip,            ///< the true answer, compressed
    GzipBomb,        ///< @c value bytes of zeros, compressed
    Html,
    BadJson,
    NoKey,   ///< the consent comes back without a key
    TwoKeys, ///< the consent comes back with two different keys
};

/// Something that goes wrong on purpose.
struct Fault
{
    FaultKind kind = FaultKind::Status;
    qint64 value = 0;
    int remaining = -1; ///< for so many requests; -1: until it is cleared
    QByteArray path;    ///< only for paths that start so; empty: for every path
    QString site;       ///< only for this site; empty: for both services
    QString text;       ///< as it was asked for
};

/// Reads `NAME[=VALUE][,count=N][,path=/PREFIX][,site=NAME]`. Names: expired-session, 401, 403, 500, 503 (and
/// any other 4xx and 5xx), 406=CODE, soft-error=CODE, 429=RETRY_AFTER, silence, close, drip, redirect=foreign
/// or redirect=301|302|303|307|308, huge=BYTES, gzip, gzip-bomb=BYTES, html, bad-json, no-key, two-keys.
/// Error: InvalidInput.
[[nodiscard]] Result<Fault> parseFault(const QString &text);

/// The faults in force.
class FaultBook
{
public:
    void add(Fault fault) { m_faults.append(std::move(fault)); }
    void clear() { m_faults.clear(); }
    [[nodiscard]] const QList<Fault> &faults() const { return m_faults; }

    /// The first fault that concerns @p request at @p site, and counts it as used.
    [[nodiscard]] std::optional<Fault> take(Site site, const HttpRequest &request);

private:
    QList<Fault> m_faults;
};

} // namespace signet
