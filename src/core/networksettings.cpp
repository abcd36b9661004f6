// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networksettings.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NetworkSettings)
};

constexpr qsizetype longestUser = 255;
constexpr ProxyMode allModes[] = {ProxyMode::System, ProxyMode::None, ProxyMode::Manual};
} // namespace

QLatin1StringView proxyModeName(ProxyMode mode)
{
    switch (mode) {
    case ProxyMode::System:
        return QLatin1StringView("system");
    case ProxyMode::None:
        return QLatin1StringView("none");
    case ProxyMode::Manual:
        return QLatin1StringView("manual");
    }
    Q_UNREACHABLE();
}

Result<ProxyMode> proxyModeFromName(QStringView name)
{
    for (const ProxyMode mode : allModes) {
        if (name == proxyModeName(mode))
            return mode;
    }
    return fail(ErrorCode::InvalidInput,
        Tr::tr("There is no proxy mode “%1”. Use system, none or manual.").arg(name));
}

QString NetworkSettings::proxyAddress() const
{
    const bool isIpv6 = proxyHost.contains(u':');
    return (isIpv6 ? u'[' + proxyHost + u']' : proxyHost) + u':' + QString::number(proxyPort);
}

Result<void> checkProxyHost(const QString &host)
{
    if (host.isEmpty())
        return {};
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(host, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || host.startsWith(u'['))
        return fail(ErrorCode::InvalidInput,
            Tr::tr("“%1” is not a proxy's name. Enter it alone, like proxy.example.com; the port has a place "
                   "of its own.")
                .arg(host));
    return {};
}

Result<void> checkProxyUser(const QString &user)
{
    const bool hasForbidden = std::any_of(
        user.begin(), user.end(), [](QChar c) { return c == u':' || c.category() == QChar::Other_Control; });
    if (hasForbidden)
        return fail(
            ErrorCode::InvalidInput, Tr::tr("A proxy's user name cannot hold colons or control characters."));
    if (user.size() > longestUser)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The proxy's user name is too long: at most %1 characters.").arg(longestUser));
    return {};
}

Result<void> checkAuthorityPath(const QString &path)
{
    if (path.isEmpty() || (QDir::isAbsolutePath(path) && !path.contains(QChar(u'\0'))))
        return {};
    return fail(ErrorCode::InvalidInput,
        Tr::tr("The file of additional authorities needs its whole path, not a part of it."));
}

Result<void> checkNetworkSettings(const NetworkSettings &settings)
{
    if (const Result<void> host = checkProxyHost(settings.proxyHost); !host)
        return host;
    if (const Result<void> user = checkProxyUser(settings.proxyUser); !user)
        return user;
    if (const Result<void> path = checkAuthorityPath(settings.authorityFile); !path)
        return path;
    if (settings.proxyMode != ProxyMode::Manual)
        return {};
    if (settings.proxyHost.isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("The proxy's host is missing."));
    if (settings.proxyPort == 0)
        return fail(ErrorCode::InvalidInput, Tr::tr("The proxy's port is missing."));
    return {};
}

Result<void> checkListenerPort(int port)
{
    if (port == 0 || (port >= lowestListenerPort && port <= highestPort))
        return {};
    return fail(ErrorCode::InvalidInput, Tr::tr("The port for authorizations must be between %1 and %2.")
                                             .arg(lowestListenerPort)
                                             .arg(highestPort));
}

Result<quint16> portFromText(const QString &text)
{
    if (text.isEmpty())
        return quint16{0};
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    if (!isNumber || port < 1 || port > highestPort)
        return fail(ErrorCode::InvalidInput, Tr::tr("A port is a number from 1 to %1.").arg(highestPort));
    return static_cast<quint16>(port);
}

} // namespace signet
