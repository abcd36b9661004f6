// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>
#include <optional>

class QTcpSocket;

namespace signet::test {

/// One request as it came, not one octet interpreted beyond where it ends.
struct RawRequest
{
    QByteArray head; ///< up to and with the empty line
    QByteArray body;
    int connection = 0; ///< the how-manieth connection it came on, from 1

    [[nodiscard]] QByteArray requestLine() const;
    /// "METHOD target version": the part between the first and the last blank of the request line.
    [[nodiscard]] QByteArray method() const;
    [[nodiscard]] QByteArray target() const;
    /// Every value under @p name, in order.
    [[nodiscard]] QList<QByteArray> values(const QByteArray &name) const;
};

/// A server on 127.0.0.1 that reads raw requests, counts everything and answers as it is told, however wrong.
/// It frames requests by their Content-Length alone. With a TLS configuration it speaks TLS.
class HostileServer : public QTcpServer
{
    Q_OBJECT

public:
    /// Called for each whole request; writes what it likes to the socket, or closes it. Guard late work with
    /// the socket as the context object.
    using Answer = std::function<void(QTcpSocket &, const RawRequest &)>;

    explicit HostileServer(Answer answer = {}, std::optional<QSslConfiguration> tls = {});
    ~HostileServer() override;

    void setAnswer(Answer answer) { m_answer = std::move(answer); }
    /// Called when a connection is there, before anything is read.
    void setOnConnection(std::function<void(QTcpSocket &)> callback) { m_onConnection = std::move(callback); }

    /// "http://127.0.0.1:40000", or https.
    [[nodiscard]] QString url(const QString &target = {}) const;
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] const QList<RawRequest> &requests() const { return m_requests; }
    /// Every octet received, decrypted, over all connections.
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    /// The protocol that each finished TLS handshake agreed on.
    [[nodiscard]] const QList<QByteArray> &negotiatedProtocols() const { return m_protocols; }
    void forget();

    /// A whole answer with Content-Length. @p headers are whole lines, each ending in CR LF.
    [[nodiscard]] static QByteArray answer(
        int status, const QByteArray &body, const QByteArray &headers = {});
    /// Answers everything with the same octets.
    [[nodiscard]] static Answer always(const QByteArray &bytes, bool thenClose = false);
    /// Takes the request and closes without a word.
    [[nodiscard]] static Answer silentClose();

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket &socket, int connection);
    bool takeRequest(QByteArray &buffer, int connection, QTcpSocket &socket);

    Answer m_answer;
    std::function<void(QTcpSocket &)> m_onConnection;
    std::optional<QSslConfiguration> m_tls;
    QHash<int, QByteArray> m_buffers;
    QList<RawRequest> m_requests;
    QList<QByteArray> m_protocols;
    QByteArray m_received;
    int m_connections = 0;
};

} // namespace signet::test
