// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/coredinationauth.h"
#include "sandbox/coredinationdata.h"

namespace signet {

/// The Coredination stand-in below `/api/1`: version, authentication, customers and jobs (PROTOCOLS 2.3).
class CoredinationApi
{
public:
    /// All three must outlive this object.
    CoredinationApi(
        const SandboxCredentials &credentials, const SandboxSettings &settings, const Clock &clock);

    /// Verifies first, then looks what was asked for. @p sessionExpired: the token that comes is dead.
    [[nodiscard]] HttpReply answer(const HttpRequest &request, bool sessionExpired = false);
    void reset();
    [[nodiscard]] qsizetype tokenCount() const { return m_auth.tokenCount(); }

private:
    [[nodiscard]] HttpReply route(const HttpRequest &request, const QString &resource, const QString &id);
    [[nodiscard]] HttpReply authentication(const HttpRequest &request);
    [[nodiscard]] HttpReply customers(const HttpRequest &request);
    [[nodiscard]] HttpReply customer(const HttpRequest &request, const QString &id);
    [[nodiscard]] HttpReply createCustomer(const HttpRequest &request);
    [[nodiscard]] HttpReply jobs(const HttpRequest &request);

    const Clock &m_clock;
    CoredinationAuth m_auth;
    CoredinationData m_data = inventedFieldService();
    qint64 m_nextId = 2'050'001;
};

} // namespace signet
