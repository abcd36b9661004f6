// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/authorityfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificateExtension>
#include <QVariantMap>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AuthorityFile)
};

constexpr qint64 largestFile = 4 * 1024 * 1024; // Debian's whole bundle has 220 KiB

bool isAuthority(const QSslCertificate &certificate)
{
    const QList<QSslCertificateExtension> extensions = certificate.extensions();
    return std::any_of(extensions.begin(), extensions.end(), [](const QSslCertificateExtension &extension) {
        return extension.name() == QLatin1StringView("basicConstraints") &&
               extension.value().toMap().value(QStringLiteral("ca")).toBool();
    });
}

Result<void> checkValidity(const QSslCertificate &certificate, const QDateTime &now)
{
    const QString name = certificate.subjectDisplayName();
    if (certificate.expiryDate() < now)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The certificate of the authority “%1” has expired. Ask for a new one.").arg(name));
    if (certificate.effectiveDate() > now)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The certificate of the authority “%1” is not valid yet. Check this computer's clock.")
                .arg(name));
    return {};
}

Result<QByteArray> contents(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
            Tr::tr("The file of additional authorities cannot be read: %1. Choose it again in the settings "
                   "under Network, or leave that field empty.")
                .arg(QDir::toNativeSeparators(path)));
    if (file.size() > largestFile)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("This file is too large for certificates of authorities: choose a PEM file."));
    return file.readAll();
}
} // namespace

Result<QList<QSslCertificate>> readAuthorities(const QString &path, const QDateTime &now)
{
    const Result<QByteArray> text = contents(path);
    if (!text)
        return fail(text.error());
    const qsizetype count = text->count("-----BEGIN CERTIFICATE-----");
    if (count == 0)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("There is no certificate in this file. It should be a PEM file, with lines that say BEGIN "
                   "CERTIFICATE."));
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*text, QSsl::Pem);
    if (certificates.size() != count)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("A certificate in this file is damaged. Get the file again from whoever gave it to you."));
    QList<QSslCertificate> valid;
    for (const QSslCertificate &certificate : certificates) {
        if (!isAuthority(certificate))
            return fail(ErrorCode::InvalidInput,
                Tr::tr(
                    "“%1” is not the certificate of an authority, but of a server or a person. Ask for the "
                    "certificate of the authority that issued it.")
                    .arg(certificate.subjectDisplayName()));
        if (checkValidity(certificate, now))
            valid.append(certificate);
    }
    // A whole bundle may well hold one that has expired: then the others do.
    if (valid.isEmpty())
        return fail(checkValidity(certificates.first(), now).error());
    return valid;
}

FileStamp FileStamp::of(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() ? FileStamp{file.size(), file.lastModified()} : FileStamp{};
}

} // namespace signet
