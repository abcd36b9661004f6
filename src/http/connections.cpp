// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/connections.h"

#include "http/proxychoice.h"

#include <QNetworkRequest>

namespace signet {

namespace {
/// Qt looks authorities up in the system's folders one by one until any are set by hand; then only those
/// count. So the system's are set by hand too.
QSslConfiguration trustingAlso(const QList<QSslCertificate> &authorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QList<QSslCertificate> all = tls.caCertificates();
    for (const QSslCertificate &certificate : QSslConfiguration::systemCaCertificates() + authorities) {
        if (!all.contains(certificate))
            all.append(certificate);
    }
    tls.setCaCertificates(all);
    return tls;
}
} // namespace

Connections::Connections(const NetworkSettings &settings)
    : m_settings(settings)
    , m_stamp(FileStamp::of(settings.authorityFile))
    , m_choice(new ProxyChoice(settings))
{
    m_access.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_access.setProxyFactory(m_choice);
}

Connections::~Connections() = default;

Result<std::shared_ptr<Connections>> Connections::open(const NetworkSettings &settings, const QDateTime &now)
{
    if (const Result<void> whole = checkNetworkSettings(settings); !whole)
        return fail(whole.error());
    std::shared_ptr<Connections> connections(new Connections(settings));
    if (settings.authorityFile.isEmpty())
        return connections;
    const Result<QList<QSslCertificate>> authorities = readAuthorities(settings.authorityFile, now);
    if (!authorities)
        return fail(authorities.error());
    connections->m_tls = trustingAlso(*authorities);
    return connections;
}

bool Connections::isCurrent() const
{
    return m_settings.authorityFile.isEmpty() || FileStamp::of(m_settings.authorityFile) == m_stamp;
}

bool Connections::needsProxyPassword(const QString &host) const
{
    return m_settings.needsProxyPassword() && !m_hasPassword && !isThisMachine(host);
}

void Connections::setProxyPassword(const Secret &password)
{
    m_choice->setPassword(password);
    m_hasPassword = true;
}

QNetworkRequest Connections::prepared(QNetworkRequest request) const
{
    if (m_tls)
        request.setSslConfiguration(*m_tls);
    return request;
}

} // namespace signet
