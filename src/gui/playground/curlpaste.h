// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLineEdit;

namespace signet {

/// Watches a line for a pasted curl command, which never gets into it: a line edit would join its lines.
class CurlPaste : public QObject
{
    Q_OBJECT

public:
    /// @p edit owns it.
    explicit CurlPaste(QLineEdit *edit);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void pasted(const QByteArray &command);
};

} // namespace signet
