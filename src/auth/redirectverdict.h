// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// Free of Qt, so that it can be fuzzed by itself.
namespace signet {

/// What a request to the listener is allowed to be.
struct RedirectExpectation
{
    std::string authority;      ///< "127.0.0.1:49733"
    std::string startPath;      ///< "/go/<ticket>"
    std::string callbackPath;   ///< "/cb/<nonce>"
    std::string donePath;       ///< "/done/<id>"
    std::string providerOrigin; ///< "https://app.klicktipp.com": may stand in Origin
};

/// Which of the three pages a request is for.
enum class RedirectTarget
{
    None,
    Start,
    Callback,
    Done,
};

/// Why a request was refused, as a class that may be logged and counted.
enum class RefusalReason
{
    None,
    TooLarge,  ///< 431
    Tls,       ///< 400: the browser insists on https
    Malformed, ///< 400
    WrongHost, ///< 421: DNS rebinding, or not meant for us
    Method,    ///< 405
    Body,      ///< 400: a body, Upgrade or Expect
    Prefetch,  ///< 503: the browser only looks ahead; the real request follows
    NotAVisit, ///< 403: a script or a page element asks, not the address bar
    Path,      ///< 404
    NoKey,     ///< 400: the callback without a key: consent was probably refused
    BadKey,    ///< 400
};

struct RedirectVerdict
{
    int status = 0; ///< of the answer; 0 stands for "accepted": the state of the listener decides
    RefusalReason reason = RefusalReason::None;
    RedirectTarget target = RedirectTarget::None;
    bool prefersGerman = false; ///< by Accept-Language, for the pages that people see
    std::string key;            ///< accepted callbacks only; the taker wipes it

    [[nodiscard]] bool isAccepted() const { return status == 0; }
};

/// From the bytes of one connection to one verdict: the checks of SECURITY 1.4 in their order. How the bytes
/// are cut into pieces never changes the verdict, and what follows the head is never looked at.
class RedirectRequest
{
public:
    static constexpr std::size_t headLimit = 8 * 1024;

    explicit RedirectRequest(RedirectExpectation expected);
    RedirectRequest(const RedirectRequest &) = delete;
    RedirectRequest &operator=(const RedirectRequest &) = delete;
    ~RedirectRequest();

    /// Nothing while the head is incomplete; afterwards the verdict, and no further byte matters.
    [[nodiscard]] std::optional<RedirectVerdict> feed(std::string_view bytes);

private:
    [[nodiscard]] RedirectVerdict judgeHead() const;

    RedirectExpectation m_expected;
    std::string m_head;
    bool m_isJudged = false;
};

/// Compares without telling by its duration where the texts differ. Lengths are public.
[[nodiscard]] bool equalInConstantTime(std::string_view left, std::string_view right);

} // namespace signet
