// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sends signed requests the way the playground and `signet-cli request` do, and bare ones with nothing but a
// QNetworkAccessManager, the same octets signed beforehand, to one small server, in turns. One JSON line with
// the times of one request and their ratio.
//
//     requestbench [REQUESTS [ROUNDS]]
#include "auth/conversations.h"
#include "core/clock.h"
#include "http/httpclient.h"
#include "http/networkrequest.h"
#include "playground/request/requestrunner.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/memorystore.h"
#include "storage/registration.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <map>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace signet;

namespace {

constexpr char answer[] = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]";

int listeningSocket(quint16 &port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (bind(socket, plain, size) != 0 || listen(socket, 16) != 0 || getsockname(socket, plain, &size) != 0) {
        std::perror("requestbench");
        std::exit(2);
    }
    port = ntohs(address.sin_port);
    return socket;
}

/// Answers everything that ends in an empty line, on any number of connections, until it is killed.
[[noreturn]] void serve(int listener)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::vector<pollfd> sockets{{listener, POLLIN, 0}};
    std::map<int, std::string> received;
    for (;;) {
        poll(sockets.data(), sockets.size(), -1);
        for (size_t i = sockets.size(); i-- > 0;) {
            if (sockets[i].revents == 0)
                continue;
            if (i == 0) {
                sockets.push_back({accept(listener, nullptr, nullptr), POLLIN, 0});
                continue;
            }
            char bytes[4096];
            const ssize_t count = read(sockets[i].fd, bytes, sizeof bytes);
            if (count <= 0) {
                close(sockets[i].fd);
                received.erase(sockets[i].fd);
                sockets.erase(sockets.begin() + static_cast<std::ptrdiff_t>(i));
                continue;
            }
            std::string &text = received[sockets[i].fd];
            text.append(bytes, static_cast<size_t>(count));
            if (text.ends_with("\r\n\r\n") && write(sockets[i].fd, answer, sizeof answer - 1) > 0)
                text.clear();
        }
    }
}

class BareLoop
{
public:
    explicit BareLoop(const WireRequest &sent)
    {
        const QNetworkRequest request = networkRequest(sent).value();
        m_url = request.url();
        for (const QByteArray &name : request.rawHeaderList())
            m_headers.append({name, request.rawHeader(name)});
    }

    /// Milliseconds.
    double run(int requests)
    {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < requests; ++i) {
            QNetworkRequest request(m_url);
            for (const Header &header : m_headers)
                request.setRawHeader(header.name, header.value);
            QNetworkReply *reply = m_network.get(request);
            QEventLoop loop;
            QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
            if (reply->readAll() != "[]")
                std::exit(3);
            reply->deleteLater();
        }
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

private:
    QNetworkAccessManager m_network;
    QUrl m_url;
    QList<Header> m_headers;
};

class SignedLoop
{
public:
    explicit SignedLoop(const QString &baseUrl)
        : m_repository(AccountRepository::open(m_folder.path()).value())
    {
        m_integration.id = QUuid::createUuid();
        m_integration.name = QStringLiteral("bench");
        m_integration.service = Service::Coredination;
        m_integration.baseUrl = BaseUrl::parse(baseUrl).value();
        m_account.id = QUuid::createUuid();
        m_account.integrationId = m_integration.id;
        m_account.name = QStringLiteral("frida");
        m_account.method = AuthMethod::ApiToken;
        QEventLoop loop;
        [](SignedLoop *self, QEventLoop *end) -> Task<void> {
            const NewSecrets application{{SecretField::ApiKey, Secret("bench-api-key")},
                {SecretField::SigningSecret, Secret("bench-signing-secret")}};
            const NewSecrets user{{SecretField::ApiToken, Secret("bench-api-token")}};
            const Result<void> first = co_await registerIntegration(
                self->m_repository.get(), &self->m_credentials, self->m_integration, application);
            const Result<void> second = co_await registerAccount(
                self->m_repository.get(), &self->m_credentials, self->m_account, user);
            end->exit(first && second ? 0 : 1);
        }(this, &loop);
        m_integration = m_repository->integration(m_integration.id).value();
        m_account = m_repository->account(m_account.id).value();
    }

    double run(int requests)
    {
        QElapsedTimer timer;
        timer.start();
        QEventLoop loop;
        [](SignedLoop *self, int count, QEventLoop *end) -> Task<void> {
            Draft draft;
            draft.target = QStringLiteral("/customer?limit=5");
            for (int i = 0; i < count; ++i) {
                const Result<RunResult> result =
                    co_await self->m_runner.runAll(draft, self->m_integration, self->m_account, {});
                if (!result || result->exchanges.last().body != "[]")
                    std::exit(3);
                self->m_sent = result->exchanges.last().sent.request;
            }
            end->quit();
        }(this, requests, &loop);
        loop.exec();
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

    [[nodiscard]] const WireRequest &sent() const { return m_sent.value(); }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<AccountRepository> m_repository;
    MemoryStore m_secrets;
    CredentialStore m_credentials{*m_repository, m_secrets, m_clock};
    HttpClient m_http{m_clock};
    Conversations m_talks{m_credentials, m_http, m_clock};
    RequestRunner m_runner{m_talks.signer, m_http};
    Integration m_integration;
    Account m_account;
    std::optional<WireRequest> m_sent;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    quint16 port = 0;
    const int listener = listeningSocket(port);
    const pid_t server = fork();
    if (server == 0)
        serve(listener);
    close(listener);
    QCoreApplication app(argc, argv);
    const int requests = argc > 1 ? std::atoi(argv[1]) : 1000;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    const QString baseUrl = QStringLiteral("http://127.0.0.1:%1/api/1").arg(port);
    SignedLoop signing(baseUrl);
    signing.run(std::max(1, requests / 10));
    BareLoop bare(signing.sent());
    bare.run(requests / 10);
    std::vector<double> bareMs;
    std::vector<double> signedMs;
    for (int i = 0; i < rounds; ++i) {
        bareMs.push_back(bare.run(requests) / requests);
        signedMs.push_back(signing.run(requests) / requests);
    }
    kill(server, SIGKILL);
    std::printf(
        "{\"requests\": %d, \"rounds\": %d, \"bare_ms\": %.3f, \"signed_ms\": %.3f, \"ratio\": %.2f}\n",
        requests, rounds, median(bareMs), median(signedMs), median(signedMs) / median(bareMs));
    return 0;
}
