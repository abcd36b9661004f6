// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"

#include <QWidget>

namespace signet {

namespace Ui {
class AnswerConnection;
}

/// How an answer came: the phases of its time, and the TLS connection.
class AnswerConnection : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerConnection(QWidget *parent = nullptr);
    ~AnswerConnection() override;

    void clear();
    void showExchange(const Exchange &exchange);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTls(const std::optional<TlsInfo> &tls);

    std::unique_ptr<Ui::AnswerConnection> m_ui;
};

} // namespace signet
