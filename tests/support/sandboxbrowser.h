// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorizationflow.h"
#include "sandbox/scriptedbrowser.h"

#include <QObject>

#include <functional>

namespace signet::test {

/// The Browser port of tests: goes through start page, consent and callback like a browser, and confirms or
/// refuses. Link Signet::auth and Signet::sandbox.
class SandboxBrowser : public QObject, public Browser
{
public:
    enum class Behaviour
    {
        Confirm,
        Deny,
        Stay,  ///< is started, but never fetches anything
        Fails, ///< cannot be started
    };

    [[nodiscard]] bool open(const QUrl &url) override
    {
        opened.append(url);
        if (onOpen)
            onOpen(url);
        if (behaviour == Behaviour::Fails)
            return false;
        if (behaviour != Behaviour::Stay)
            (new ScriptedBrowser(customer, behaviour == Behaviour::Deny, this))->open(url);
        return true;
    }

    Behaviour behaviour = Behaviour::Confirm;
    QString customer; ///< user name; the first one of the sandbox if empty
    QList<QUrl> opened;
    std::function<void(const QUrl &)> onOpen;
};

} // namespace signet::test
