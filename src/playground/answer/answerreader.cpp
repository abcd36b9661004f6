// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/answer/answerreader.h"

#include "playground/lines/jsonlines.h"
#include "playground/lines/rawlines.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace signet {

namespace {

constexpr qsizetype firstScreen = 16 * 1024; // octets: more lines than a screen has

ReadAnswer answerOf(
    std::shared_ptr<const JsonIndex> json, std::shared_ptr<const LineSource> raw, bool isShownAsJson)
{
    ReadAnswer answer{json, raw, raw};
    if (isShownAsJson)
        answer.pretty = std::make_shared<const JsonLines>(json);
    return answer;
}

} // namespace

bool isLongAnswer(QByteArrayView body)
{
    return body.size() > 4 * firstScreen;
}

ReadAnswer readAnswerNow(const QByteArray &body, const StopFlag &stop)
{
    const auto json = std::make_shared<const JsonIndex>(readJson(body, stop));
    return answerOf(json, std::make_shared<const RawLines>(body, stop), json->isWhole());
}

ReadAnswer readAnswerStartNow(const QByteArray &body)
{
    const auto json = std::make_shared<const JsonIndex>(readJson(body, {}, firstScreen));
    const QByteArray start = body.first(std::min(body.size(), firstScreen));
    return answerOf(json, std::make_shared<const RawLines>(start), !json->problem());
}

Task<ReadAnswer> readAnswer(QByteArray body, StopFlag stop)
{
    const QFuture<std::shared_ptr<const JsonIndex>> reading =
        QtConcurrent::run([body, stop] { return std::make_shared<const JsonIndex>(readJson(body, stop)); });
    const QFuture<std::shared_ptr<const RawLines>> parting =
        QtConcurrent::run([body, stop] { return std::make_shared<const RawLines>(body, stop); });
    const std::shared_ptr<const JsonIndex> json = co_await reading;
    const std::shared_ptr<const RawLines> raw = co_await parting;
    const QFuture<ReadAnswer> measuring =
        QtConcurrent::run([json, raw] { return answerOf(json, raw, json->isWhole()); });
    ReadAnswer answer = co_await measuring;
    co_return answer;
}

Task<ReadAnswer> readAnswerStart(QByteArray body)
{
    const QFuture<ReadAnswer> future = QtConcurrent::run([body] { return readAnswerStartNow(body); });
    ReadAnswer answer = co_await future;
    co_return answer;
}

} // namespace signet
