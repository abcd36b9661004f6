// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networksettings.h"
#include "core/secret.h"
#include "core/task.h"

#include <QObject>

namespace signet {

/// Where HttpClient learns how to reach the network: a port between the wire and the place where settings
/// are kept.
class NetworkSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What holds for the next request. Cheap: asked for when connections are set up.
    [[nodiscard]] virtual NetworkSettings networkSettings() = 0;
    /// Asked for only when a request is about to go through a manual proxy with a user name. The errors of
    /// CredentialStore::open(), in words that name the setting.
    [[nodiscard]] virtual Task<Result<Secret>> proxyPassword() = 0;

Q_SIGNALS:
    /// Settings or password are others now: connections that are kept open are not used for new requests.
    void changed();
};

} // namespace signet
