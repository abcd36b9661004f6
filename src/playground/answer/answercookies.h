// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redactor.h"
#include "http/exchange.h"

#include <QStringList>

namespace signet {

/// What becomes of a cookie. Signet has no cookie store: it sends one cookie, that of an account's own
/// session (PROTOCOLS 1.1), and forgets all others.
enum class CookieFate
{
    Forgotten,
    OurSession, ///< the session that the request was sent with; it was there before
};

/// A cookie that an answer sets (RFC 6265 5.2).
struct AnswerCookie
{
    QString name;
    QString value;          ///< hidden where it is a session
    QStringList attributes; ///< as they came: "Path=/", "HttpOnly"
    CookieFate fate = CookieFate::Forgotten;
    bool isSession = false; ///< whoever has the value may act for the user

    friend bool operator==(const AnswerCookie &, const AnswerCookie &) = default;
};

/// The cookies of @p exchange in their order. A session is what authenticated the request, what is called
/// like one, and what scripts may not read (HttpOnly).
[[nodiscard]] QList<AnswerCookie> answerCookies(const Exchange &exchange);

/// The value of a Set-Cookie header, with a session hidden.
[[nodiscard]] QByteArray shownCookie(const QByteArray &line, const Redactor &redactor);

} // namespace signet
