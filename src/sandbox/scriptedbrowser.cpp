// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scriptedbrowser.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>

#include <chrono>

namespace signet {

namespace {

QString unescaped(QString html)
{
    return html.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

QString firstMatch(const QString &pattern, const QString &html)
{
    const QRegularExpression expression(pattern);
    return unescaped(expression.match(html).captured(1));
}

} // namespace

QString maskedUrl(const QUrl &url)
{
    QString text = QString::fromLatin1(url.toEncoded());
    static const QRegularExpression key(QStringLiteral("(customerkey=)[^&]*"));
    return text.replace(key, QStringLiteral("\\1••••"));
}

ScriptedBrowser::ScriptedBrowser(QString customer, bool deny, QObject *parent)
    : QObject(parent), m_customer(std::move(customer)), m_deny(deny)
{
    using namespace std::chrono_literals;
    m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    connect(&m_network, &QNetworkAccessManager::finished, this, &ScriptedBrowser::onAnswer);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(60s);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        Q_EMIT said(tr("Gave up: no final page within a minute."));
        end(false);
    });
}

void ScriptedBrowser::open(const QUrl &link)
{
    m_deadline.start();
    load(link);
}

void ScriptedBrowser::load(const QUrl &url, const QByteArray &form)
{
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent", "Mozilla/5.0 (signet-sandbox --browse)");
    request.setRawHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    request.setRawHeader("Sec-Fetch-Mode", "navigate");
    request.setRawHeader("Sec-Fetch-Dest", "document");
    if (form.isEmpty()) {
        m_network.get(request);
        return;
    }
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    m_network.post(request, form);
}

void ScriptedBrowser::onAnswer(QNetworkReply *reply)
{
    reply->deleteLater();
    if (m_ended)
        return;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        Q_EMIT said(tr("No answer from %1.").arg(maskedUrl(reply->url())));
        end(false);
        return;
    }
    Q_EMIT said(QStringLiteral("%1 %2").arg(status).arg(maskedUrl(reply->url())));
    constexpr int mostHops = 20;
    const QByteArray location = reply->rawHeader("Location");
    if (status >= 300 && status < 400 && !location.isEmpty() && ++m_hops < mostHops) {
        load(reply->url().resolved(QUrl::fromEncoded(location)));
        return;
    }
    const QString html = QString::fromUtf8(reply->readAll());
    if (status == 200 && !m_submitted && html.contains(QStringLiteral("name=\"decision\""))) {
        submit(reply->url(), html);
        return;
    }
    end(status == 200);
}

void ScriptedBrowser::submit(const QUrl &page, const QString &html)
{
    m_submitted = true;
    const QString action = firstMatch(QStringLiteral("<form[^>]* action=\"([^\"]*)\""), html);
    const QString redirect = firstMatch(QStringLiteral("name=\"redirect\" value=\"([^\"]*)\""), html);
    if (m_customer.isEmpty())
        m_customer = firstMatch(QStringLiteral("id=\"customer-([^\"]*)\""), html);
    if (!html.contains(QStringLiteral("id=\"customer-%1\"").arg(m_customer.toHtmlEscaped()))) {
        Q_EMIT said(tr("The page does not offer the customer %1.").arg(m_customer));
        end(false);
        return;
    }
    const QByteArray decision = m_deny ? QByteArray("deny") : QByteArray("confirm");
    load(page.resolved(QUrl(action)), "redirect=" + QUrl::toPercentEncoding(redirect) + "&customer=" +
                                          QUrl::toPercentEncoding(m_customer) + "&decision=" + decision);
}

void ScriptedBrowser::end(bool ok)
{
    if (m_ended)
        return;
    m_ended = true;
    m_deadline.stop();
    Q_EMIT finished(ok);
}

} // namespace signet
