// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/redirectlistener.h"
#include "support/await.h"
#include "support/mockclock.h"
#include "support/rawclient.h"

#include <memory>

namespace signet::test {

inline const QByteArray consent = "https://app.klicktipp.com/grantapiaccess/1?url=CONSENT";
/// One tick of the listener, threefold.
constexpr int fewTicksMs = 800;

/// A listener on a clock that is told the time, and raw requests to it.
class ListenerBench
{
protected:
    [[nodiscard]] bool setUp()
    {
        m_keys.clear();
        m_listener = std::make_unique<RedirectListener>(m_clock);
        m_listener->setConsentLink(consent);
        QObject::connect(m_listener.get(), &RedirectListener::keyReceived, m_listener.get(),
            [this](const Secret &key) { m_keys.append(key.reveal().toByteArray()); });
        return m_listener->listen({}).has_value();
    }

    [[nodiscard]] QByteArray get(const QByteArray &target, const QByteArray &more = {}) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: " + m_listener->authority() + "\r\n" + more + "\r\n";
    }
    [[nodiscard]] QByteArray ask(const QByteArray &bytes) const
    {
        RawClient client(port());
        return client.ask(bytes);
    }
    /// Through start page and callback; the target of the /done page.
    QByteArray capture()
    {
        (void)ask(get(startTarget()));
        const QByteArray location = headerOf(ask(get(callbackTarget())), "Location");
        return location.mid(location.indexOf("/done/"));
    }

    [[nodiscard]] QByteArray startTarget() const { return m_listener->startUrl().path().toLatin1(); }
    [[nodiscard]] QByteArray callbackTarget(const QByteArray &query = "?customerkey=K1") const
    {
        return m_listener->redirectUrl().mid(m_listener->redirectUrl().indexOf("/cb/")) + query;
    }
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_listener->startUrl().port()); }

    MockClock m_clock;
    std::unique_ptr<RedirectListener> m_listener;
    QList<QByteArray> m_keys;
};

} // namespace signet::test
