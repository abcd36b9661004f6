// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networksource.h"

namespace signet::test {

/// Settings that a test sets, and how often the password was asked for.
class FixedNetwork : public NetworkSource
{
    Q_OBJECT

public:
    NetworkSettings networkSettings() override { return m_settings; }
    Task<Result<Secret>> proxyPassword() override
    {
        ++passwordsAsked;
        Result<Secret> answer = password;
        co_return answer;
    }

    void set(const NetworkSettings &settings)
    {
        m_settings = settings;
        Q_EMIT changed();
    }
    void setPassword(const QByteArray &value)
    {
        password = Secret(value);
        Q_EMIT changed();
    }

    Result<Secret> password = Secret("");
    int passwordsAsked = 0;

private:
    NetworkSettings m_settings;
};

} // namespace signet::test
