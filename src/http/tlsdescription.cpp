// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/tlsdescription.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslError>
#include <QStringList>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TlsDescription)
};

QString protocolName(QSsl::SslProtocol protocol)
{
    if (protocol == QSsl::TlsV1_2)
        return QStringLiteral("TLS 1.2");
    if (protocol == QSsl::TlsV1_3)
        return QStringLiteral("TLS 1.3");
    return QString();
}

QString describe(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return Tr::tr("The server's certificate has expired.");
    case QSslError::CertificateNotYetValid:
        return Tr::tr("The server's certificate is not valid yet. Check this computer's clock.");
    case QSslError::SelfSignedCertificate:
        return Tr::tr(
            "The server's certificate is signed by itself, not by an authority this computer trusts.");
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Tr::tr("The server's certificate was not issued by an authority this computer trusts. If your "
                      "organisation inspects connections, add its authority in the settings under Network.");
    case QSslError::HostNameMismatch:
        return Tr::tr("The server's certificate belongs to another host name.");
    case QSslError::CertificateRevoked:
        return Tr::tr("The server's certificate was revoked.");
    default:
        return error.errorString() + u'.';
    }
}
} // namespace

std::optional<TlsInfo> tlsInfo(const QSslConfiguration &configuration)
{
    const QSslCertificate certificate = configuration.peerCertificate();
    if (certificate.isNull())
        return std::nullopt;
    TlsInfo info;
    info.protocol = protocolName(configuration.sessionProtocol());
    info.cipher = configuration.sessionCipher().name();
    info.subject = certificate.subjectDisplayName();
    info.issuer = certificate.issuerDisplayName();
    info.certificateSha256 = certificate.digest(QCryptographicHash::Sha256);
    info.validUntilMs = certificate.expiryDate().toMSecsSinceEpoch();
    return info;
}

QString describeRefusal(const QList<QSslError> &errors)
{
    QStringList sentences;
    for (const QSslError &error : errors)
        sentences.append(describe(error));
    sentences.removeDuplicates();
    return sentences.join(u' ');
}

QString certificateFingerprint(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

} // namespace signet
