// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/answer/exchangecomparison.h"

#include "http/exchange.h"
#include "playground/answer/shownexchange.h"
#include "playground/json/jsondiff.h"
#include "playground/json/jsonpath.h"
#include "playground/lines/textdiff.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace signet {

namespace {

using Kind = ExchangeDifference::Kind;

/// Another one each time (PROTOCOLS 2.2).
bool isFleeting(QByteArrayView name)
{
    static constexpr QByteArrayView fleeting[] = {
        "Date", "API-Signature", "API-Signature-Timestamp", "signature", "signature_timestamp"};
    return std::ranges::any_of(
        fleeting, [name](QByteArrayView one) { return one.compare(name, Qt::CaseInsensitive) == 0; });
}

QByteArray shown(QByteArrayView value)
{
    if (value.size() <= ExchangeComparison::shownOctets)
        return value.toByteArray();
    qsizetype end = ExchangeComparison::shownOctets;
    while (end > 0 && (uchar(value[end]) & 0xC0) == 0x80) // not within a character
        --end;
    return value.first(end).toByteArray() + "…";
}

Kind kindOf(JsonDifference::Kind kind)
{
    switch (kind) {
    case JsonDifference::Kind::Added:
        return Kind::Added;
    case JsonDifference::Kind::Removed:
        return Kind::Removed;
    case JsonDifference::Kind::Changed:
        return Kind::Changed;
    case JsonDifference::Kind::Spelling:
        return Kind::Spelling;
    case JsonDifference::Kind::Order:
        return Kind::Order;
    case JsonDifference::Kind::Moved:
        return Kind::Moved;
    }
    Q_UNREACHABLE();
}

struct Body
{
    QByteArray octets;
    bool isCut = false;
};

class Comparison
{
public:
    explicit Comparison(const StopFlag &stop) : m_stop(stop) {}

    void addValue(ExchangePart part, const QString &before, const QString &after)
    {
        if (before != after)
            add(part, Kind::Changed, {}, before.toUtf8(), after.toUtf8());
    }

    /// By their names; equal names one after another.
    void addNamed(ExchangePart part, const QList<Header> &before, QList<Header> after)
    {
        for (const Header &old : before) {
            const auto now = std::ranges::find_if(after, [&old](const Header &header) {
                return header.name.compare(old.name, Qt::CaseInsensitive) == 0;
            });
            if (now == after.end()) {
                addNamed(part, Kind::Removed, old.name, old.value, {});
                continue;
            }
            if (now->value != old.value)
                addNamed(part, Kind::Changed, old.name, old.value, now->value);
            after.erase(now);
        }
        for (const Header &header : std::as_const(after))
            addNamed(part, Kind::Added, header.name, {}, header.value);
    }

    void addBody(ExchangePart part, const Body &before, const Body &after)
    {
        if (before.octets == after.octets && !before.isCut && !after.isCut)
            return;
        const JsonIndex left = readJson(before.octets, m_stop);
        const JsonIndex right = readJson(after.octets, m_stop);
        const auto isJson = [](const JsonIndex &index, bool isCut) {
            return index.isWhole() || (isCut && index.size() > 0 && index.at(0).isOpen());
        };
        if (isJson(left, before.isCut) && isJson(right, after.isCut))
            addJson(part, left, right);
        else
            addText(part, before, after);
    }

    ExchangeComparison m_comparison;

private:
    void add(ExchangePart part, Kind kind, const QString &place, QByteArrayView before, QByteArrayView after)
    {
        m_comparison.found.append({part, kind, place, {}, shown(before), shown(after)});
    }

    void addNamed(ExchangePart part, Kind kind, const QByteArray &name, const QByteArray &before,
        const QByteArray &after)
    {
        if (!isFleeting(name))
            add(part, kind, QString::fromUtf8(name), before, after);
    }

    void addJson(ExchangePart part, const JsonIndex &left, const JsonIndex &right)
    {
        const JsonDifferences differences = compareJson(left, right, m_stop);
        m_comparison.isMore = m_comparison.isMore || differences.isMore;
        JsonPathWriter leftPaths(left);
        JsonPathWriter rightPaths(right);
        for (const JsonDifference &one : differences.found) {
            if (m_stop.isRaised())
                return;
            const bool wasThere = one.left != JsonIndex::none;
            const bool isThere = one.right != JsonIndex::none;
            add(part, kindOf(one.kind), wasThere ? leftPaths.pathOf(one.left) : rightPaths.pathOf(one.right),
                wasThere ? left.value(one.left) : QByteArrayView(),
                isThere ? right.value(one.right) : QByteArrayView());
            if (one.kind == JsonDifference::Kind::Moved)
                m_comparison.found.last().newPlace = rightPaths.pathOf(one.right);
        }
    }

    /// What one text has behind the place where the other one was cut is not told.
    void addText(ExchangePart part, const Body &before, const Body &after)
    {
        const TextDifferences differences = compareTexts(before.octets, after.octets, m_stop);
        m_comparison.isMore = m_comparison.isMore || differences.isMore;
        qsizetype count = qsizetype(differences.found.size());
        while (count > 0 && ((before.isCut && differences.found[std::size_t(count - 1)].left < 0) ||
                                (after.isCut && differences.found[std::size_t(count - 1)].right < 0)))
            --count;
        for (qsizetype at = 0; at < count; ++at) {
            const TextDifference &one = differences.found[std::size_t(at)];
            const Kind kind = one.left < 0 ? Kind::Added : one.right < 0 ? Kind::Removed : Kind::Changed;
            const qsizetype line = one.left < 0 ? one.right : one.left;
            add(part, kind, QString::number(line + 1), one.before, one.after);
        }
    }

    const StopFlag m_stop;
};

struct Target
{
    QString path;
    QList<Header> parameters;
};

Target taken(const QString &target)
{
    const qsizetype question = target.indexOf(u'?');
    if (question < 0)
        return {target, {}};
    Target parts{target.first(question), {}};
    const QByteArray query = target.sliced(question + 1).toUtf8();
    for (const QByteArray &part : query.split('&')) {
        const qsizetype equals = part.indexOf('=');
        parts.parameters.append(
            equals < 0 ? Header{part, {}} : Header{part.first(equals), part.sliced(equals + 1)});
    }
    return parts;
}

} // namespace

ComparedExchange comparedExchange(const Exchange &exchange)
{
    const WireRequest &request = exchange.sent.request;
    const Redactor redactor = redactorOf(exchange);
    ComparedExchange compared;
    compared.atMs = exchange.timings.startedAtMs;
    compared.method = QString::fromLatin1(request.method());
    compared.target = QString::fromUtf8(redactor.redact(request.target()));
    compared.sent = withoutSecrets(request.headers(), redactor);
    compared.sentBody = request.body().value_or(QByteArray());
    compared.signing = signingWords(exchange.sent.trace);
    compared.status = exchange.isAnswered() ? exchange.status : 0;
    compared.problem = exchange.problem;
    compared.received = withoutSecrets(exchange.headers, redactor);
    compared.body = exchange.body;
    compared.isBodyCut = exchange.outcome == ExchangeOutcome::TooLarge;
    return compared;
}

ExchangeComparison compareExchangesNow(
    const ComparedExchange &before, const ComparedExchange &after, const StopFlag &stop)
{
    const auto status = [](const ComparedExchange &side) {
        return side.status > 0 ? QString::number(side.status) : side.problem;
    };
    const Target from = taken(before.target);
    const Target to = taken(after.target);
    Comparison comparison(stop);
    comparison.addValue(ExchangePart::Method, before.method, after.method);
    comparison.addValue(ExchangePart::Path, from.path, to.path);
    comparison.addNamed(ExchangePart::Parameter, from.parameters, to.parameters);
    comparison.addNamed(ExchangePart::RequestHeader, before.sent, after.sent);
    comparison.addBody(ExchangePart::RequestBody, {before.sentBody}, {after.sentBody});
    comparison.addValue(ExchangePart::Signing, before.signing, after.signing);
    comparison.addValue(ExchangePart::Status, status(before), status(after));
    comparison.addNamed(ExchangePart::AnswerHeader, before.received, after.received);
    comparison.addBody(
        ExchangePart::AnswerBody, {before.body, before.isBodyCut}, {after.body, after.isBodyCut});
    comparison.m_comparison.isCut = before.isBodyCut || after.isBodyCut;
    return comparison.m_comparison;
}

Task<ExchangeComparison> compareExchanges(ComparedExchange before, ComparedExchange after, StopFlag stop)
{
    const QFuture<ExchangeComparison> future =
        QtConcurrent::run([before, after, stop] { return compareExchangesNow(before, after, stop); });
    ExchangeComparison comparison = co_await future;
    co_return comparison;
}

} // namespace signet
