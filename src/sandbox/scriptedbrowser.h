// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <QUrl>

QT_FORWARD_DECLARE_CLASS(QNetworkReply)

namespace signet {

/// Opens a link as a browser would, follows redirects, fills in the consent form and follows on to the final
/// page. For authorizations without a display.
class ScriptedBrowser : public QObject
{
    Q_OBJECT

public:
    /// @p customer confirms (the first one of the form if empty), or refuses.
    ScriptedBrowser(QString customer, bool deny, QObject *parent = nullptr);

    /// finished() follows exactly once, within 60 seconds.
    void open(const QUrl &link);

Q_SIGNALS:
    /// One hop: status and URL, with any customer key masked.
    void said(const QString &line);
    /// @p ok if the last page was a 200 and not the form itself.
    void finished(bool ok);

private:
    void load(const QUrl &url, const QByteArray &form = {});
    void onAnswer(QNetworkReply *reply);
    void submit(const QUrl &page, const QString &html);
    void end(bool ok);

    QString m_customer;
    bool m_deny;
    QNetworkAccessManager m_network;
    QTimer m_deadline;
    int m_hops = 0;
    bool m_submitted = false;
    bool m_ended = false;
};

/// @p url without what a customer key would be.
[[nodiscard]] QString maskedUrl(const QUrl &url);

} // namespace signet
