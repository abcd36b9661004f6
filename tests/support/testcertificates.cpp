// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testcertificates.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslKey>

namespace signet::test {

namespace {
QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString newKey = QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes");
} // namespace

TestCertificates::TestCertificates()
{
    QFile configuration(path(QStringLiteral("ca.cnf")));
    QFile index(path(QStringLiteral("index")));
    m_isUsable = configuration.open(QIODevice::WriteOnly) && index.open(QIODevice::WriteOnly) &&
                 configuration.write("[ca]\ndefault_ca=d\n[d]\ndatabase=index\nserial=serial\n"
                                     "new_certs_dir=.\ndefault_md=sha256\npolicy=p\nunique_subject=no\n"
                                     "copy_extensions=copy\n[p]\ncommonName=supplied\n") > 0;
    configuration.close();
    m_isUsable = m_isUsable && run(newKey + QStringLiteral(" -x509 -days 2 -subj /CN=Signet~test~authority "
                                                           "-keyout ca.key -out ca.pem"));
}

QSslConfiguration TestCertificates::signedFor(const QByteArray &subjectAltName, int days)
{
    const QString name = QStringLiteral("server%1").arg(++m_count);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime end = now.addDays(days);
    const QDateTime start = qMin(end, now).addDays(-1);
    const QString form = QStringLiteral("yyyyMMddHHmmss'Z'");
    const QString request = newKey + QStringLiteral(" -subj /CN=Signet~test~server -addext "
                                                    "subjectAltName=%1 -keyout %2.key -out %2.csr")
                                         .arg(QString::fromLatin1(subjectAltName), name);
    const QString sign = QStringLiteral("ca -batch -notext -rand_serial -config ca.cnf -cert ca.pem -keyfile "
                                        "ca.key -startdate %1 -enddate %2 -in %3.csr -out %3.pem")
                             .arg(start.toString(form), end.toString(form), name);
    m_isUsable = m_isUsable && run(request) && run(sign);
    return configuration(name);
}

QSslConfiguration TestCertificates::selfSigned()
{
    const QString name = QStringLiteral("self%1").arg(++m_count);
    m_isUsable =
        m_isUsable && run(newKey + QStringLiteral(" -x509 -days 2 -subj /CN=127.0.0.1 -addext "
                                                  "subjectAltName=IP:127.0.0.1 -keyout %1.key -out %1.pem")
                                       .arg(name));
    return configuration(name);
}

QSslCertificate TestCertificates::authority() const
{
    return QSslCertificate(contents(path(QStringLiteral("ca.pem"))));
}

bool TestCertificates::run(const QString &arguments)
{
    QStringList words = arguments.split(u' ');
    for (QString &word : words)
        word.replace(u'~', u' ');
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(QStringLiteral("openssl"), words);
    if (openssl.waitForFinished(20'000) && openssl.exitCode() == 0)
        return true;
    qWarning("openssl %s: %s", qPrintable(arguments), openssl.readAllStandardError().constData());
    return false;
}

QSslConfiguration TestCertificates::configuration(const QString &name) const
{
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(contents(path(name + QStringLiteral(".pem")))));
    configuration.setPrivateKey(QSslKey(contents(path(name + QStringLiteral(".key"))), QSsl::Ec));
    configuration.setAllowedNextProtocols({"h2", "http/1.1"});
    return configuration;
}

} // namespace signet::test
