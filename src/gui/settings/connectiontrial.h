// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/networksettings.h"
#include "core/secret.h"
#include "http/exchange.h"

#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class ConnectionTrial;
}

class HttpClient;
class NetworkSource;
class Workspace;

/// Tries whether a service can be reached with settings that are not saved yet, by one request without any
/// credential.
class ConnectionTrial : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionTrial(QWidget *parent = nullptr);
    ~ConnectionTrial() override;

    /// Offers the services of its integrations, and the vendors' own.
    void setWorkspace(Workspace &workspace);
    /// What to try. @p password is what was typed; empty: what is stored. @p obstacle says why it cannot be
    /// tried yet, and is empty where it can.
    void setSubject(const NetworkSettings &settings, const Secret &password, const QString &obstacle);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void testNow();
    void show(const Exchange &exchange, const NetworkSettings &tried);

    std::unique_ptr<Ui::ConnectionTrial> m_ui;
    Workspace *m_workspace = nullptr;
    NetworkSettings m_settings;
    Secret m_password;
    QString m_obstacle;
    std::unique_ptr<NetworkSource> m_source;
    std::unique_ptr<HttpClient> m_client;
    Cancellation m_test;
    bool m_isTesting = false;
};

} // namespace signet
