// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/klicktippauth.h"
#include "sandbox/klicktippcontacts.h"
#include "sandbox/klicktippdata.h"

#include <map>

namespace signet {

/// The KlickTipp stand-in: the 22 endpoints of PROTOCOLS 1.4.
class KlickTippApi
{
public:
    /// All three must outlive this object.
    KlickTippApi(const SandboxCredentials &credentials, const SandboxSettings &settings, const Clock &clock);

    /// Verifies first, then looks what was asked for. @p sessionExpired: every session ends before.
    [[nodiscard]] HttpReply answer(const HttpRequest &request, bool sessionExpired = false);
    void reset();
    [[nodiscard]] qsizetype sessionCount() const { return m_auth.sessionCount(); }

private:
    [[nodiscard]] HttpReply route(const HttpRequest &request, KlickTippData &data) const;

    const SandboxCredentials &m_credentials;
    const Clock &m_clock;
    KlickTippAuth m_auth;
    std::map<QString, KlickTippData> m_data; ///< by user name
};

} // namespace signet
