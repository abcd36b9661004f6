// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>

namespace signet::test {

/// Certificates for a TLS server, made by the openssl command in a folder that goes with this object.
class TestCertificates
{
public:
    /// Makes an authority.
    TestCertificates();

    /// False when openssl is missing or failed.
    [[nodiscard]] bool isUsable() const { return m_isUsable; }
    /// Signed by the authority for @p subjectAltName ("IP:127.0.0.1"), valid for @p days from now; expired
    /// since yesterday if negative.
    [[nodiscard]] QSslConfiguration signedFor(const QByteArray &subjectAltName, int days = 2);
    /// For 127.0.0.1 and good, but for who signed it.
    [[nodiscard]] QSslConfiguration selfSigned();
    [[nodiscard]] QSslCertificate authority() const;
    /// The authority's PEM file; good for as long as this object.
    [[nodiscard]] QString authorityFile() const { return path(QStringLiteral("ca.pem")); }

private:
    /// @p arguments stand between single spaces; "~" in one stands for a space of its own.
    [[nodiscard]] bool run(const QString &arguments);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QSslConfiguration configuration(const QString &name) const;

    QTemporaryDir m_folder;
    bool m_isUsable = false;
    int m_count = 0;
};

} // namespace signet::test
