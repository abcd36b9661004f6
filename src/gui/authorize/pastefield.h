// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QFrame>

#include <memory>

namespace signet {

namespace Ui {
class PasteField;
}

/// Where what came back is pasted: typed into the field, or straight from the clipboard. Never shows it.
class PasteField : public QFrame
{
    Q_OBJECT

public:
    explicit PasteField(QWidget *parent = nullptr);
    ~PasteField() override;

    /// With a mnemonic for the field.
    void setTitle(const QString &title);
    /// How the last paste went: empties the field, or says what is wrong below it.
    void showResult(const Result<void> &taken);
    void clear();

Q_SIGNALS:
    void pasted(const signet::Secret &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(QString text);

    std::unique_ptr<Ui::PasteField> m_ui;
};

} // namespace signet
