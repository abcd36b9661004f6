// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/settings.h"

#include <QCoreApplication>

#include <array>

namespace signet {

QLatin1StringView sessionAnswerName(SessionAnswer answer)
{
    switch (answer) {
    case SessionAnswer::Sessid:
        return QLatin1StringView("sessid");
    case SessionAnswer::SessionId:
        return QLatin1StringView("session_id");
    case SessionAnswer::NoName:
        return QLatin1StringView("no-name");
    }
    return {};
}

Result<SessionAnswer> sessionAnswerFromName(QStringView name)
{
    constexpr std::array all{SessionAnswer::Sessid, SessionAnswer::SessionId, SessionAnswer::NoName};
    for (const SessionAnswer answer : all) {
        if (name == sessionAnswerName(answer))
            return answer;
    }
    return fail(ErrorCode::InvalidInput,
        QCoreApplication::translate(
            "SandboxSettings", "\"%1\" is not a form of login answer. Use sessid, session_id or no-name.")
            .arg(name));
}

} // namespace signet
