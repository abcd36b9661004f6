// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/exchangeproblem.h"

#include "http/tlsdescription.h"

#include <QCoreApplication>
#include <QMetaEnum>

#include <array>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

using NetworkError = QNetworkReply::NetworkError;

/// The error that Qt reports for an answer of @p status and nothing else (qhttpthreaddelegate.cpp).
NetworkError errorOfStatus(int status)
{
    switch (status) {
    case 400:
    case 418:
        return QNetworkReply::ProtocolInvalidOperationError;
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 405:
        return QNetworkReply::ContentOperationNotPermittedError;
    case 407:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case 409:
        return QNetworkReply::ContentConflictError;
    case 410:
        return QNetworkReply::ContentGoneError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 501:
        return QNetworkReply::OperationNotImplementedError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        break;
    }
    if (status > 500)
        return QNetworkReply::UnknownServerError;
    return status >= 400 ? QNetworkReply::UnknownContentError : QNetworkReply::NoError;
}

ExchangeOutcome outcomeWithoutAnswer(const TransferEnd &end)
{
    switch (end.error) {
    case QNetworkReply::SslHandshakeFailedError:
        return ExchangeOutcome::TlsRefused;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // the inactivity limit; our own stops never come here
        return end.mayHaveLeft ? ExchangeOutcome::TimedOut : ExchangeOutcome::Unreachable;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::NetworkSessionFailedError:
        return ExchangeOutcome::Unreachable;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return ExchangeOutcome::NotSent;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::NoError:
        return ExchangeOutcome::BrokenAnswer;
    default:
        return end.mayHaveLeft ? ExchangeOutcome::LostAnswer : ExchangeOutcome::Unreachable;
    }
}

/// What went wrong between this machine and the proxy, or what the proxy said instead of connecting (Qt
/// makes "host not found" of its 404, "refused" of its 503, QHttpSocketEngine).
QString proxyText(NetworkError error, const QString &proxy)
{
    switch (error) {
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Tr::tr("The proxy %1 does not accept its user name and password, or asks for ones that were "
                      "not entered. Correct them in the settings under Network.")
            .arg(proxy);
    case QNetworkReply::ProxyNotFoundError:
        return Tr::tr("There is no proxy of the name %1. Correct it in the settings under Network.")
            .arg(proxy);
    case QNetworkReply::ProxyConnectionRefusedError:
        return Tr::tr(
            "The proxy %1 cannot be reached. Check it in the settings under Network, or ask whoever "
            "runs it.")
            .arg(proxy);
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyConnectionClosedError:
        return Tr::tr("The proxy %1 does not answer. Check it in the settings under Network, or ask whoever "
                      "runs it.")
            .arg(proxy);
    case QNetworkReply::HostNotFoundError:
        return Tr::tr("The proxy %1 does not find the server. Check the base URL, or ask whoever runs the "
                      "proxy.")
            .arg(proxy);
    case QNetworkReply::ConnectionRefusedError:
        return Tr::tr("The proxy %1 could not connect to the server. Try again later, or ask whoever runs "
                      "the proxy.")
            .arg(proxy);
    default:
        return Tr::tr("The proxy %1 did not let the connection through. Check it in the settings under "
                      "Network, or ask whoever runs it.")
            .arg(proxy);
    }
}

QString unreachableText(const Exchange &exchange, const TransferEnd &end)
{
    // Without an attempt to connect, the name that was not found was the proxy's own.
    const bool isProxyUnknown =
        end.error == QNetworkReply::HostNotFoundError && exchange.timings.connecting < 0;
    if (!end.proxy.isEmpty())
        return proxyText(isProxyUnknown ? QNetworkReply::ProxyNotFoundError : end.error, end.proxy);
    switch (end.error) {
    case QNetworkReply::HostNotFoundError:
        return Tr::tr("There is no server of this name. Check the base URL and the network connection.");
    case QNetworkReply::ConnectionRefusedError:
        return Tr::tr(
            "The server refused the connection. Check the port of the base URL, or try again later.");
    default:
        return Tr::tr("The server could not be reached. Check the network connection and try again.");
    }
}

QString refusedText(const Exchange &exchange, const QString &refusal)
{
    const QString reason =
        refusal.isEmpty() ? Tr::tr("No secure connection could be agreed on with the server.") : refusal;
    const QString advice =
        Tr::tr("Nothing was sent. Check the base URL; if it is right, ask the service's operator.");
    if (!exchange.tls)
        return reason + u' ' + advice;
    return reason + u' ' + advice + u' ' +
           Tr::tr("SHA-256 of the certificate: %1")
               .arg(certificateFingerprint(exchange.tls->certificateSha256));
}

/// For the stops after which nobody knows what the server did.
QString withUncertainty(const QString &what, const TransferEnd &end)
{
    return what + u' ' +
           (end.mayHaveLeft
                   ? Tr::tr("It is unknown whether the request was executed. Look before you send it again.")
                   : Tr::tr("The request was not sent. Try again."));
}

QString problemText(const Exchange &exchange, const TransferEnd &end, const QString &refusal)
{
    switch (exchange.outcome) {
    case ExchangeOutcome::Answered:
        return {};
    case ExchangeOutcome::NotSent:
        return Tr::tr("This request cannot be sent as it was signed, so nothing was sent. Check its address "
                      "and method.");
    case ExchangeOutcome::Unreachable:
        return unreachableText(exchange, end);
    case ExchangeOutcome::TlsRefused:
        return refusedText(exchange, refusal);
    case ExchangeOutcome::LostAnswer:
        return withUncertainty(Tr::tr("The server closed the connection without an answer."), end);
    case ExchangeOutcome::TimedOut:
        return withUncertainty(
            end.proxy.isEmpty() ? Tr::tr("The server did not finish its answer in time.")
                                : Tr::tr("The proxy %1 did not open the connection in time.").arg(end.proxy),
            end);
    case ExchangeOutcome::Cancelled:
        return withUncertainty(Tr::tr("The request was stopped."), end);
    case ExchangeOutcome::BrokenAnswer:
        return Tr::tr("The server's answer was cut short or is damaged, so it is not used. The request may "
                      "have been executed: look before you send it again.");
    case ExchangeOutcome::TooLarge:
        return Tr::tr("The answer is larger than the limit and was cut off. Ask for less at a time, or raise "
                      "the limit.");
    }
    return {};
}

QLatin1StringView outcomeWord(ExchangeOutcome outcome)
{
    static constexpr std::array words = {"answered", "not-sent", "unreachable", "tls-refused", "lost-answer",
        "timed-out", "cancelled", "broken-answer", "too-large"};
    return QLatin1StringView(words.at(static_cast<size_t>(outcome)));
}
} // namespace

ExchangeOutcome outcomeOf(const TransferEnd &end)
{
    if (end.status == 0)
        return outcomeWithoutAnswer(end);
    const bool isRefusalToRepeat =
        (end.status == 307 || end.status == 308) && end.error == QNetworkReply::ContentReSendError;
    if (end.error == errorOfStatus(end.status) || isRefusalToRepeat)
        return ExchangeOutcome::Answered;
    const bool isTimeout =
        end.error == QNetworkReply::OperationCanceledError || end.error == QNetworkReply::TimeoutError;
    return isTimeout ? ExchangeOutcome::TimedOut : ExchangeOutcome::BrokenAnswer;
}

void describeProblem(Exchange &exchange, const TransferEnd &end, const QString &refusal)
{
    exchange.problem = problemText(exchange, end, refusal);
    const char *key = QMetaEnum::fromType<NetworkError>().valueToKey(end.error);
    exchange.detail = QStringLiteral("%1 status=%2 network=%3")
                          .arg(outcomeWord(exchange.outcome))
                          .arg(exchange.status)
                          .arg(QLatin1StringView(key ? key : "unknown"));
}

} // namespace signet
