// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/history/historyentry.h"

#include "playground/answer/shownexchange.h"
#include "playground/draft/secretnames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signet {

namespace {

constexpr QByteArrayView notKept = "<not kept>";

bool isCookie(const QByteArray &name)
{
    return name.compare("Cookie", Qt::CaseInsensitive) == 0 ||
           name.compare("Set-Cookie", Qt::CaseInsensitive) == 0;
}

/// A key that somebody typed himself is nowhere in the store: its header's name tells it.
QByteArray keptValue(const Header &header, const Redactor &redactor)
{
    if (isCookie(header.name))
        return notKept.toByteArray();
    const QByteArray redacted = redactor.redact(header.value);
    const bool isUnknownSecret = isSecretHeader(QString::fromLatin1(header.name)) && redacted == header.value;
    return isUnknownSecret ? notKept.toByteArray() : redacted;
}

QJsonArray toJson(const QList<Header> &headers, const Redactor &redactor)
{
    QJsonArray array;
    for (const Header &header : headers)
        array.append(
            QJsonArray{QString::fromUtf8(header.name), QString::fromUtf8(keptValue(header, redactor))});
    return array;
}

QList<Header> headersFromJson(const QJsonValue &value)
{
    QList<Header> headers;
    for (const QJsonValue &one : value.toArray())
        headers.append({one[0].toString().toUtf8(), one[1].toString().toUtf8()});
    return headers;
}

/// A password goes there, and a session or token comes back that nobody knows yet.
bool isLogin(const WireRequest &request, const Integration &integration)
{
    const QByteArray path = request.target().split('?').first();
    const QByteArray below = path.mid(request.basePath().size());
    return integration.service == Service::KlickTipp
               ? below.startsWith("/account/log")
               : below == integration.coredination.tokenPath.toUtf8().split('?').first();
}

/// Hidden before it is cut: half a key at the edge would be found by nobody.
QByteArray keptAnswer(const QByteArray &body, const Redactor &redactor)
{
    static constexpr qsizetype margin = 4 * 1024;
    const QByteArray hidden =
        redactor.redact(QByteArrayView(body).first(std::min(body.size(), keptAnswerLimit + margin)));
    return withoutSecretMembers(hidden).left(keptAnswerLimit);
}

QJsonArray timingsToJson(const Timings &timings)
{
    return {timings.connecting, timings.encrypted, timings.sent, timings.firstByte, timings.total};
}
} // namespace

HistoryRow historyRow(
    const Exchange &exchange, const RequestForm &form, const Integration &integration, const Redactor &known)
{
    Redactor redactor = known;
    redactor.add(exchange.sent.sensitive);
    const WireRequest &request = exchange.sent.request;
    const bool isAboutSecrets = isLogin(request, integration);
    RequestForm kept = withoutSecrets(form, redactor);
    if (isAboutSecrets) {
        kept.body.clear();
        kept.fields.clear();
    }
    DraftSet formOnly{{{QUuid::createUuid(), {}, kept}}, {}, {}};
    const QJsonObject details{{QStringLiteral("form"), QString::fromUtf8(toJson(formOnly))},
        {QStringLiteral("sent"), toJson(request.headers(), redactor)},
        {QStringLiteral("received"), toJson(exchange.headers, redactor)},
        {QStringLiteral("problem"), redactor.redactText(exchange.problem)},
        {QStringLiteral("signing"), signingWords(exchange.sent.trace)},
        {QStringLiteral("timings"), timingsToJson(exchange.timings)},
        {QStringLiteral("cut"), exchange.body.size() > keptAnswerLimit}};

    HistoryRow row;
    row.atMs = exchange.timings.startedAtMs;
    row.method = QString::fromLatin1(request.method());
    row.target = QString::fromUtf8(redactor.redact(request.target()));
    row.status = exchange.isAnswered() ? exchange.status : 0;
    row.durationMs = exchange.timings.total;
    row.answerSize = exchange.body.size();
    row.request = QJsonDocument(details).toJson(QJsonDocument::Compact);
    row.answer = isAboutSecrets ? notKept.toByteArray() : keptAnswer(exchange.body, redactor);
    return row;
}

HistoryEntry historyEntry(const HistoryRow &row)
{
    const QJsonObject details = QJsonDocument::fromJson(row.request).object();
    const DraftSet form = draftSetFromJson(details.value(u"form").toString().toUtf8());
    HistoryEntry entry;
    if (!form.drafts.isEmpty())
        entry.form = form.drafts.first().form;
    entry.sent = headersFromJson(details.value(u"sent"));
    entry.received = headersFromJson(details.value(u"received"));
    entry.problem = details.value(u"problem").toString();
    entry.signing = details.value(u"signing").toString();
    const QJsonArray timings = details.value(u"timings").toArray();
    entry.timings = {row.atMs, timings.at(0).toInt(-1), timings.at(1).toInt(-1), timings.at(2).toInt(-1),
        timings.at(3).toInt(-1), timings.at(4).toInt(-1)};
    entry.isAnswerCut = details.value(u"cut").toBool();
    return entry;
}

} // namespace signet
