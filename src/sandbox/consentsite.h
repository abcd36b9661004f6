// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/credentials.h"
#include "sandbox/fault.h"
#include "sandbox/settings.h"

namespace signet {

/// The page on which a customer confirms access (PROTOCOLS 1.3): `GET
/// /grantapiaccess/{ACCOUNT_ID}?url=REDIRECT` asks, the form's answer goes back with a redirect to
/// `REDIRECT?customerkey=KEY`.
class ConsentSite
{
public:
    /// Both must outlive this object.
    ConsentSite(const SandboxCredentials &credentials, const SandboxSettings &settings);

    /// @p fault may be NoKey or TwoKeys.
    [[nodiscard]] HttpReply answer(const HttpRequest &request, const std::optional<Fault> &fault) const;

private:
    [[nodiscard]] HttpReply ask(const HttpRequest &request) const;
    [[nodiscard]] HttpReply decide(const HttpRequest &request, const std::optional<Fault> &fault) const;

    const SandboxCredentials &m_credentials;
    const SandboxSettings &m_settings;
};

/// The redirect that `url=` names: the rest of the query, percent-decoded if it comes encoded. Nothing if
/// there is none, or it is no http(s) URL of visible ASCII.
[[nodiscard]] std::optional<QByteArray> redirectOf(const QByteArray &query);

/// @p redirect with the key appended: after `?`, after `&` if it has a query already; where it ends in
/// `customerkey=` the pair is appended all the same, which repeats the prefix (PROTOCOLS 1.3, point 4).
[[nodiscard]] QByteArray redirectWithKey(const QByteArray &redirect, const QString &key);

} // namespace signet
