// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUuid>

class QWidget;

namespace signet {

class Workspace;

/// Import, export, backup and restore from the window.
class TransferCommands : public QObject
{
    Q_OBJECT

public:
    TransferCommands(Workspace &workspace, QWidget *window);

    /// Without @p path the wizard asks for the file.
    void importFile(const QString &path = {});
    void exportMetadata();
    void backUp();
    void restore();

Q_SIGNALS:
    /// Something was imported into @p integration, which should be shown.
    void imported(const QUuid &integration);
    void checkRequested(const QList<QUuid> &accounts);
    void noticed(const QString &message);

private:
    Workspace &m_workspace;
    QWidget *m_window;
};

} // namespace signet
