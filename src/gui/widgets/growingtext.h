// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace signet {

/// Read-only text as high as its content, that breaks lines anywhere: for values without spaces.
class GrowingText : public QTextEdit
{
    Q_OBJECT

public:
    explicit GrowingText(QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void adjustHeight();
};

} // namespace signet
