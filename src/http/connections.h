// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networksettings.h"
#include "core/secret.h"
#include "http/authorityfile.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <optional>

class QNetworkRequest;

namespace signet {

class ProxyChoice;

/// The connections that were opened, and are kept, under one set of settings. Whoever uses them shares them:
/// when settings change, what runs goes on to its end on the old ones.
class Connections
{
public:
    /// Errors: those of checkNetworkSettings() and readAuthorities(), so that nothing is sent another way
    /// than the settings say. @p now is compared with the validity of authorities.
    [[nodiscard]] static Result<std::shared_ptr<Connections>> open(
        const NetworkSettings &settings, const QDateTime &now);
    ~Connections();

    [[nodiscard]] const NetworkSettings &settings() const { return m_settings; }
    /// False once the file of additional authorities was changed or removed.
    [[nodiscard]] bool isCurrent() const;
    /// A request to @p host needs setProxyPassword() first.
    [[nodiscard]] bool needsProxyPassword(const QString &host) const;
    void setProxyPassword(const Secret &password);

    /// @p request with what these connections ask of it.
    [[nodiscard]] QNetworkRequest prepared(QNetworkRequest request) const;
    [[nodiscard]] QNetworkAccessManager &access() { return m_access; }

private:
    explicit Connections(const NetworkSettings &settings);

    NetworkSettings m_settings;
    FileStamp m_stamp;
    std::optional<QSslConfiguration> m_tls; ///< where it differs from the default
    QNetworkAccessManager m_access;
    ProxyChoice *m_choice; ///< the access manager owns it
    bool m_hasPassword = false;
};

} // namespace signet
