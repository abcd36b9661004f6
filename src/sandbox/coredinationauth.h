// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "sandbox/credentials.h"
#include "sandbox/httpmessage.h"
#include "sandbox/settings.h"

#include <QHash>

#include <optional>

namespace signet {

/// Who may do what at the Coredination stand-in: keys and tokens (PROTOCOLS 2.1), signatures (2.2).
class CoredinationAuth
{
public:
    /// All three must outlive this object.
    CoredinationAuth(
        const SandboxCredentials &credentials, const SandboxSettings &settings, const Clock &clock);

    struct Verdict
    {
        std::optional<HttpReply> refusal;
        QString accepted; ///< what was accepted, for the log
    };
    /// @p needsKey is false for what can be had without a key (`GET /version`); what is sent is verified all
    /// the same. With @p tokenExpired the request's token counts as dead.
    [[nodiscard]] Verdict authenticate(const HttpRequest &request, bool needsKey, bool tokenExpired = false);

    /// A new token, or nothing if e-mail or password are wrong.
    [[nodiscard]] std::optional<QString> login(const QString &email, const QString &password);
    /// Tokens got by login end.
    void expireTokens() { m_tokens.clear(); }
    void reset();
    [[nodiscard]] qsizetype tokenCount() const { return m_tokens.size(); }

private:
    struct Token
    {
        QString email;
        qint64 lastUseMs = 0;
    };

    [[nodiscard]] QString checkToken(const QByteArray &token, bool expired);

    const SandboxCredentials &m_credentials;
    const SandboxSettings &m_settings;
    const Clock &m_clock;
    QHash<QString, Token> m_tokens; ///< by login
    QHash<QString, Token> m_pasted; ///< the users' own
};

/// The base path of the stand-in.
inline constexpr char coredinationBasePath[] = "/api/1";

/// The URI that a signature of @p target covers: for one in the query without the parameters named exactly
/// `signature` and `signature_timestamp` (and without a `?` that nothing follows then), for one in headers as
/// it is; and without the base path unless @p withBasePath.
[[nodiscard]] QByteArray signedUri(const QByteArray &target, bool signatureInQuery, bool withBasePath);

} // namespace signet
