// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networksettings.h"
#include "core/secret.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class NetworkPage;
}

class Workspace;

/// Proxy and additional authorities, with a test of the connection.
class NetworkPage : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPage(QWidget *parent = nullptr);
    ~NetworkPage() override;

    void load(Workspace &workspace);

    [[nodiscard]] NetworkSettings entered() const;
    /// The password that was typed; empty keeps what is stored.
    [[nodiscard]] Secret enteredPassword() const;
    /// What has to be corrected before it can be saved; empty if nothing.
    [[nodiscard]] QString problem() const;
    /// It was saved.
    void settle();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setHasPassword(bool isStored);
    void browse();
    void readAuthorityFile();
    void refresh();

    std::unique_ptr<Ui::NetworkPage> m_ui;
    Workspace *m_workspace = nullptr;
    QTimer m_typing;    ///< runs from a keystroke in the file's path until it pauses
    QString m_readPath; ///< as it was entered
    QString m_authorityProblem;
    bool m_hasPassword = false;
};

} // namespace signet
