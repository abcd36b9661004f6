// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace signet {

/// Lets one file of this computer be dropped on @p target, which owns this.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *target);

Q_SIGNALS:
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace signet
