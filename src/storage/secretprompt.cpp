// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/secretprompt.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QScopeGuard>
#include <QTimer>

namespace signet {

namespace {
enum class PromptEnd
{
    Accepted,
    Dismissed,
    GivenUp, ///< by us: the prompt is still on the screen
};
} // namespace

SecretPrompt::SecretPrompt(const QString &owner, const QString &path)
    : QDBusAbstractInterface(
          owner, path, "org.freedesktop.Secret.Prompt", QDBusConnection::sessionBus(), nullptr)
{
}

Task<bool> runPrompt(QString owner, QString path, int timeoutMs, Cancellation cancellation)
{
    const Completion<PromptEnd> end;
    // All of this ends inside one of its own signals, so that it must be deleted later.
    auto *prompt = new SecretPrompt(owner, path);
    const auto cleanUp = qScopeGuard([prompt] { prompt->deleteLater(); });
    QObject::connect(prompt, &SecretPrompt::Completed, prompt,
        [end](bool dismissed) { end.complete(dismissed ? PromptEnd::Dismissed : PromptEnd::Accepted); });
    // A window id is for placing the prompt only; it may be empty.
    auto *started =
        new QDBusPendingCallWatcher(prompt->asyncCall(QStringLiteral("Prompt"), QString()), prompt);
    QObject::connect(
        started, &QDBusPendingCallWatcher::finished, prompt, [end](QDBusPendingCallWatcher *call) {
            if (call->isError())
                end.complete(PromptEnd::Dismissed);
        });
    QTimer::singleShot(timeoutMs, prompt, [end] { end.complete(PromptEnd::GivenUp); });
    const Cancellation::Registration registration =
        cancellation.onCancel([end] { end.complete(PromptEnd::GivenUp); });
    const PromptEnd how = co_await end.wait();
    if (how == PromptEnd::GivenUp)
        prompt->asyncCall(QStringLiteral("Dismiss"));
    co_return how == PromptEnd::Accepted;
}

} // namespace signet
