// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace signet {

/// How requests leave this machine. Loopback addresses are never proxied, whatever this says (SECURITY 3.7).
enum class ProxyMode
{
    System, ///< as the desktop or the environment says
    None,
    Manual, ///< the HTTP proxy below
};

/// "system", "none", "manual": for the database and the command line.
[[nodiscard]] QLatin1StringView proxyModeName(ProxyMode mode);
[[nodiscard]] Result<ProxyMode> proxyModeFromName(QStringView name);

/// How the network is reached. The proxy's password is a secret and not part of it.
struct NetworkSettings
{
    ProxyMode proxyMode = ProxyMode::System;
    QString proxyHost = {}; ///< a name or an address; it and what follows are kept in every mode
    quint16 proxyPort = 0;  ///< 0: not entered
    QString proxyUser = {}; ///< empty: the proxy asks for none
    /// Absolute path of a PEM file that is trusted beside the system's; empty: none.
    QString authorityFile = {};

    [[nodiscard]] bool needsProxyPassword() const
    {
        return proxyMode == ProxyMode::Manual && !proxyUser.isEmpty();
    }
    /// "proxy.example.com:3128", "[::1]:3128".
    [[nodiscard]] QString proxyAddress() const;

    friend bool operator==(const NetworkSettings &, const NetworkSettings &) = default;
};

/// Rules of single values; empty means not entered, and is fine here. All errors are InvalidInput.
[[nodiscard]] Result<void> checkProxyHost(const QString &host);
/// Not what the basic scheme cannot carry: colons and control characters.
[[nodiscard]] Result<void> checkProxyUser(const QString &user);
[[nodiscard]] Result<void> checkAuthorityPath(const QString &path);
/// All of them, and that a manual proxy has a host and a port.
[[nodiscard]] Result<void> checkNetworkSettings(const NetworkSettings &settings);

/// A port for the listener of authorizations: 0 lets the system choose; those below 1024 belong to the
/// system.
[[nodiscard]] Result<void> checkListenerPort(int port);
inline constexpr int lowestListenerPort = 1024;
inline constexpr int highestPort = 65535;

/// 1 to 65535, or 0 for an empty text. InvalidInput.
[[nodiscard]] Result<quint16> portFromText(const QString &text);

} // namespace signet
