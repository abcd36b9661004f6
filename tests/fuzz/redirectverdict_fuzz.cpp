// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/customerkeyquery.h"
#include "auth/redirectverdict.h"
#include "fuzz/harness.h"
#include "fuzz/keyrules.h"

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <optional>
#include <set>

using namespace signet;

namespace {
const RedirectExpectation &expectation()
{
    static const RedirectExpectation expected{"127.0.0.1:49733",
        "/go/TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT", "/cb/NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN",
        "/done/DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD", "https://app.klicktipp.com"};
    return expected;
}

std::optional<RedirectVerdict> judge(std::string_view bytes, std::size_t first, std::size_t step)
{
    RedirectRequest request(expectation());
    std::size_t size = std::min(first, bytes.size());
    while (true) {
        if (auto verdict = request.feed(bytes.substr(0, size)))
            return verdict;
        bytes.remove_prefix(size);
        if (bytes.empty())
            return std::nullopt;
        size = std::min(step, bytes.size());
    }
}

bool isSame(const std::optional<RedirectVerdict> &a, const std::optional<RedirectVerdict> &b)
{
    if (a.has_value() != b.has_value())
        return false;
    return !a || (a->status == b->status && a->reason == b->reason && a->target == b->target &&
                     a->key == b->key && a->prefersGerman == b->prefersGerman);
}

QByteArray expectedPath(RedirectTarget target)
{
    switch (target) {
    case RedirectTarget::Start:
        return QByteArray::fromStdString(expectation().startPath);
    case RedirectTarget::Callback:
        return QByteArray::fromStdString(expectation().callbackPath);
    case RedirectTarget::Done:
        return QByteArray::fromStdString(expectation().donePath);
    case RedirectTarget::None:
        break;
    }
    return "?";
}

/// What must be true of every request that was let in, read from its bytes by simpler means.
std::string brokenAcceptance(std::string_view bytes, const RedirectVerdict &verdict)
{
    const QByteArray all(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const qsizetype end = all.indexOf("\r\n\r\n");
    if (end < 0 || end + 4 > 8'192)
        return "accepted without a complete head of at most 8 KiB";
    const QList<QByteArray> lines = all.left(end).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || words.first() != "GET")
        return "accepted something else than GET";
    const qsizetype question = words.at(1).indexOf('?');
    if (words.at(1).left(question < 0 ? words.at(1).size() : question) != expectedPath(verdict.target))
        return "accepted another path";
    QList<QByteArray> hosts;
    for (const QByteArray &line : lines.mid(1)) {
        const QByteArray name = line.left(line.indexOf(':')).toLower();
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        if (name == "host")
            hosts.append(value);
        if (name == "transfer-encoding" || name == "upgrade" || name == "sec-purpose" ||
            (name == "content-length" && value.toLongLong() != 0) ||
            (name == "sec-fetch-mode" && value != "navigate"))
            return "accepted with a header that forbids it";
    }
    if (hosts != QList<QByteArray>{QByteArray::fromStdString(expectation().authority)})
        return "accepted with another Host";
    if (verdict.target == RedirectTarget::Callback && !fuzz::isCleanKey(verdict.key))
        return "accepted a key that is not clean";
    if (verdict.target == RedirectTarget::Callback && !all.contains("customerkey="))
        return "accepted a key from nowhere";
    return {};
}
} // namespace

namespace signet::fuzz {

std::string brokenInvariant(std::string_view input)
{
    static const std::set<int> statuses{0, 400, 403, 404, 405, 421, 431, 503};
    const std::size_t seed = input.empty() ? 0 : static_cast<unsigned char>(input.front());
    const auto whole = judge(input, input.size(), 1);
    if (!isSame(whole, judge(input, 1, 1)) || !isSame(whole, judge(input, seed, seed % 17 + 1)) ||
        !isSame(whole, judge(input, 8'192, 8'192)))
        return "fragmentation changes the verdict";
    if (!whole)
        return input.size() > 8'192 ? "8 KiB without a verdict" : std::string();
    if (!statuses.contains(whole->status))
        return "an unknown status";
    if (!whole->key.empty() && (!whole->isAccepted() || whole->target != RedirectTarget::Callback))
        return "a key with a refusal";
    if ((whole->status == 0) != (whole->reason == RefusalReason::None))
        return "status and reason contradict each other";
    return whole->isAccepted() ? brokenAcceptance(input, *whole) : std::string();
}

} // namespace signet::fuzz
