// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/probereading.h"

#include "auth/probejson.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionCheck)
};

ProbeReading refused(const QString &message)
{
    return {CheckOutcome::Refused, message, {}};
}

ProbeReading cannotTell(const QString &message)
{
    return {CheckOutcome::CannotTell, message, {}};
}

ProbeReading refusedByKlickTipp(AuthMethod method, int status)
{
    const bool isLogin = method == AuthMethod::SessionLogin;
    if (status == 401)
        return refused(
            isLogin
                ? Tr::tr("KlickTipp accepted the login, but not its session. Check whether the user has the "
                         "role API User, then check again.")
                : Tr::tr("KlickTipp refused the keys. Check the user name, then the developer key of the "
                         "integration; if both are right, authorize the customer again."));
    return refused(
        isLogin ? Tr::tr("The login works, but KlickTipp denied access. The plan may not include the API: it "
                         "needs KlickTipp Premium or higher, and a sub-account needs the role API User.")
                : Tr::tr("KlickTipp denied access. The customer's plan may not include the API, the customer "
                         "may have withdrawn the access, or the developer key is another one."));
}

ProbeReading readKlickTipp(const ProbeSubject &subject, const Exchange &exchange)
{
    if ((exchange.status == 401 || exchange.status == 403) && !isWebPage(exchange))
        return refusedByKlickTipp(subject.method, exchange.status);
    if (exchange.status != 200 || isWebPage(exchange))
        return readOddAnswer(exchange);
    const ProbeJson json = readProbeJson(exchange.body);
    if (json.hasError)
        return cannotTell(
            Tr::tr("KlickTipp answered with an error instead of the list of opt-in processes. Look at it "
                   "in the playground with GET /list, or check again later."));
    const bool isEmptyArray = json.kind == ProbeJson::Kind::Array && json.isEmpty;
    if (json.kind != ProbeJson::Kind::Object && !isEmptyArray)
        return readOddAnswer(exchange);
    ProbeReading reading{CheckOutcome::Works,
        subject.method == AuthMethod::SessionLogin ? Tr::tr("KlickTipp accepts user name and password.")
                                                   : Tr::tr("KlickTipp accepts the keys."),
        json.names};
    for (QString &name : reading.shown) {
        if (name.isEmpty())
            name = Tr::tr("(the standard double opt-in process)");
    }
    return reading;
}

ProbeReading readCoredination(const ProbeSubject &subject, const Exchange &exchange)
{
    if (exchange.status == 401 && !isWebPage(exchange))
        return refused(
            Tr::tr("Coredination refused the credentials. Check API key and token; a token dies after 24 "
                   "hours without use. If both are right, check the signing secret and whether the base "
                   "path is signed."));
    if (exchange.status == 403 && !isWebPage(exchange))
        return refused(
            subject.group.isEmpty()
                ? Tr::tr("Coredination knows the credentials, but does not permit this. The API key may "
                         "belong to another group, or the user may lack the permission to see customers.")
                : Tr::tr("Coredination knows the credentials, but does not permit this. The API key may "
                         "belong to another group than “%1”, or the user may lack the permission to see its "
                         "customers.")
                      .arg(subject.group));
    const bool isJson = readProbeJson(exchange.body).kind != ProbeJson::Kind::None;
    const bool isYes = exchange.status == 204 || (exchange.status == 200 && isJson && !isWebPage(exchange));
    if (isYes)
        return {CheckOutcome::Works, Tr::tr("Coredination accepts the credentials."), {}};
    return readOddAnswer(exchange);
}
} // namespace

bool isWebPage(const Exchange &exchange)
{
    const QByteArray type = exchange.header("Content-Type").value_or(QByteArray()).toLower();
    return type.startsWith("text/html") || type.startsWith("application/xhtml") ||
           exchange.body.trimmed().startsWith('<');
}

ProbeReading readOddAnswer(const Exchange &exchange)
{
    if (exchange.isRedirect())
        return cannotTell(
            Tr::tr("The service wants to forward to another address, which Signet does not follow with "
                   "keys. Check the base URL of the integration."));
    if (exchange.status == 429) {
        const int seconds = exchange.header("Retry-After").value_or(QByteArray()).toInt();
        return cannotTell(
            seconds > 0 && seconds <= 86'400
                ? Tr::tr(
                      "The service asks for a pause of %n seconds. Check again after that.", nullptr, seconds)
                : Tr::tr("The service has had too many requests. Check again in a few minutes."));
    }
    if (exchange.status >= 500)
        return cannotTell(
            Tr::tr("The service has a problem of its own (status %1). The credentials may be good; check "
                   "again later.")
                .arg(exchange.status));
    if (isWebPage(exchange))
        return cannotTell(Tr::tr("A web page answered (status %1) instead of the API. Check the base URL, "
                                 "and whether a proxy or a "
                                 "firewall stands in between.")
                              .arg(exchange.status));
    return cannotTell(
        Tr::tr("The service answered something that proves nothing (status %1). Check the base URL of "
               "the integration, then check again.")
            .arg(exchange.status));
}

ProbeReading readProbe(const ProbeSubject &subject, const Exchange &exchange)
{
    if (!exchange.isAnswered())
        return cannotTell(exchange.problem.isEmpty()
                              ? Tr::tr("There was no answer. Check the network connection, then check again.")
                              : exchange.problem);
    return subject.service == Service::KlickTipp ? readKlickTipp(subject, exchange)
                                                 : readCoredination(subject, exchange);
}

ProbeReading readProbe(Service service, const Exchange &exchange)
{
    return readProbe(ProbeSubject{service, AuthMethod::PartnerKey, {}}, exchange);
}

} // namespace signet
