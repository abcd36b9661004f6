# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guards of the HTTP client and of what it is given to send (SECURITY 3)."""

REQUEST = "src/http/networkrequest.cpp"
RUNNING = "src/http/runningexchange.cpp"
RULES = "src/core/headerrules.cpp"

GUARDS = [
    ("redirects are answers", REQUEST, "QNetworkRequest::ManualRedirectPolicy);",
     "QNetworkRequest::NoLessSafeRedirectPolicy);", "tst_httpclient"),
    ("no cookies are sent", REQUEST, "request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);",
     "", "tst_httpclient"),
    ("no HTTP/2", REQUEST, "request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);", "", "tst_httptls"),
    ("the target as it was signed", REQUEST, "if (!url.isValid() || targetAsSent(url) != wire.target())",
     "if (!url.isValid())", "tst_httpwire"),
    ("no HEAD with a body", REQUEST, 'if (wire.body() && wire.method() == "HEAD")',
     'if (wire.body() && wire.method() == "HEAD!")', "tst_httpwire"),
    ("a body is sent once", REQUEST,
     'if (!request.body() && request.method() == "GET")', 'if (request.method() == "GET")', "tst_httpwire"),
    ("no line breaks in values", RULES, "return isBlank(c) || (c > ' ' && c < '\\x7f'); });", "return c != '\\0'; });",
     "tst_headerrules"),
    ("names are words", RULES, "if (!isToken(name, nameLimit))", "if (name.isEmpty())", "tst_headerrules"),
    ("methods are words", RULES, "if (!isToken(method, 32))", "if (method.isEmpty())", "tst_headerrules"),
    ("no framing of the caller's", RULES, "if (belongsToTheNetworkLayer(name))", "if (name.isEmpty())", "tst_headerrules"),
    ("values have a limit", RULES, "if (value.size() > valueLimit)", "if (value.size() > 64 * valueLimit)",
     "tst_headerrules"),
    ("bodies have a limit", RUNNING,
     "if (m_exchange.body.size() < m_options.bodyLimit || m_reply->bytesAvailable() == 0)\n        return;", "return;",
     "tst_httplimits"),
    ("the deadline of all", RUNNING, "m_deadline.start(std::max(0, m_options.deadlineMs));", "", "tst_httplimits"),
    ("answers that were cut short", RUNNING, "outcome == ExchangeOutcome::Answered && isCutShort() ?", "false ?",
     "tst_httpclient"),
    ("keys stay with their address", "src/signing/originguard.cpp", "if (request.origin() == home)",
     "if (request.origin() == home || !home.toUrl().isEmpty())", "tst_requestsignature"),
    ("asked before the store is", "src/auth/accountsigner.cpp",
     "if (!isHome)\n        co_return fail(isHome.error());\n    if (account &&", "if (account &&", "tst_accountsigner"),
    ("another integration's account", "src/auth/accountsigner.cpp",
     "if (account && account->integrationId != integration.id)", "if (account && account->id.isNull())",
     "tst_accountsigner"),
    ("session headers stay with their address", "src/signing/authenticationheaders.cpp",
     "if (const Result<void> ok = checkOrigin(request, home); !ok)", "if (const Result<void> ok; !ok)",
     "tst_partnercipher"),
]
