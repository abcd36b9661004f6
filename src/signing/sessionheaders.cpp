// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/sessionheaders.h"

#include "core/headerrules.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SessionHeaders)
};

Result<void> checkId(QByteArrayView id)
{
    if (id.isEmpty())
        return fail(ErrorCode::InvalidKey, Tr::tr("The session id is empty. Log in again."));
    if (id.contains(';') || !checkHeader("X-Session-Id", id))
        return fail(ErrorCode::InvalidKey,
            Tr::tr("The session id has a character that a header or a cookie cannot carry. Log in again."));
    return {};
}

Result<void> checkName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_-]+\\z"));
    if (!form.match(name).hasMatch())
        return fail(ErrorCode::InvalidInput, Tr::tr("The session name may have letters, digits, _ and - "
                                                    "only. The service answered something else."));
    return {};
}

} // namespace

Result<AuthenticationHeaders> sessionHeaders(const SessionCredentials &credentials)
{
    const QByteArrayView view = credentials.sessionId.reveal();
    if (const Result<void> ok = checkId(view); !ok)
        return fail(ok.error());
    if (credentials.sessionName) {
        if (const Result<void> ok = checkName(*credentials.sessionName); !ok)
            return fail(ok.error());
    }

    const QByteArray id(view.data(), view.size());
    const QByteArray shown = describe(summarize(QStringLiteral("session id"), credentials.sessionId));
    AuthenticationHeaders result;
    result.headers.append({"X-Session-Id", id});
    QByteArray output = "X-Session-Id: " + shown;
    QString why = Tr::tr("KlickTipp reads the session from X-Session-Id; its cookie's name is not known.");
    if (credentials.sessionName) {
        const QByteArray name = credentials.sessionName->toLatin1();
        result.headers.append({"Cookie", name + '=' + id});
        output += "\nCookie: " + name + '=' + shown;
        why = Tr::tr("KlickTipp reads the session from X-Session-Id or from its cookie; both are sent.");
    }
    result.trace.steps = {{QStringLiteral("headers"), Tr::tr("Sent headers"),
        {secretPiece(summarize(QStringLiteral("session id"), credentials.sessionId))}, output, why}};
    result.sensitive = {credentials.sessionId};
    return result;
}

} // namespace signet
