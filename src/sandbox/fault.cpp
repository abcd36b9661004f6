// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/fault.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Fault)
};

struct NamedFault
{
    QLatin1StringView name;
    FaultKind kind;
    qint64 defaultValue;
};

constexpr std::array namedFaults{
    NamedFault{QLatin1StringView("expired-session"), FaultKind::ExpiredSession, 0},
    NamedFault{QLatin1StringView("406"), FaultKind::ErrorCode, 4},
    NamedFault{QLatin1StringView("soft-error"), FaultKind::SoftErrorCode, 4},
    NamedFault{QLatin1StringView("429"), FaultKind::RateLimited, 30},
    NamedFault{QLatin1StringView("silence"), FaultKind::Silence, 0},
    NamedFault{QLatin1StringView("close"), FaultKind::Close, 0},
    NamedFault{QLatin1StringView("drip"), FaultKind::Drip, 0},
    NamedFault{QLatin1StringView("redirect"), FaultKind::RedirectForeign, 302},
    NamedFault{QLatin1StringView("huge"), FaultKind::Huge, 400'000'000},
    NamedFault{QLatin1StringView("gzip"), FaultKind::Gzip, 0},
    NamedFault{QLatin1StringView("gzip-bomb"), FaultKind::GzipBomb, 100'000'000},
    NamedFault{QLatin1StringView("html"), FaultKind::Html, 0},
    NamedFault{QLatin1StringView("bad-json"), FaultKind::BadJson, 0},
    NamedFault{QLatin1StringView("no-key"), FaultKind::NoKey, 0},
    NamedFault{QLatin1StringView("two-keys"), FaultKind::TwoKeys, 0},
};

bool readName(const QString &name, Fault &fault)
{
    for (const NamedFault &known : namedFaults) {
        if (name == known.name) {
            fault.kind = known.kind;
            fault.value = known.defaultValue;
            return true;
        }
    }
    const int status = name.toInt();
    fault.kind = FaultKind::Status;
    fault.value = status;
    return name.size() == 3 && status >= 400 && status <= 599;
}

bool readValue(const QString &text, Fault &fault)
{
    if (fault.kind == FaultKind::RedirectForeign) {
        constexpr std::array redirects{301, 302, 303, 307, 308};
        if (text == QLatin1StringView("foreign"))
            return true;
        fault.value = text.toInt();
        return std::find(redirects.begin(), redirects.end(), fault.value) != redirects.end();
    }
    constexpr std::array withValue{FaultKind::ErrorCode, FaultKind::SoftErrorCode, FaultKind::RateLimited,
        FaultKind::Huge, FaultKind::GzipBomb};
    if (std::find(withValue.begin(), withValue.end(), fault.kind) == withValue.end())
        return false;
    bool ok = false;
    fault.value = text.toLongLong(&ok);
    // A bomb is packed from one block in memory.
    const qint64 most = fault.kind == FaultKind::GzipBomb ? 500'000'000 : 10'000'000'000;
    return ok && fault.value >= 0 && fault.value <= most;
}

bool readLimit(const QString &name, const QString &value, Fault &fault)
{
    if (name == QLatin1StringView("count")) {
        bool ok = false;
        fault.remaining = value.toInt(&ok);
        return ok && fault.remaining > 0;
    }
    if (name == QLatin1StringView("path")) {
        fault.path = value.toUtf8();
        return value.startsWith(u'/');
    }
    if (name == QLatin1StringView("site")) {
        fault.site = value;
        return value == siteName(Site::KlickTipp) || value == siteName(Site::Consent) ||
               value == siteName(Site::Coredination);
    }
    return false;
}

bool concerns(const Fault &fault, Site site, const HttpRequest &request)
{
    const bool aboutConsent = fault.kind == FaultKind::NoKey || fault.kind == FaultKind::TwoKeys;
    const bool here =
        fault.site.isEmpty()
            ? (aboutConsent ? site == Site::Consent : site == Site::KlickTipp || site == Site::Coredination)
            : fault.site == siteName(site);
    if (!here)
        return false;
    if (fault.kind == FaultKind::ExpiredSession) {
        const bool withSession = !request.headerValues("X-Session-Id").isEmpty() ||
                                 !request.headerValues("API-Token").isEmpty() ||
                                 request.query().contains("api_token=");
        if (!withSession)
            return false;
    }
    // Only a confirmation gives keys away.
    if (aboutConsent && (request.method != "POST" || !request.body.contains("decision=confirm")))
        return false;
    return request.path().startsWith(fault.path);
}

} // namespace

QLatin1StringView siteName(Site site)
{
    switch (site) {
    case Site::KlickTipp:
        return QLatin1StringView("klicktipp");
    case Site::Consent:
        return QLatin1StringView("consent");
    case Site::Coredination:
        return QLatin1StringView("coredination");
    case Site::Foreign:
        return QLatin1StringView("foreign");
    case Site::Control:
        return QLatin1StringView("control");
    }
    return {};
}

Result<Fault> parseFault(const QString &text)
{
    Fault fault;
    fault.text = text;
    QStringList parts = text.split(u',');
    const QString first = parts.takeFirst();
    const qsizetype equals = first.indexOf(u'=');
    bool ok = readName(equals < 0 ? first : first.left(equals), fault);
    if (ok && equals >= 0)
        ok = readValue(first.mid(equals + 1), fault);
    for (const QString &part : std::as_const(parts))
        ok = ok && readLimit(part.section(u'=', 0, 0), part.section(u'=', 1), fault);
    if (!ok) {
        return fail(ErrorCode::InvalidInput,
            Tr::tr(
                "\"%1\" is not a fault. Use NAME[=VALUE][,count=N][,path=/PREFIX][,site=NAME], for example "
                "429=5 or silence,count=1; see --help for the names.")
                .arg(text));
    }
    return fault;
}

std::optional<Fault> FaultBook::take(Site site, const HttpRequest &request)
{
    for (auto it = m_faults.begin(); it != m_faults.end(); ++it) {
        if (!concerns(*it, site, request))
            continue;
        const Fault fault = *it;
        if (it->remaining > 0 && --it->remaining == 0)
            m_faults.erase(it);
        return fault;
    }
    return std::nullopt;
}

} // namespace signet
