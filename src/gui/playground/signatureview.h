// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "http/exchange.h"

#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class SignatureView;
}

class TraceStepCard;

/// How a request was authenticated: the steps of its trace, then the headers that were sent, secrets masked.
class SignatureView : public QWidget
{
    Q_OBJECT

public:
    explicit SignatureView(QWidget *parent = nullptr);
    ~SignatureView() override;

    void clear();
    /// @p known are the stored secrets that may be shown by their last four characters.
    void showRequest(const SignedRequest &request, const QList<StoredSecret> &known);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showHeaders(const SignedRequest &request, const QList<StoredSecret> &known);

    std::unique_ptr<Ui::SignatureView> m_ui;
    QList<TraceStepCard *> m_cards;
};

/// What is shown of a header's value: itself, or dots where it is or contains a secret of the request.
[[nodiscard]] QString shownValue(
    const QByteArray &value, const SignedRequest &request, const QList<StoredSecret> &known);

} // namespace signet
