// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/redirectverdict.h"

#include "auth/customerkeyquery.h"

// The only place that includes Boost.Beast: it takes seconds to compile.
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace signet {

namespace {
namespace http = boost::beast::http;
using Fields = http::fields;
using Message = http::request<http::empty_body>;

RedirectVerdict refusal(int status, RefusalReason reason)
{
    RedirectVerdict verdict;
    verdict.status = status;
    verdict.reason = reason;
    return verdict;
}

std::string_view toView(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalIgnoringCase(std::string_view left, std::string_view right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
        [](char a, char b) { return lower(a) == lower(b); });
}

/// Whether @p current may follow @p previous (0 at the start) in a head. Beast would take some of these.
bool isPlausible(char previous, char current)
{
    const auto byte = static_cast<unsigned char>(current);
    if (previous == '\r')
        return current == '\n';
    if (previous == '\n' && (current == ' ' || current == '\t'))
        return false; // an obsolete line folding
    return byte >= 0x20 ? byte != 0x7F : current == '\r' || current == '\t';
}

/// True if every field called @p name has a value that @p accepts takes. True too where there is none.
template <typename Accepts>
bool everyField(const Fields &fields, std::string_view name, Accepts accepts)
{
    const auto range = fields.equal_range(boost::beast::string_view(name.data(), name.size()));
    return std::all_of(
        range.first, range.second, [&](const auto &field) { return accepts(toView(field.value())); });
}

bool has(const Fields &fields, std::string_view name)
{
    return !everyField(fields, name, [](std::string_view) { return false; });
}

bool hasBodyOrMore(const Fields &fields)
{
    return has(fields, "Transfer-Encoding") || has(fields, "Upgrade") || has(fields, "Expect") ||
           !everyField(fields, "Content-Length", [](std::string_view value) {
               return !value.empty() && value.find_first_not_of('0') == std::string_view::npos;
           });
}

/// Browsers fetch an address that they expect to be opened; that must not use up the ticket or the key.
bool isPrefetch(const Fields &fields)
{
    constexpr std::array names{"Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"};
    return std::any_of(names.begin(), names.end(), [&](const char *name) { return has(fields, name); });
}

/// Old browsers send no Sec-Fetch headers; new ones cannot be made by a page to send wrong ones.
bool isVisit(const Fields &fields, std::string_view providerOrigin)
{
    const auto is = [](std::string_view wanted) {
        return [wanted](std::string_view value) { return value == wanted; };
    };
    return everyField(fields, "Sec-Fetch-Mode", is("navigate")) &&
           everyField(fields, "Sec-Fetch-Dest", is("document")) &&
           everyField(fields, "Origin", [&](std::string_view value) {
               return value == "null" || (!providerOrigin.empty() && value == providerOrigin);
           });
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
    const std::size_t end = text.find_last_not_of(" \t");
    return end == std::string_view::npos ? std::string_view() : text.substr(begin, end - begin + 1);
}

/// Thousandths of a language range's weight ("de;q=0.8" is 800); 0 for what is not understood.
int weightOf(std::string_view parameters)
{
    const std::size_t at = parameters.find("q=");
    if (at == std::string_view::npos)
        return 1'000;
    int weight = 0;
    int unit = 1'000;
    for (const char c : parameters.substr(at + 2)) {
        if (c == '.')
            continue;
        if (c < '0' || c > '9' || unit == 0)
            break;
        weight += (c - '0') * unit;
        unit /= 10;
    }
    return std::min(weight, 1'000);
}

bool prefersGerman(const Fields &fields)
{
    int german = 0;
    int english = 0;
    const auto read = [&](std::string_view list) {
        while (!list.empty()) {
            const std::size_t comma = std::min(list.find(','), list.size());
            const std::string_view item = trimmed(list.substr(0, comma));
            list.remove_prefix(std::min(comma + 1, list.size()));
            const std::size_t end = std::min(item.find(';'), item.size());
            const std::string_view language = item.substr(0, std::min(item.find('-'), end));
            int &weight = equalIgnoringCase(language, "de") ? german : english;
            if (equalIgnoringCase(language, "de") || equalIgnoringCase(language, "en"))
                weight = std::max(weight, weightOf(item.substr(end)));
        }
        return true;
    };
    // In a tie the order would decide; browsers always weigh, so English it is.
    return everyField(fields, "Accept-Language", read) && german > english;
}

RedirectVerdict judgeTarget(std::string_view target, const RedirectExpectation &expected)
{
    const std::size_t question = std::min(target.find('?'), target.size());
    const bool hasQuery = question < target.size();
    const std::string_view path = target.substr(0, question);
    // All three are compared every time, so that the duration tells nothing.
    const bool isStart = equalInConstantTime(path, expected.startPath);
    const bool isCallback = equalInConstantTime(path, expected.callbackPath);
    const bool isDone = equalInConstantTime(path, expected.donePath);
    RedirectVerdict verdict;
    if ((isStart || isDone) && !hasQuery) {
        verdict.target = isStart ? RedirectTarget::Start : RedirectTarget::Done;
        return verdict;
    }
    if (!isCallback)
        return refusal(404, RefusalReason::Path);
    KeyQueryResult found = customerKeyFromQuery(hasQuery ? target.substr(question + 1) : std::string_view());
    if (found.problem != KeyProblem::None) {
        const bool isMissing = found.problem == KeyProblem::Missing;
        verdict = refusal(400, isMissing ? RefusalReason::NoKey : RefusalReason::BadKey);
    }
    verdict.target = RedirectTarget::Callback;
    verdict.key.swap(found.key);
    wipeText(found.key);
    return verdict;
}

RedirectVerdict judgeMessage(const Message &message, const RedirectExpectation &expected)
{
    const auto hosts = message.equal_range(http::field::host);
    if (std::distance(hosts.first, hosts.second) != 1 || toView(hosts.first->value()) != expected.authority)
        return refusal(421, RefusalReason::WrongHost);
    if (message.method() != http::verb::get)
        return refusal(405, RefusalReason::Method);
    if (hasBodyOrMore(message))
        return refusal(400, RefusalReason::Body);
    if (isPrefetch(message))
        return refusal(503, RefusalReason::Prefetch);
    if (!isVisit(message, expected.providerOrigin))
        return refusal(403, RefusalReason::NotAVisit);
    const std::string_view target = toView(message.target());
    const auto isForeign = [](char c) { return c == '#' || static_cast<unsigned char>(c) >= 0x80; };
    if (std::any_of(target.begin(), target.end(), isForeign))
        return refusal(400, RefusalReason::Malformed);
    return judgeTarget(target, expected);
}
} // namespace

bool equalInConstantTime(std::string_view left, std::string_view right)
{
    if (left.size() != right.size() || left.empty())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const volatile unsigned a = static_cast<unsigned char>(left[i]);
        const volatile unsigned b = static_cast<unsigned char>(right[i]);
        difference |= a ^ b;
    }
    return difference == 0;
}

RedirectRequest::RedirectRequest(RedirectExpectation expected) : m_expected(std::move(expected)) {}

RedirectRequest::~RedirectRequest()
{
    wipeText(m_head);
}

std::optional<RedirectVerdict> RedirectRequest::feed(std::string_view bytes)
{
    if (m_isJudged)
        return std::nullopt;
    if (m_head.capacity() < headLimit)
        m_head.reserve(headLimit); // never copied by growing, so it can be wiped whole
    for (const char c : bytes) {
        if (m_head.size() == headLimit) {
            m_isJudged = true;
            return refusal(431, RefusalReason::TooLarge);
        }
        if (m_head.empty() && c == 0x16) {
            m_isJudged = true;
            return refusal(400, RefusalReason::Tls);
        }
        if (!isPlausible(m_head.empty() ? '\0' : m_head.back(), c)) {
            m_isJudged = true;
            return refusal(400, RefusalReason::Malformed);
        }
        m_head.push_back(c);
        if (c == '\n' && m_head.size() >= 4 && m_head.compare(m_head.size() - 4, 4, "\r\n\r\n") == 0) {
            m_isJudged = true;
            return judgeHead();
        }
    }
    return std::nullopt;
}

RedirectVerdict RedirectRequest::judgeHead() const
{
    http::request_parser<http::empty_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(headLimit) + 1);
    boost::system::error_code error;
    const std::size_t used = parser.put(boost::asio::buffer(m_head), error);
    const bool isEmptyBody = error == http::error::unexpected_body;
    if ((error && !isEmptyBody) || !parser.is_header_done() || used != m_head.size())
        return refusal(400, RefusalReason::Malformed);
    RedirectVerdict verdict = judgeMessage(parser.get(), m_expected);
    verdict.prefersGerman = prefersGerman(parser.get());
    return verdict;
}

} // namespace signet
