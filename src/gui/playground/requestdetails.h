// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/playground/requestform.h"

#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class RequestDetails;
}

class ParameterModel;

/// Parameters, headers and body of the request that is edited.
class RequestDetails : public QWidget
{
    Q_OBJECT

public:
    explicit RequestDetails(QWidget *parent = nullptr);
    ~RequestDetails() override;

    /// Shows the first tab that holds something.
    void setForm(const RequestForm &form);
    /// Writes what is edited here into @p form.
    void read(RequestForm &form) const;
    /// "Params 2 · Headers 1 · Body –"
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    std::unique_ptr<Ui::RequestDetails> m_ui;
    ParameterModel *m_parameters;
};

} // namespace signet
